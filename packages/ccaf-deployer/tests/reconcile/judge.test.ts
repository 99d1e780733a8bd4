import { DeployRefusedError } from '../../src/reconcile/deploy-errors';
import type { DesiredState } from '../../src/reconcile/desired-state';
import { SinkMismatchError } from '../../src/reconcile/errors';
import { judge, lapsed, requireNames } from '../../src/reconcile/judge';
import { answer, app, OWNER, observed, shown, sinkId, statement, TARGET } from './builders';

const NOW = 'asked=2026-01-31T00:00:00.000Z in=lkc-1';

function judged(
  apps: readonly DesiredState[],
  statements: readonly ReturnType<typeof statement>[],
  details: Parameters<typeof observed>[0] & { readonly limit?: number } = {},
) {
  const { limit = 1_000, answers = [], ...more } = details;
  const state = observed({ there: 'rs', ...more }, statements);
  const given = answers.map(answer);
  return {
    plans: () => judge({ owner: OWNER, target: TARGET, apps, observed: state, answers: given, statementLimit: limit }),
    answers: given,
  };
}

/** Of each refusal the app, the rule and the answers. */
function refusalsOf(...given: Parameters<typeof judged>): string[][] {
  try {
    judged(...given).plans();
  } catch (error) {
    if (error instanceof DeployRefusedError)
      return error.refusals.map(({ app, rule, answers }) => [app, rule, ...answers]);
    throw error;
  }
  return [];
}
const [one, two] = [app({ app: 'one', into: 'r' }), app({ app: 'two' })];

it('plans each app by itself, whatever the others do', () => {
  const { plans } = judged([one, two], [statement('first', 'RUNNING', { into: 'r', sql: 'old' })], { there: 'r' });
  expect([...plans()].map(([name, { steps }]) => [name, steps.map(shown)[0]])).toEqual([
    ['one', 'create next from first'],
    ['two', 'create sink s'],
  ]);
});

it('refuses all apps with all refusals, where one of them is refused', () => {
  const running = statement('first', 'RUNNING', { into: 'r', sql: 'old' });
  expect(refusalsOf([one, two], [running])).toEqual([['two', 'no-position', `start s after none a=earliest ${NOW}`]]);
  expect(refusalsOf([one, two], [])).toEqual([
    ['one', 'no-position', `start r after none a=earliest ${NOW}`],
    ['two', 'no-position', `start s after none a=earliest ${NOW}`],
  ]);
});

it('says what is refused, that nothing was changed, and the lines that answer it', () => {
  const { plans } = judged([two], [statement('last', 'COMPLETED')], {});
  expect(plans).not.toThrow();
  const { plans: refused } = judged(
    [app({ app: 'two', isStateful: true })],
    [statement('last', 'RUNNING', { sql: 'old' })],
  );
  expect(refused).toThrow(
    [
      'the deploy is refused; nothing was changed:',
      "  - app 'two': the app keeps state from now on (of a join, an aggregation or a deduplication), and statement 'last' " +
        "has none to start from. Choose what the changed app does: 'rebuild' is not possible, because the sink " +
        "has no primary key; 'discard-state' goes on where reading stopped, with no memory of what was read " +
        'before. Or write another sink, which is filled from the start; if this app has to go on, do that in an ' +
        'app beside it.',
      '    To answer, deploy with this line, and with those that you already give:',
      `      discard-state s after last ${NOW}`,
    ].join('\n'),
  );
});

it('refuses two apps that write one sink, be it of several', () => {
  const apps = [app({ app: 'one', into: 'rs' }), two];
  expect(refusalsOf(apps, [])).toEqual([['one', 'two-apps-one-sink']]);
  expect(() => judged(apps, []).plans()).toThrow(
    "- app 'one': the apps 'one', 'two' write the same sink 's', and nobody could tell how far each topic was " +
      'written there. Make them one app, with a union, or give each app a sink of its own.',
  );
});

it('refuses a name that means another target than it did', () => {
  expect(refusalsOf([one], [], { misnamed: ['first', 'second'] })).toEqual([['one', 'moved-name']]);
  expect(() => judged([one], [], { misnamed: ['first', 'second'] }).plans()).toThrow(
    "'shops'.'live' is another database now than when 'first', 'second' were deployed. What runs in the former " +
      'database would go on, and here everything would be read again. Give the ids of the environment and of the ' +
      "Kafka cluster that you mean: catalog_name 'env-…' and database_name 'lkc-…'",
  );
});

it('looks no further where apps share a sink: no plan would mean anything', () => {
  expect(refusalsOf([app({ app: 'one' }), two], [], { misnamed: ['first'] }).map(([, rule]) => rule)).toEqual([
    'moved-name',
    'two-apps-one-sink',
  ]);
});

describe('a statement that cannot be created', () => {
  const mismatch = new SinkMismatchError('s', { problems: ['x'], ways: [], schemas: [] }, 'CREATE');

  it('because of its sink fails the deploy, but never keeps what runs, or ran, from running', () => {
    const unfit = app({ mismatch });
    expect(judged([unfit], [statement('first', 'RUNNING', { sql: 'old' })]).plans).toThrow(mismatch);
    expect(judged([unfit], [statement('first', 'RUNNING')]).plans).not.toThrow();
    expect(judged([unfit], [statement('first', 'STOPPED')]).plans).not.toThrow();
  });

  it('because of the offsets that it has to start at fails the deploy', () => {
    const long = app({ isAppend: false });
    expect(judged([long], [statement('first', 'STOPPED', { sql: 'old' })], { limit: 60 }).plans).toThrow(
      /With those of one source it has 63 characters, but the statements API takes at most 60; nothing was changed/,
    );
    expect(judged([long], [statement('first', 'STOPPED')], { limit: 60 }).plans).not.toThrow();
  });

  it('because of its sink needs no answer where to begin: that would come to nothing', () => {
    expect(judged([app({ mismatch })], []).plans).toThrow(mismatch);
    expect(
      refusalsOf([app({ mismatch, isStateful: true })], [statement('first', 'RUNNING', { sql: 'old' })]),
    ).toHaveLength(1);
  });
});

describe('an answer', () => {
  const left = (...given: Parameters<typeof judged>): string[] => {
    const { plans, answers } = judged(...given);
    return lapsed(answers, plans(), new Set(['theirs'])).map((warning) => warning.split(' asked=')[0] ?? '');
  };

  it('that a plan follows has not lapsed', () => {
    const stateful = app({ isStateful: true, isUpsert: true });
    const ran = statement('first', 'RUNNING', { sql: 'old' });
    const gap = app({ retentionDays: 7 });
    expect(left([two], [], { answers: ['start s after none a=earliest'] })).toEqual([]);
    expect(left([stateful], [ran], { answers: ['rebuild s after first'] })).toEqual([]);
    expect(left([stateful], [ran], { answers: ['discard-state s after first'] })).toEqual([]);
    expect(left([gap], [statement('first', 'STOPPED')], { answers: ['accept-gap first'] })).toEqual([]);
    expect(left([gap], [statement('first', 'STOPPED', { sql: 'old' })], { answers: ['accept-gap first'] })).toEqual([]);
    expect(left([two], [statement('first', 'RUNNING')], { answers: ['adopt theirs'] })).toEqual([]);
  });

  it.each([
    'start s after first a=earliest',
    'start r after none a=earliest',
    'rebuild s after first',
    'discard-state s after first',
    'accept-gap first',
    'adopt others',
  ])('that nothing asks for has lapsed, and is named: %s', (line) => {
    expect(left([two], [statement('first', 'RUNNING')], { answers: [line] })).toEqual([`the answer '${line}`]);
  });

  it('that has lapsed is to be taken out', () => {
    const { plans, answers } = judged([two], [statement('first', 'RUNNING')], { answers: ['adopt others'] });
    expect(lapsed(answers, plans(), new Set())).toEqual([
      "the answer 'adopt others asked=2026-01-30T00:00:00.000Z' has lapsed: no app asks for it. Remove it from " +
        'the settings',
    ]);
  });

  it('is not used for the sink of another app', () => {
    const other = { ...statement('first', 'RUNNING', { into: 'r' }), writes: new Set([sinkId('r')]) };
    expect(refusalsOf([one, two], [other], { answers: ['start r after first a=earliest'] })[0]?.slice(0, 2)).toEqual([
      'two',
      'no-position',
    ]);
  });
});

it('takes no two apps of one name', () => {
  const named = (...names: string[]) => requireNames(names.map((name) => ({ name })));
  expect(() => named('one', 'two')).not.toThrow();
  expect(() => named('one', 'two', 'one')).toThrow("several apps have the name 'one'; give each app a name of its own");
});
