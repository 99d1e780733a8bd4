import { type App, col, DataTypes, defineApp, InvalidAppError, type Sink, sink, table } from 'flink-table-api';
import { compile } from '../../src/reconcile/compile';
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

const metadataOf = (columns?: readonly TableColumn[], options: Readonly<Record<string, string>> = {}): Metadata => ({
  databaseExists: true,
  names: { catalogs: [], databases: [] },
  tables: new Map([
    ['orders', [column('id'), column('note'), column('größe')]],
    ...(columns ? [['sold', columns] as const] : []),
  ]),
  details: new Map(columns ? [['sold', { buckets: undefined, options: new Map(Object.entries(options)) }]] : []),
});

const sold = sink('sold').column('id', text);
const LIMIT = 10_000;

it('gives the query alone, beside the statement that runs', () => {
  const { desired, query } = compile(appWith(sold), target, metadataOf(), LIMIT);
  expect(query).toBe('SELECT\n  `id`\nFROM `env`.`db`.`orders`');
  expect(desired).toEqual({
    app: 'app',
    target,
    createSink: 'CREATE TABLE IF NOT EXISTS `env`.`db`.`sold` (\n  `id` STRING\n)',
    insert: `INSERT INTO \`env\`.\`db\`.\`sold\` (\n  \`id\`\n)\n${query}`,
    insertFrom: expect.any(Function),
    fingerprint: '405cf6f0298c4ce6a4677903f63e9501',
    sources: ['orders'],
  });
});

it('alters a sink that has other options', () => {
  const app = appWith(sold.option('kafka.retention.time', '14 d'));
  const options = { 'kafka.retention.time': '604800000 ms' };
  expect(compile(app, target, metadataOf([column('id')], options), LIMIT).desired).toMatchObject({
    alterSink: "ALTER TABLE `env`.`db`.`sold` SET (\n  'kafka.retention.time' = '14 d'\n)",
  });
});

it('compiles for a sink that does not fit, and says why nothing can be created for it', () => {
  const app = appWith(sold.column('note', text));
  const { desired, query } = compile(app, target, metadataOf([column('id')]), LIMIT);
  expect(query).toContain('`note`');
  expect(desired.mismatch?.message).toBe(
    [
      'the sink "sold" exists in another shape than the app writes:',
      "  - column 'note' STRING is missing",
      'Nothing was changed.',
      "Flink cannot add a column. Register this as the next version of the subject 'sold-value' in Schema Registry, for " +
        'example by "confluent schema-registry schema create --subject sold-value --type avro --schema <file>", and ' +
        'deploy again. Where the schema that is there has other names, numbers or defaults, keep them, and add only ' +
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
      'Where the topic holds nothing that is needed, drop the table, which deletes the topic, and deploy again. This is ' +
        'the table that the app expects:',
      'CREATE TABLE IF NOT EXISTS `env`.`db`.`sold` (',
      '  `id` STRING,',
      '  `note` STRING',
      ')',
    ].join('\n'),
  );
});

it('judges names by the default format where the table is yet to be created, and by the table where it is there', () => {
  const app = appWith(sold.column('größe', text));
  expect(() => compile(app, target, metadataOf(), LIMIT)).toThrow(InvalidAppError);
  const there = metadataOf([column('id'), column('größe')], { 'value.format': 'json-registry' });
  expect(compile(app, target, there, LIMIT).desired.mismatch).toBeUndefined();
});
