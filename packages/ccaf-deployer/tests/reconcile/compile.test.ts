import { type App, col, DataTypes, defineApp, InvalidAppError, type Sink, sink, table } from 'flink-table-api';
import { type CompileContext, compile } from '../../src/reconcile/compile';
import { sinkIdOf } from '../../src/reconcile/identity';
import type { Metadata, TableColumn } from '../../src/reconcile/metadata-query';

const target = { catalog: 'env', database: 'db' };
const text = DataTypes.STRING();
const column = (name: string, type = text): TableColumn => ({ name, type, writable: true, keyPosition: undefined });

const appWith = (target: Sink): App =>
  defineApp({
    name: 'app',
    sources: { orders: table('orders') },
    sink: target,
    query: ({ orders }) => orders.select(...target.columns.map((name) => col(name))).insertInto(target),
  });

const ids = { environmentId: 'env-1', clusterId: 'lkc-1' };

const metadataOf = (columns?: readonly TableColumn[], options: Readonly<Record<string, string>> = {}): Metadata => ({
  databaseExists: true,
  names: { catalogs: [], databases: [] },
  ids,
  tables: new Map([
    ['orders', [column('id'), column('note'), column('größe')]],
    ...(columns ? [['sold', columns] as const] : []),
  ]),
  details: new Map(columns ? [['sold', { buckets: undefined, options: new Map(Object.entries(options)) }]] : []),
});

const sold = sink('sold').column('id', text);
const contextOf = (metadata: Metadata): CompileContext => ({
  target,
  ids,
  metadata,
  sinks: new Set<string>(),
  statementLimit: 10_000,
  places: new Map([['app', { computePoolId: 'lfcp-1', principalId: 'sa-1' }]]),
});

it('gives the query alone, beside the statement that runs', () => {
  const { desired, queries } = compile(appWith(sold), contextOf(metadataOf()));
  const [query] = queries();
  expect(query).toBe('SELECT\n  `id`\nFROM `env`.`db`.`orders`');
  expect(desired).toEqual({
    app: 'app',
    target,
    sinks: [
      {
        id: sinkIdOf(ids, 'sold'),
        table: 'sold',
        create: 'CREATE TABLE `env`.`db`.`sold` (\n  `id` STRING\n)',
        isUpsert: false,
      },
    ],
    insert: `INSERT INTO \`env\`.\`db\`.\`sold\` (\n  \`id\`\n)\n${query}`,
    insertFrom: expect.any(Function),
    properties: {},
    fingerprint: '6fa294ff433786efc6a7fd6dfe84c48e',
    former: expect.any(Function),
    sources: [{ topic: 'orders', partitions: undefined, retentionMs: undefined }],
    isStateful: false,
    isAppend: true,
    computePoolId: 'lfcp-1',
    principalId: 'sa-1',
  });
});

it('alters a sink that has other options', () => {
  const app = appWith(sold.option('kafka.retention.time', '14 d'));
  const options = { 'kafka.retention.time': '604800000 ms' };
  expect(compile(app, contextOf(metadataOf([column('id')], options))).desired).toMatchObject({
    sinks: [{ alter: ["ALTER TABLE `env`.`db`.`sold` SET (\n  'kafka.retention.time' = '14 d'\n)"] }],
  });
});

it('compiles for a sink that does not fit, and says why nothing can be created for it', () => {
  const app = appWith(sold.column('note', text));
  const { desired, queries } = compile(app, contextOf(metadataOf([column('id')])));
  expect(queries()[0]).toContain('`note`');
  expect(desired.mismatch?.message).toBe(
    [
      'the sink "sold" exists, but differs from what the app writes:',
      "  - column 'note' STRING is missing",
      'Nothing was changed.',
      "Flink cannot add a column. Register this as the next version of the subject 'sold-value' in Schema Registry, for " +
        'example by "confluent schema-registry schema create --subject sold-value --type avro --schema <file>", and ' +
        'deploy again. If the schema that is there has other names, numbers or defaults, keep them, and add only ' +
        "'note':",
      '{',
      '  "type": "record",',
      '  "name": "sold_value",',
      '  "namespace": "org.apache.flink.avro.generated.record",',
      '  "fields": [',
      '    {"name":"id","type":["null","string"],"default":null},',
      '    {"name":"note","type":["null","string"],"default":null}',
      '  ]',
      '}',
      'If nobody needs the rows of the topic, drop the table, which also deletes the topic, and deploy again. ' +
        'The app expects this table:',
      'CREATE TABLE `env`.`db`.`sold` (',
      '  `id` STRING,',
      '  `note` STRING',
      ')',
    ].join('\n'),
  );
});

it('judges names by the default format where the table is yet to be created, and by the table where it is there', () => {
  const app = appWith(sold.column('größe', text));
  expect(() => compile(app, contextOf(metadataOf()))).toThrow(InvalidAppError);
  const there = metadataOf([column('id'), column('größe')], { 'value.format': 'json-registry' });
  expect(compile(app, contextOf(there)).desired.mismatch).toBeUndefined();
});

it('stands for the same, however the event spells its target, and for another in another one', () => {
  const fingerprintIn = (context: Partial<CompileContext>) =>
    compile(appWith(sold), { ...contextOf(metadataOf()), ...context }).desired.fingerprint;
  const here = fingerprintIn({});
  expect(fingerprintIn({ target: { catalog: 'env-1', database: 'lkc-1' } })).toBe(here);
  expect(fingerprintIn({ ids: { ...ids, clusterId: 'lkc-2' } })).not.toBe(here);
});

it('starts a source where it is told to, in the text of the same app', () => {
  const { desired } = compile(appWith(sold), contextOf(metadataOf()));
  expect(desired.insertFrom({ orders: 'partition:0,offset:7' })).toBe(
    desired.insert +
      " /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = 'partition:0,offset:7') */",
  );
  expect(desired.insertFrom({ orders: 'timestamp:1769817600000' })).toBe(
    desired.insert +
      " /*+ OPTIONS('scan.startup.mode' = 'timestamp', 'scan.startup.timestamp-millis' = '1769817600000') */",
  );
});

it('knows how many partitions a source has, and for how long it keeps its rows', () => {
  const metadata = metadataOf();
  const details = new Map([['orders', { buckets: 6, options: new Map([['kafka.retention.time', '7 d']]) }]]);
  expect(compile(appWith(sold), contextOf({ ...metadata, details })).desired.sources).toEqual([
    { topic: 'orders', partitions: 6, retentionMs: 604_800_000 },
  ]);
});
