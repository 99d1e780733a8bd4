import { formerGoal } from '../../../handler/deployment/former';
import type { Goal } from '../../../handler/deployment/goal';
import { plan } from '../../../handler/deployment/plan';
import { withStartOffsets } from '../../../handler/deployment/start-offsets';
import { writerName } from '../../../handler/deployment/target';
import type { World, Writer } from '../../../handler/deployment/world';

const target = { catalog: 'c', database: 'd' };
const NOW = Date.parse('2026-02-01T00:00:00Z');

/** An INSERT of some version from some topics, each called by a letter. */
const sqlOf = (version: string, topics: string): string => {
  const arms = [...topics].map((topic) => `SELECT '${version}' AS \`v\` FROM \`c\`.\`d\`.\`${topic}\``);
  return `INSERT INTO \`c\`.\`d\`.\`s\` (\`v\`)\n${arms.join('\nUNION ALL\n')}`;
};
const goalOf = (version: string, ...parts: readonly string[]): Goal => ({
  app: 'app',
  target,
  createSink: 'CREATE',
  parts: parts.map((topics, index) => ({
    number: index + 1,
    insert: sqlOf(version, topics),
    sources: [...topics],
  })),
  isWayBack: false,
});
const at = (topics: string, offset: number): Record<string, string> =>
  Object.fromEntries([...topics].map((topic) => [topic, `partition:0,offset:${offset}`]));

/** The name of a part's n-th statement. */
const nameOf = (part: number, generation: number): string =>
  writerName('app', target, generation > 1 ? nameOf(part, generation - 1) : undefined, part);
const shortOf = (name: string): string => {
  const places = [1, 2, 3].flatMap((part) => [1, 2, 3, 4].map((generation) => [part, generation] as const));
  const [part, generation] = places.find((place) => nameOf(...place) === name) ?? [];
  return part === undefined ? name : `${part}.${generation}`;
};

/** A part's n-th statement. */
const writer = (
  [part, generation]: readonly [number, number],
  phase: string,
  {
    version = 'v1',
    topics = '',
    offset = 5,
    ...more
  }: Partial<Writer> &
    Record<'topics', string> & {
      readonly version?: string;
      readonly offset?: number;
    },
): Writer => ({
  name: nameOf(part, generation),
  part,
  sql: sqlOf(version, topics),
  phase,
  detail: '',
  createdAt: '2026-01-01T00:00:00Z',
  carriesOverFrom: undefined,
  offsets: phase === 'PENDING' ? {} : at(topics, offset),
  ...more,
});
const worldOf = (...writers: readonly Writer[]): World => ({ sinkExists: true, writers, observedAt: NOW });
const stepsFor = (goal: Goal, ...writers: readonly Writer[]): string[] =>
  plan(goal, worldOf(...writers)).steps.map((step) => {
    if (step.kind === 'create-sink') return step.kind;
    const from = step.kind === 'create' && step.carriesOverFrom ? ` from ${shortOf(step.carriesOverFrom)}` : '';
    const hints = step.kind === 'create' ? [...step.sql.matchAll(/`(\w)` \/\*\+ OPTIONS\([^)]*:0,offset:(\d+)'/g)] : [];
    return [`${step.kind} ${shortOf(step.name)}${from}`, ...hints.map(([, topic, offset]) => `${topic}${offset}`)].join(
      ' ',
    );
  });

it('splits a statement: the first part carries over, the others start where it stopped, and it stays until all run', () => {
  expect(stepsFor(goalOf('v2', 'ab', 'cd'), writer([1, 1], 'RUNNING', { topics: 'abcd' }))).toEqual([
    'create 1.2 from 1.1',
    'stop 1.1',
    'wait-until-stopped 1.1',
    'wait-until-running 1.2',
    'soak 1.2',
    'create 2.1 c5 d5',
    'wait-until-running 2.1',
    'soak 2.1',
  ]);
});

it('joins two statements when both have stopped, and removes the second part then', () => {
  const writers = [writer([1, 1], 'RUNNING', { topics: 'ab' }), writer([2, 1], 'RUNNING', { topics: 'cd', offset: 7 })];
  expect(stepsFor(goalOf('v2', 'abcd'), ...writers)).toEqual([
    'stop 2.1',
    'wait-until-stopped 2.1',
    'stop 1.1',
    'wait-until-stopped 1.1',
    'create 1.2 a5 b5 c7 d7',
    'wait-until-running 1.2',
    'soak 1.2',
    'delete 2.1',
  ]);
});

it('removes what waits to take over from a reader before it stops that reader', () => {
  const writers = [
    writer([1, 1], 'RUNNING', { topics: 'ab' }),
    writer([2, 1], 'RUNNING', { topics: 'cd' }),
    writer([2, 2], 'PENDING', { topics: 'cd', version: 'v0', carriesOverFrom: nameOf(2, 1) }),
  ];
  expect(stepsFor(goalOf('v2', 'abcd'), ...writers).slice(0, 6)).toEqual([
    'yield 2.2',
    'stop 2.2',
    'wait-until-stopped 2.2',
    'discard 2.2',
    'stop 2.1',
    'wait-until-stopped 2.1',
  ]);
});

it('does not resume what others have gone on from', () => {
  const writers = [
    writer([1, 2], 'RUNNING', { topics: 'abcd', version: 'v2', offset: 9 }),
    writer([1, 1], 'STOPPED', { topics: 'ab' }),
    writer([2, 1], 'STOPPED', { topics: 'cd' }),
  ];
  expect(stepsFor(goalOf('v1', 'ab', 'cd'), ...writers)).toContain('create 2.2 c9 d9');
});

it('resumes what nobody has gone on from', () => {
  const writers = [writer([1, 1], 'STOPPED', { topics: 'ab' }), writer([2, 1], 'STOPPED', { topics: 'cd' })];
  expect(stepsFor(goalOf('v1', 'ab', 'cd'), ...writers)).toEqual([
    'resume 1.1',
    'wait-until-running 1.1',
    'resume 2.1',
    'wait-until-running 2.1',
  ]);
});

it('takes a part that another app left before it began out of the way', () => {
  const hinted = withStartOffsets(sqlOf('v1', 'cd'), target, at('cd', 5));
  const writers = [
    writer([1, 1], 'STOPPED', { topics: 'abcd' }),
    writer([1, 2], 'RUNNING', { topics: 'ab', version: 'v2', carriesOverFrom: nameOf(1, 1) }),
    writer([2, 1], 'PENDING', { topics: 'cd', sql: hinted }),
  ];
  expect(stepsFor(goalOf('v2', 'ab', 'cd'), ...writers)).toEqual([
    'stop 2.1',
    'wait-until-stopped 2.1',
    'delete 2.1',
    'create 2.1 c5 d5',
    'wait-until-running 2.1',
    'soak 2.1',
  ]);
});

it('takes a statement that never got further with the sources it has for one that never ran', () => {
  const writers = [
    writer([1, 1], 'STOPPED', { topics: 'abcd' }),
    writer([1, 2], 'FAILED', { topics: 'ab', version: 'v2', carriesOverFrom: nameOf(1, 1) }),
  ];
  expect(stepsFor(goalOf('v2', 'ab', 'cd'), ...writers).slice(0, 2)).toEqual(['discard 1.2', 'create 1.2 from 1.1']);
});

it('goes on with a source that was dropped where it was read last', () => {
  const writers = [
    writer([1, 1], 'STOPPED', { topics: 'ab', offset: 3 }),
    writer([1, 2], 'RUNNING', { topics: 'a', version: 'v2', carriesOverFrom: nameOf(1, 1) }),
  ];
  expect(stepsFor(goalOf('v3', 'ab'), ...writers)).toContain('create 1.3 a5 b3');
});

describe('the way back', () => {
  const young = { createdAt: '2026-01-31T23:59:00Z' };
  const formerParts = (goal: Goal, failed: Writer, ...writers: readonly Writer[]): string[] | undefined =>
    formerGoal(goal, worldOf(...writers, failed), failed, new Set())?.parts.map(
      ({ number, sources }) => `${number}: ${sources.join('')}`,
    );
  const joined = writer([1, 2], 'FAILED', {
    topics: 'abcd',
    sql: withStartOffsets(sqlOf('v2', 'abcd'), target, at('abcd', 5)),
    offset: 6,
    ...young,
  });
  const first = writer([1, 1], 'STOPPED', { topics: 'ab' });
  const second = writer([2, 1], 'STOPPED', { topics: 'cd' });

  it('is to all statements that ran before', () => {
    expect(formerParts(goalOf('v2', 'abcd'), joined, first, second)).toEqual(['1: ab', '2: cd']);
  });

  it('is none where one of them was cleaned up already', () => {
    expect(formerParts(goalOf('v2', 'abcd'), joined, first)).toBeUndefined();
  });

  it('leaves out a part that was retired, though nobody removed it yet', () => {
    const running = writer([1, 3], 'STOPPED', { topics: 'abcd', version: 'v3', offset: 8 });
    const failed = writer([1, 4], 'FAILED', { topics: 'abcd', version: 'v4', offset: 9, ...young });
    expect(formerParts(goalOf('v4', 'abcd'), failed, running, second)).toEqual(['1: abcd']);
  });
});
