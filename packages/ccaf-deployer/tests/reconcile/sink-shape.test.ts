import { type DataType, DataTypes, parseDataType, type Sink, sink } from 'flink-table-api';
import type { TableColumn, TableDetails } from '../../src/reconcile/metadata-query';
import { sinkShape } from '../../src/reconcile/sink-shape';

const text = DataTypes.STRING();
const declared = sink('parcels')
  .column('code', text)
  .column('depot', text)
  .distributedBy(['code'], { buckets: 1 })
  .keyFormat('avro-registry')
  .valueFormat('avro-registry');

const column = (name: string, type: DataType = text, more: Partial<TableColumn> = {}): TableColumn => ({
  name,
  type,
  writable: true,
  keyPosition: undefined,
  ...more,
});
const CODE = column('code', text, { keyPosition: 1 });
const TABLE: readonly TableColumn[] = [CODE, column('depot')];
const details = (buckets?: number, options: Readonly<Record<string, string>> = {}): TableDetails => ({
  buckets,
  options: new Map(Object.entries({ 'key.format': 'avro-registry', 'value.format': 'avro-registry', ...options })),
});

const shapeOf = (columns: readonly TableColumn[], found = details(1), wanted: Sink = declared) =>
  sinkShape(wanted.properties, columns, found);

const FITS = { problems: [], ways: [], schemas: [], warnings: [], changes: {} };
const ANOTHER = 'or give the sink another name, which makes a new topic.';

describe('a table that fits', () => {
  it('has what the app declares', () => {
    expect(shapeOf(TABLE)).toEqual(FITS);
  });

  it('may have more that is nullable, computed, metadata or inferred', () => {
    const more = [
      column('note'),
      column('upper', text.notNull(), { writable: false }),
      column('partition', DataTypes.INT().notNull(), { writable: false }),
      column('nested', parseDataType('ROW<`a` INT>', true)),
    ];
    expect(shapeOf([...TABLE, ...more])).toEqual(FITS);
    const keyless = sink('parcels').column('code', text).column('depot', text);
    const inferred = [column('key', DataTypes.BYTES(), { keyPosition: 1 }), column('code'), column('depot')];
    expect(shapeOf(inferred, details(6, { 'key.format': 'raw' }), keyless)).toEqual(FITS);
  });

  it('may have its columns in another order, and let them be NULL where the app never does', () => {
    const strict = sink('parcels').column('code', text.notNull()).column('depot', text);
    expect(shapeOf([column('depot'), column('code')], details(), strict)).toEqual(FITS);
  });

  it('is not compared in what the app leaves to the server, nor in what the catalog does not tell', () => {
    const plain = sink('parcels').column('code', text).column('depot', text);
    expect(shapeOf(TABLE, details(12, { 'value.format': 'json-registry' }), plain)).toEqual(FITS);
    expect(sinkShape(declared.properties, TABLE)).toEqual(FITS);
    const untold = [column('code'), column('depot')];
    expect(shapeOf(untold, details())).toEqual(FITS);
  });
});

describe('a table that does not fit', () => {
  it('has a column that the app does not write, and that must not be NULL', () => {
    expect(shapeOf([...TABLE, column('weight', DataTypes.INT().notNull())])).toEqual({
      ...FITS,
      problems: ["column 'weight' INT NOT NULL is not written by the app"],
      ways: [
        'Let the app write such a column; or let it be NULL: register the next version of its schema in Schema ' +
          'Registry, with a union with null, and null as the default.',
      ],
    });
  });

  it('has a column of another type, or one that cannot be written', () => {
    const columns = [column('code', DataTypes.BYTES(), { keyPosition: 1 }), column('depot', text, { writable: false })];
    expect(shapeOf(columns)).toEqual({
      ...FITS,
      problems: [
        "column 'code' is BYTES, but the app writes STRING",
        "column 'depot' is computed or metadata, and cannot be written",
      ],
      ways: [
        "The type of a column cannot be changed: cast to the type of the table in the app's query, or write " +
          'another sink.',
      ],
    });
  });

  it('has other keys, buckets and formats, and is told of as the app would declare it', () => {
    const columns = [CODE, column('depot', text, { keyPosition: 2 })];
    expect(shapeOf(columns, details(6, { 'value.format': 'json-registry' }))).toEqual({
      ...FITS,
      problems: [
        "it is distributed by 'code', 'depot', but the app declares 'code'",
        'it has 6 buckets, but the app declares 1 bucket',
        'its value format is json-registry, but the app declares avro-registry',
      ],
      ways: [
        'ALTER TABLE cannot change keys, buckets or formats. Declare what the table has, which is ' +
          ".distributedBy(['code', 'depot'], { buckets: 6 }).keyFormat('avro-registry').valueFormat('json-registry'); " +
          ANOTHER,
      ],
    });
  });

  it('has an inferred key, which the app can only leave alone', () => {
    const columns = [column('key', DataTypes.BYTES(), { keyPosition: 1 }), column('code'), column('depot')];
    expect(shapeOf(columns, details(6, { 'key.format': 'raw' }))).toMatchObject({
      problems: [
        "it is distributed by 'key', but the app declares 'code'",
        'it has 6 buckets, but the app declares 1 bucket',
        'its key format is raw, but the app declares avro-registry',
      ],
      ways: [
        'ALTER TABLE cannot change keys, buckets or formats. Declare what the table has, which is ' +
          `neither .distributedBy(…) nor .keyFormat(…), but .valueFormat('avro-registry'); ${ANOTHER}`,
      ],
    });
  });
});

describe('a table that lacks a column', () => {
  const wider = declared.column('weight', DataTypes.INT().notNull()).column('at', DataTypes.TIMESTAMP_LTZ(3));

  it('gets it by the next version of its value’s schema, in which it may be left out', () => {
    const more = [...TABLE, column('note', DataTypes.BIGINT().notNull())];
    const shape = shapeOf(more, details(1), wider.column('note', DataTypes.BIGINT()));
    expect(shape.problems).toEqual([
      "column 'weight' INT NOT NULL is missing",
      "column 'at' TIMESTAMP_LTZ(3) is missing",
    ]);
    expect(shape.ways).toEqual([]);
    expect(shape.schemas).toEqual([
      {
        subject: 'parcels-value',
        type: 'avro',
        columns: ['weight', 'at'],
        schema: `{
  "type": "record",
  "name": "parcels_value",
  "namespace": "org.apache.flink.avro.generated.record",
  "fields": [
    {"name":"depot","type":["null","string"],"default":null},
    {"name":"note","type":"long"},
    {"name":"weight","type":["null","int"],"default":null},
    {"name":"at","type":["null",{"type":"long","logicalType":"timestamp-millis"}],"default":null}
  ]
}`,
      },
    ]);
  });

  it('is told the schema in the format that the table has', () => {
    const inJson = shapeOf(TABLE, details(1, { 'value.format': 'json-registry' }), wider).schemas;
    expect(inJson).toMatchObject([{ subject: 'parcels-value', type: 'json' }]);
    expect(inJson[0]?.schema).toContain('"weight": {"connect.index":1,"oneOf":[{"type":"null"},{"type":"number",');
    const inProtobuf = shapeOf(TABLE, details(1, { 'value.format': 'proto-registry' }), wider).schemas;
    expect(inProtobuf).toMatchObject([{ subject: 'parcels-value', type: 'protobuf' }]);
    expect(inProtobuf[0]?.schema).toContain('  optional string depot = 1;\n  optional int32 weight = 2;\n');
  });

  it('has the fields of the key in its values, too, where it includes them', () => {
    const [step] = shapeOf(TABLE, details(1, { 'value.fields-include': 'all' }), wider).schemas;
    expect(step?.schema).toMatch(/"fields": \[\s+\{"name":"code".*\s+\{"name":"depot"/);
  });

  it('gets a column of its key by the schema of its key, and is judged by the others until then', () => {
    const keyed = sink('parcels')
      .column('code', text)
      .column('part', DataTypes.INT())
      .column('depot', text)
      .distributedBy(['code', 'part'], { buckets: 1 });
    expect(shapeOf(TABLE, details(1), keyed)).toMatchObject({
      problems: ["column 'part' INT is missing"],
      schemas: [{ subject: 'parcels-key', type: 'avro', columns: ['part'] }],
    });
  });

  it('is told the new fields alone where its other types cannot be spelled', () => {
    const loose = column('loose', parseDataType('VARIANT', true));
    const [step] = shapeOf([...TABLE, loose], details(1), declared.column('weight', DataTypes.INT())).schemas;
    expect(step?.schema.match(/"name":"\w+"/g)).toEqual(['"name":"weight"']);
  });

  it('has no schema to evolve where its values are raw, or no records', () => {
    const raw = [column('key', DataTypes.BYTES(), { keyPosition: 1 }), column('val', DataTypes.BYTES())];
    const formats = { 'key.format': 'raw', 'value.format': 'raw' };
    expect(shapeOf(raw, details(6, formats)).schemas).toEqual([]);
    expect(shapeOf([column('val', text)], details(6)).schemas).toEqual([]);
  });
});

it('warns of a column that must not be NULL, but may be in the app', () => {
  expect(shapeOf([CODE, column('depot', text.notNull())])).toEqual({
    ...FITS,
    warnings: ["the sink's column 'depot' is NOT NULL, but the app may write NULL, which fails the statement"],
  });
});

it('finds the options that differ, however they are spelled', () => {
  const kept = declared.option('kafka.retention.time', '14 d').option('kafka.max-message-size', '4 mb');
  const found = { 'kafka.retention.time': '604800000 ms', 'kafka.max-message-size': '4194304 bytes' };
  expect(shapeOf(TABLE, details(1, found), kept)).toEqual({
    ...FITS,
    changes: { options: { 'kafka.retention.time': '14 d' } },
  });
  const altered = { ...found, 'kafka.retention.time': '336 h' };
  expect(shapeOf(TABLE, details(1, altered), kept)).toEqual(FITS);
});
