import type { DesiredState } from '../../src/reconcile/desired-state';
import { app, NOW, planned, statement, stepsOf } from './builders';

const BEGUN = ['wait-until-running next', 'wait-until-stable next'];

/** An app of topics, some of which declare where they begin. */
function starting(from: string, starts: Readonly<Record<string, string>>, more: Partial<DesiredState> = {}) {
  const desired = app({ from, ...more });
  return {
    ...desired,
    sources: desired.sources.map((source) => {
      const start = starts[source.topic];
      return { ...source, ...(start && { start }) };
    }),
  };
}
const createOf = (...given: Parameters<typeof planned>) =>
  planned(...given).steps.find((step) => step.kind === 'create');

it('begins a new sink where the app declares, from now on frozen to a moment, and all other topics at their start', () => {
  const desired = starting('abc', { a: 'latest', c: 'earliest' });
  expect(createOf(desired, [], { there: '' })).toMatchObject({
    specificOffsets: { a: `timestamp:${NOW}`, c: 'earliest' },
    anew: ['a', 'b', 'c'],
    because:
      "reads all topics from their start, but 'a' at latest, 'c' at earliest, as the app declares, into a new sink",
  });
});

it('reads partitions that a declared start leaves out from their beginning', () => {
  const desired = app({ partitions: 2 });
  const [source] = desired.sources;
  if (!source) throw new Error('expected a source');
  const from = { ...desired, sources: [{ ...source, start: 'partition:1,offset:7' }] };
  expect(createOf(from, [], { there: '' })).toMatchObject({
    specificOffsets: { a: 'partition:0,offset:0;partition:1,offset:7' },
  });
});

it('carries over what was read, and begins a topic that is new where the app declares', () => {
  const desired = starting('ab', { a: 'latest', b: 'timestamp:5' });
  expect(stepsOf(desired, [statement('one', 'RUNNING', { sql: 'old' })])).toEqual([
    'create next from one b@timestamp:5',
    'stop one',
    'wait-until-stopped one',
    ...BEGUN,
  ]);
  expect(createOf(desired, [statement('one', 'RUNNING', { sql: 'old' })])).toMatchObject({
    because: expect.stringContaining("'b' is read from the start, but 'b' at timestamp:5, as the app declares: rows"),
  });
});

it('goes on at offsets, whatever the app declares of a topic that was read before', () => {
  const desired = starting('a', { a: 'latest' }, { isAppend: false });
  expect(stepsOf(desired, [statement('one', 'STOPPED', { sql: 'old' })])).toContain('create next a@5');
});

it('changes nothing of what runs when only the declared start does', () => {
  expect(stepsOf(starting('a', { a: 'latest' }), [statement('one', 'RUNNING')])).toEqual([]);
});

it('begins where a person answers, and not where the app declares', () => {
  const desired = starting('a', { a: 'latest' });
  expect(createOf(desired, [], { there: 's', answers: ['start s after none a=earliest'] })).toMatchObject({
    because: "begins where the answer says: 'a' at earliest. Rows from there on that the sink already has come twice",
  });
  expect(createOf(desired, [], { there: 's', answers: ['start s after none a=earliest'] })).not.toHaveProperty(
    'specificOffsets',
  );
});

it('rebuilds a sink from where the app declares', () => {
  const stateful = { isStateful: true, isAppend: false };
  const desired = starting('a', { a: 'timestamp:5' }, { ...stateful, sinks: app({ isUpsert: true }).sinks });
  const before = statement('one', 'RUNNING', { sql: 'old', isStateful: true });
  expect(createOf(desired, [before], { answers: ['rebuild s after one'] })).toMatchObject({
    specificOffsets: { a: 'timestamp:5' },
    because:
      "reads all topics again from their start, but 'a' at timestamp:5, as the app declares, as chosen: rows of " +
      'the same ' +
      'key replace what is in the sink',
  });
});
