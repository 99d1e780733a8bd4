import { app, neverRan, next, statement } from '../reconcile/builders';
import type { Edits } from './edits';
import { type Played, play, playFailure } from './play';

const same = statement('one', 'RUNNING');
const stopped = statement('one', 'STOPPED');
const stranger = (isForeign: boolean) => [{ ...statement('theirs', 'RUNNING', { isOurs: false }), isForeign }];

export const ofTarget: Edits = {
  'environment or cluster are named by id, or by name again': () =>
    play({ apps: [app({ target: { catalog: 'env-1', database: 'lkc-1' } })], statements: [same] }),
  'the secret has another path': () => play({ statements: [same] }),
  'another environment or cluster': () => play({ there: '' }),
  'and back again': () => play({ statements: [stopped] }),
  'the name of the environment or cluster means another one than before': () => play({ misnamed: ['one'] }),
  'another compute pool, or another principal': () =>
    play({ apps: [app({ computePoolId: 'lfcp-2', principalId: 'sa-2' })], statements: [same] }),
  'the function is called otherwise, or is in another region or account': () => play({ strangers: stranger(true) }),
  'a destroy, and a deploy': () => play({ statements: [stopped] }),
  'a destroy with `forget`, and a deploy': () => play({}),
};

const failed = statement('two', 'FAILED', { created: 30.9, initialOffsetFrom: 'one' });

export const byHand: Edits = {
  'somebody stops the statement': () => play({ statements: [stopped] }),
  'the statement fails': () => play({ statements: [statement('one', 'FAILED')] }),
  'it fails, and the query changes': () => play({ statements: [statement('one', 'FAILED', { sql: 'old' })] }),
  'it fails, is resumed by a deploy and fails again': () => {
    const verdict = next(app(), [statement('one', 'FAILED')], {
      progress: { started: new Set(['one']), resumed: new Map([['one', '']]) },
    });
    const answers = verdict.kind === 'failed' ? verdict.answers : [];
    return { says: ['STATEMENT_FAILED'], rules: [], asks: answers.map((line) => line.split(' ')[0] ?? ''), before: [] };
  },
  'a changed app fails before it ever ran, or gets no resources': () =>
    playFailure(neverRan('two', 'FAILED', { created: 30.9, initialOffsetFrom: 'one' })),
  'a changed app fails after it ran, and can be resumed and stopped in order': () => playFailure(failed),
  'a changed app fails after it ran, and again when it is resumed': () => playFailure(failed, true),
  'somebody deletes the statement': () => play({}),
  'the statement is gone, because it has not run for thirty days': () => play({}),
  'the app stood still for longer than a topic keeps its rows': () =>
    play({ apps: [app({ retentionDays: 7 })], statements: [statement('one', 'STOPPED', { ended: 20 })] }),
  'the same, and `accept-gap`': () =>
    play({
      apps: [app({ retentionDays: 7 })],
      statements: [statement('one', 'STOPPED', { ended: 20 })],
      answers: ['accept-gap one'],
    }),
  'somebody resumes an old statement': () =>
    play({ statements: [statement('zero', 'RUNNING', { sql: 'old' }), statement('one', 'RUNNING', { created: 2 })] }),
  "somebody else's statement writes the sink": () => play({ statements: [same], strangers: stranger(false) }),
  'the same, and `adopt`': () => play({ statements: [statement('theirs', 'RUNNING', { isOurs: false })] }),
  'the first deploy of an app, into a sink that was there before': () => play({}),
  'the same, and `start`': () => play({ answers: ['start s after none a=earliest'] }),
};

export const ofDeploys: Edits = {
  'the same app is deployed again': () => play({ statements: [same] }),
  'two deploys at once': () =>
    play({
      statements: [
        statement('one', 'RUNNING', { sql: 'old' }),
        statement('two', 'PENDING', { sql: 'theirs', created: 30.9, initialOffsetFrom: 'one' }),
      ],
    }),
  'a deploy is killed': () =>
    play({
      statements: [
        statement('one', 'STOPPED', { sql: 'old' }),
        statement('two', 'PENDING', { created: 30.9, initialOffsetFrom: 'one' }),
      ],
    }),
};

const keeping = { isStateful: true, isAppend: false, isUpsert: true };
const stateful = statement('one', 'RUNNING', { sql: 'old', isStateful: true });
const chosen = (line: string): Played => play({ apps: [app(keeping)], statements: [stateful], answers: [line] });
const both = app({ into: 'rs' });

export const ofState: Edits = {
  'an app with state changes': () => play({ apps: [app(keeping)], statements: [stateful] }),
  'the same, and `rebuild`': () => chosen('rebuild s after one'),
  'the same, and `discard-state`': () => chosen('discard-state s after one'),
  'an app with several sinks changes': () =>
    play({ apps: [both], statements: [statement('one', 'RUNNING', { into: 'rs', sql: 'old' })] }),
  'an app gets a second sink, which is new': () =>
    play({ apps: [both], there: 'r', statements: [statement('one', 'RUNNING', { into: 'r' })] }),
  'the sinks of two apps become those of one': () =>
    play({
      apps: [both],
      statements: [statement('one', 'RUNNING', { into: 'r' }), statement('two', 'RUNNING', { created: 2 })],
    }),
};
