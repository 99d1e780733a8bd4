import type { DesiredState } from '../../src/reconcile/desired-state';
import { insertTextFrom } from '../../src/reconcile/insert-text';
import { lastStableState } from '../../src/reconcile/last-stable-state';
import type { ManagedStatement, ObservedState } from '../../src/reconcile/observed-state';
import { plan } from '../../src/reconcile/plan';
import { statementName } from '../../src/reconcile/target';
import * as states from './states';

const target = { catalog: 'c', database: 'd' };
const NOW = Date.parse('2026-02-01T00:00:00Z');

/** An INSERT of some version from some topics, each called by a letter. */
const sqlOf = (version: string, topics: string): string => {
  const arms = [...topics].map((topic) => `SELECT '${version}' AS \`v\` FROM \`c\`.\`d\`.\`${topic}\``);
  return `INSERT INTO \`c\`.\`d\`.\`s\` (\`v\`)\n${arms.join('\nUNION ALL\n')}`;
};
const desiredOf = (version: string, topics: string): DesiredState =>
  states.desiredOf(target, sqlOf(version, topics), [...topics]);
const at = (topics: string, offset: number): Record<string, string> =>
  Object.fromEntries([...topics].map((topic) => [topic, `partition:0,offset:${offset}`]));

/** The name of the n-th statement. */
const nameOf = (generation: number): string =>
  statementName('app', target, generation > 1 ? nameOf(generation - 1) : undefined);
/** What an older version called the statement of an app's second part. */
const SECOND_PART = 'app-2-0123456789ab';

const shortOf = (name: string): string =>
  [1, 2, 3, 4].reduce((short, generation) => short.replace(nameOf(generation), String(generation)), name);

interface Details extends Partial<ManagedStatement> {
  readonly version?: string;
  readonly offset?: number;
}

const statement = (
  name: number | string,
  phase: string,
  topics: string,
  { version = 'v1', offset = 5, sql = sqlOf(version, topics), ...more }: Details = {},
): ManagedStatement => ({
  name: typeof name === 'number' ? nameOf(name) : name,
  ...states.toldOf(sql),
  phase,
  detail: '',
  createdAt: '2026-01-01T00:00:00Z',
  initialOffsetFrom: undefined,
  latestOffsets: phase === 'PENDING' ? {} : at(topics, offset),
  ...more,
});
const observedOf = (...statements: readonly ManagedStatement[]): ObservedState => ({
  sinkExists: true,
  statements,
  observedAt: NOW,
});
const stepsFor = (desired: DesiredState, ...statements: readonly ManagedStatement[]): string[] =>
  plan(desired, observedOf(...statements)).steps.map((step) => {
    if (step.kind === 'create-sink' || step.kind === 'alter-sink') return step.kind;
    const from = step.kind === 'create' && step.initialOffsetFrom ? ` from ${shortOf(step.initialOffsetFrom)}` : '';
    const hints = step.kind === 'create' ? [...step.sql.matchAll(/`(\w)` \/\*\+ OPTIONS\([^)]*:0,offset:(\d+)'/g)] : [];
    return [`${step.kind} ${shortOf(step.name)}${from}`, ...hints.map(([, topic, offset]) => `${topic}${offset}`)].join(
      ' ',
    );
  });

describe('a source that was dropped and comes again', () => {
  const dropped = [
    statement(1, 'STOPPED', 'ab', { offset: 3 }),
    statement(2, 'RUNNING', 'a', { version: 'v2', initialOffsetFrom: nameOf(1) }),
  ];

  it('is read on from where it was, when the statement that runs has stopped', () => {
    expect(stepsFor(desiredOf('v3', 'ab'), ...dropped)).toEqual([
      'stop 2',
      'wait-until-stopped 2',
      'create 3 a5 b3',
      'wait-until-running 3',
      'wait-until-stable 3',
      'delete 1',
    ]);
  });

  it('is read from the start where no statement tells of it any more', () => {
    expect(stepsFor(desiredOf('v3', 'ab'), ...dropped.slice(1))[0]).toBe('create 3 from 2');
  });

  it('is read on from the furthest offset, in each partition', () => {
    const failed = statement(3, 'FAILED', 'ab', {
      version: 'v3',
      sql: insertTextFrom(sqlOf('v3', 'ab'), { a: 'partition:0,offset:5', b: 'partition:0,offset:3' }),
      latestOffsets: { a: 'partition:0,offset:8', b: 'partition:0,offset:3;partition:1,offset:9' },
    });
    const back = statement(4, 'RUNNING', 'a', { version: 'v2', offset: 11 });
    expect(plan(desiredOf('v5', 'ab'), observedOf(failed, back)).steps[2]).toMatchObject({
      sql: insertTextFrom(sqlOf('v5', 'ab'), {
        a: 'partition:0,offset:11',
        b: 'partition:0,offset:3;partition:1,offset:9',
      }),
    });
  });

  it('carries over from the statement that runs where it is dropped for good', () => {
    expect(stepsFor(desiredOf('v3', 'a'), ...dropped)[0]).toBe('create 3 from 2');
  });
});

it('takes a statement that never got further with the sources it has for one that never ran', () => {
  const statements = [
    statement(1, 'STOPPED', 'abcd'),
    statement(2, 'FAILED', 'ab', { version: 'v2', initialOffsetFrom: nameOf(1) }),
  ];
  expect(stepsFor(desiredOf('v2', 'ab'), ...statements).slice(0, 2)).toEqual(['abort 2', 'create 2 from 1']);
});

describe('a statement that reads other sources beside the current one', () => {
  const first = statement(1, 'RUNNING', 'ab', { createdAt: '2026-01-02T00:00:00Z' });
  const second = statement(SECOND_PART, 'RUNNING', 'cd', { offset: 7 });

  it('is stopped, its sources are read on from where it was, and it is deleted when all runs', () => {
    expect(stepsFor(desiredOf('v2', 'abcd'), first, second)).toEqual([
      `stop ${SECOND_PART}`,
      `wait-until-stopped ${SECOND_PART}`,
      'stop 1',
      'wait-until-stopped 1',
      'create 2 a5 b5 c7 d7',
      'wait-until-running 2',
      'wait-until-stable 2',
      `delete ${SECOND_PART}`,
    ]);
  });

  it('may be the younger one', () => {
    const younger = { ...second, createdAt: '2026-01-03T00:00:00Z' };
    const next = statementName('app', target, SECOND_PART);
    expect(stepsFor(desiredOf('v2', 'abcd'), first, younger)).toEqual([
      'stop 1',
      'wait-until-stopped 1',
      `stop ${SECOND_PART}`,
      `wait-until-stopped ${SECOND_PART}`,
      `create ${next} a5 b5 c7 d7`,
      `wait-until-running ${next}`,
      `wait-until-stable ${next}`,
      'delete 1',
    ]);
  });

  it('is stopped and deleted where the app reads its sources no more', () => {
    expect(stepsFor(desiredOf('v1', 'ab'), first, second)).toEqual([
      `stop ${SECOND_PART}`,
      `wait-until-stopped ${SECOND_PART}`,
      `delete ${SECOND_PART}`,
    ]);
  });

  it('is stopped after what waits for it was removed', () => {
    const statements = [
      first,
      statement(2, 'PENDING', 'ab', { version: 'v0', initialOffsetFrom: nameOf(1) }),
      second,
      statement('app-2-ba9876543210', 'PENDING', 'cd', { version: 'v0', initialOffsetFrom: SECOND_PART }),
    ];
    expect(stepsFor(desiredOf('v2', 'abcd'), ...statements).slice(0, 7)).toEqual([
      'wait-for-other-deploy app-2-ba9876543210',
      'stop app-2-ba9876543210',
      'wait-until-stopped app-2-ba9876543210',
      'abort app-2-ba9876543210',
      `stop ${SECOND_PART}`,
      `wait-until-stopped ${SECOND_PART}`,
      'wait-for-other-deploy 2',
    ]);
  });

  it('is stopped before it began, where it was to go on with what another one read', () => {
    const sql = insertTextFrom(sqlOf('v1', 'cd'), at('cd', 5));
    const statements = [
      statement(1, 'STOPPED', 'abcd'),
      statement(2, 'RUNNING', 'ab', { initialOffsetFrom: nameOf(1), offset: 8 }),
      statement(SECOND_PART, 'PENDING', 'cd', { sql }),
    ];
    expect(stepsFor(desiredOf('v2', 'abcd'), ...statements)).toEqual([
      `stop ${SECOND_PART}`,
      `wait-until-stopped ${SECOND_PART}`,
      'stop 2',
      'wait-until-stopped 2',
      'create 3 a8 b8 c5 d5',
      'wait-until-running 3',
      'wait-until-stable 3',
      'delete 1',
      `delete ${SECOND_PART}`,
    ]);
  });

  it('is a duplicate where it reads nothing that the current one does not', () => {
    const statements = [
      statement(1, 'RUNNING', 'abc', { createdAt: '2026-01-02T00:00:00Z' }),
      statement('by-hand', 'RUNNING', 'c'),
    ];
    expect(stepsFor(desiredOf('v1', 'abc'), ...statements)).toEqual(['delete by-hand']);
  });
});

describe('the last stable state', () => {
  const young = { createdAt: '2026-01-31T23:59:00Z' };
  const stableOf = (
    desired: DesiredState,
    failed: ManagedStatement | undefined,
    ...statements: readonly ManagedStatement[]
  ): string | undefined => {
    const stable = lastStableState(desired, observedOf(...statements, ...(failed ? [failed] : [])), failed);
    return stable && shortOf(stable.statement.name);
  };
  const hinted = (topics: string): Details => ({
    sql: insertTextFrom(sqlOf('v3', topics), at(topics, 5)),
    offset: 6,
    ...young,
  });
  const all = statement(1, 'STOPPED', 'abcd');
  const some = statement(2, 'STOPPED', 'ab', { version: 'v2', initialOffsetFrom: nameOf(1) });

  it('is what a new statement replaced', () => {
    expect(stableOf(desiredOf('v2', 'ab'), statement(2, 'FAILED', 'ab', { version: 'v2', ...young }), all)).toBe('1');
    expect(stableOf(desiredOf('v3', 'abcd'), statement(3, 'FAILED', 'abcd', hinted('abcd')), all, some)).toBe('2');
  });

  it('is the current statement, where no new one could be created', () => {
    expect(stableOf(desiredOf('v3', 'abcd'), undefined, all, { ...some, latestOffsets: at('ab', 8) })).toBe('2');
  });

  it('is nothing where the one that failed had proved itself', () => {
    expect(stableOf(desiredOf('v2', 'ab'), statement(2, 'FAILED', 'ab', { version: 'v2' }), all)).toBeUndefined();
  });

  it('is nothing where the one before failed, too', () => {
    const failed = statement(2, 'FAILED', 'abcd', hinted('abcd'));
    expect(stableOf(desiredOf('v3', 'abcd'), failed, { ...all, phase: 'FAILED' })).toBeUndefined();
  });

  it('is nothing where nothing else tells any more how far a source was read', () => {
    expect(stableOf(desiredOf('v3', 'abcd'), statement(3, 'FAILED', 'abcd', hinted('abcd')), some)).toBeUndefined();
  });

  it('is nothing where it was several statements', () => {
    const failed = statement(2, 'FAILED', 'abcd', hinted('abcd'));
    const statements = [statement(1, 'STOPPED', 'ab'), statement(SECOND_PART, 'STOPPED', 'cd')];
    expect(stableOf(desiredOf('v3', 'abcd'), failed, ...statements)).toBeUndefined();
  });
});
