import { type App, col, DataTypes, defineApp, existing, type Sink, type Source, sink, table } from 'flink-table-api';
import { answersOf, type Harness, startHarness } from './harness';

let harness: Harness;
beforeEach(async () => {
  const databases = [
    { id: 'lkc-local', name: 'sample' },
    { id: 'lkc-old', name: 'archive' },
  ];
  harness = await startHarness({ databases });
  const notes = { type: 'record', name: 'notes_value', fields: [{ name: 'note', type: ['null', 'string'] }] };
  await harness.ccaf.createTable({ table: 'notes' }, notes, { key: null });
  await harness.ccaf.createTable({ table: 'notes', database: 'archive' }, notes, { key: null });
  await harness.ccaf.produce({ table: 'notes' }, [{ note: 'here' }]);
  await harness.ccaf.produce({ table: 'notes', database: 'archive' }, [{ note: 'there' }]);
});
afterEach(() => harness.close());

const text = DataTypes.STRING();
const kept = sink('kept').column('note', text);
const there = table(['local', 'archive', 'notes'], { note: text });

const copying = (notes: Source, target: Sink = kept): App =>
  defineApp({
    name: 'copy',
    sources: { notes },
    sink: target,
    soakSeconds: 0,
    query: (tables) => tables.notes.select(col('note')).insertInto(target),
  });

async function written(target = 'kept'): Promise<unknown[]> {
  await harness.ccaf.settle();
  return (await harness.ccaf.rows({ table: target })).map(({ note }) => note);
}

it('reads a table of another database, whose columns are declared', async () => {
  await harness.invoke({ app: copying(there) });
  expect(await written()).toEqual(['there']);
  expect(await harness.invoke({ app: copying(there) })).toMatchObject({ outcome: 'unchanged' });
});

it('says which table is missing elsewhere, and which column is not as declared', async () => {
  const missing = copying(table(['local', 'archive', 'orders']));
  expect((await harness.failureOf({ app: missing })).message).toContain(
    'there is no table "local/archive/orders", which the app \'copy\' reads',
  );
  const otherwise = copying(
    table('notes', { note: DataTypes.BYTES() }),
    sink('kept').column('note', DataTypes.BYTES()),
  );
  expect((await harness.failureOf({ app: otherwise })).message).toContain(
    "the column 'note' is STRING, but the app declares BYTES",
  );
});

it('refuses to go on with a table of the same name elsewhere, and changes nothing', async () => {
  await harness.invoke({ app: copying(there) });
  const failure = await harness.failureOf({ app: copying(table('notes')) });
  expect(answersOf(failure)).toEqual([]);
  expect(failure.message).toContain("'notes' was read from another catalog or database into the sink 'kept' before");
  expect(await written()).toEqual(['there']);
});

it('reads a new table from now on where that is declared, and goes on from there ever after', async () => {
  await harness.invoke({ app: copying(table('notes').startsAt('latest')) });
  await harness.ccaf.produce({ table: 'notes' }, [{ note: 'later' }]);
  expect(await written()).toEqual(['later']);
  const changed = defineApp({
    name: 'copy',
    sources: { notes: table('notes').startsAt('latest') },
    sink: kept,
    soakSeconds: 0,
    query: ({ notes }) => notes.filter(col('note').isNotNull()).select(col('note')).insertInto(kept),
  });
  await harness.invoke({ app: changed });
  await harness.ccaf.produce({ table: 'notes' }, [{ note: 'last' }]);
  expect(await written()).toEqual(['later', 'last']);
});

it('writes a sink of somebody else only where it is there, and leaves it as it is', async () => {
  const theirs = existing('theirs').column('note', text).option('kafka.retention.time', '14 d');
  expect(await harness.failureOf({ app: copying(table('notes'), theirs) })).toMatchObject({ code: 'UNKNOWN_SINK' });
  await harness.createTable(sink('theirs').column('note', text));
  const failure = await harness.failureOf({ app: copying(table('notes'), theirs) });
  expect(failure.message).toContain("its option 'kafka.retention.time' is 604800000 ms, but the app declares 14 d");
  expect(failure.message).not.toContain('drop the table');
  // It was there before, so that a person has to say where the app begins.
  const app = copying(table('notes'), existing('theirs').column('note', text));
  const answers = answersOf(await harness.failureOf({ app }));
  await harness.invoke({ app, event: { answers } });
  expect(await written('theirs')).toEqual(['here']);
});

it('writes no sink elsewhere, but one that is named by the three parts of where it deploys', async () => {
  const elsewhere = copying(table('notes'), sink(['local', 'archive', 'kept']).column('note', text));
  expect(await harness.failureOf({ app: elsewhere })).toMatchObject({ code: 'SINK_ELSEWHERE' });
  await harness.invoke({ app: copying(table('notes'), sink(['local', 'sample', 'kept']).column('note', text)) });
  expect(await written()).toEqual(['here']);
});

it('creates a sink with a key, a comment and a virtual column, and finds it as it is declared', async () => {
  const noted = (version: string): Sink =>
    sink('kept')
      .column('note', text, { comment: 'what was said' })
      .columnByMetadata('at', DataTypes.TIMESTAMP_LTZ(3).notNull(), { from: 'timestamp', virtual: true })
      .primaryKey('note')
      .distributedInto(2)
      .comment(version);
  await harness.invoke({ app: copying(table('notes'), noted('one')) });
  expect(await harness.invoke({ app: copying(table('notes'), noted('two')) })).toMatchObject({ outcome: 'unchanged' });
  const partition = noted('two').columnByMetadata('partition', DataTypes.INT().notNull(), { virtual: true });
  expect(await harness.invoke({ app: copying(table('notes'), partition) })).toMatchObject({
    steps: [
      {
        kind: 'alter-sink',
        sql: 'ALTER TABLE `local`.`sample`.`kept` ADD (\n  `partition` INT NOT NULL METADATA VIRTUAL\n)',
      },
    ],
  });
  expect(await harness.invoke({ app: copying(table('notes'), partition) })).toMatchObject({ outcome: 'unchanged' });
});
