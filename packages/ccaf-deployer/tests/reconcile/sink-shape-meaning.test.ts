import { col, DataTypes, existing, type Sink, sink, sourceWatermark } from 'flink-table-api';
import type { TableColumn, TableDetails } from '../../src/reconcile/metadata-query';
import { sinkShape } from '../../src/reconcile/sink-shape';

const text = DataTypes.STRING();
const time = DataTypes.TIMESTAMP_LTZ(3);
const column = (name: string, more: Partial<TableColumn> = {}): TableColumn => ({
  name,
  type: text,
  writable: true,
  keyPosition: undefined,
  ...more,
});
const CODE = column('code', { type: text.notNull(), keyPosition: 1 });
const TABLE = [CODE, column('depot')];
const details = (more: Partial<TableDetails> = {}, options: Readonly<Record<string, string>> = {}): TableDetails => ({
  buckets: 6,
  primaryKey: ['code'],
  options: new Map(Object.entries({ 'changelog.mode': 'upsert', 'key.format': 'avro-registry', ...options })),
  ...more,
});

const stored = sink('parcels').column('code', text.notNull()).column('depot', text);
const keyed = stored.primaryKey('code');
const shapeOf = (wanted: Sink, columns: readonly TableColumn[] = TABLE, found = details()) =>
  sinkShape(wanted.properties, columns, found);

const FITS = { problems: [], ways: [], schemas: [], warnings: [], changes: {} };

describe('what rows mean', () => {
  it('is as declared, or not compared', () => {
    expect(shapeOf(keyed)).toEqual(FITS);
    expect(shapeOf(stored)).toEqual(FITS);
    expect(shapeOf(keyed.distributedInto(6).comment('other words'))).toEqual(FITS);
    expect(sinkShape(keyed.properties, TABLE)).toEqual(FITS);
  });

  it('differs by key and mode, which is told as the app would declare it', () => {
    const wanted = stored.primaryKey('code', 'depot').changelogMode('append');
    expect(shapeOf(wanted, TABLE, details({ buckets: 3 }))).toEqual({
      ...FITS,
      problems: [
        "it is distributed by 'code', but the app declares 'code', 'depot'",
        "its primary key is 'code', but the app declares 'code', 'depot'",
        'its changelog mode is upsert, but the app declares append',
      ],
      ways: [
        'ALTER TABLE cannot change keys, buckets or formats. Declare what the table has, which is ' +
          ".distributedBy(['code'], { buckets: 3 }).keyFormat('avro-registry'); or give the sink another name, which makes a " +
          'new topic.',
        'A change would give another meaning to the rows that are in the topic. Declare what the table has, which is ' +
          ".primaryKey('code') and .changelogMode('upsert'); or give the sink another name, which makes a new topic.",
      ],
    });
  });

  it('is upserts by the key alone, which a table of rows that are only added has not', () => {
    const shape = shapeOf(keyed, TABLE, details({ primaryKey: [] }, { 'changelog.mode': 'append' }));
    expect(shape.problems).toEqual([
      "its primary key is no column, but the app declares 'code'",
      'its changelog mode is append, but the app declares upsert',
    ]);
    expect(shape.ways[0]).toContain("no .primaryKey(…) and .changelogMode('append')");
  });
});

describe('metadata and computed columns', () => {
  const wider = keyed
    .columnByMetadata('at', time.notNull(), { from: 'timestamp' })
    .columnByMetadata('partition', DataTypes.INT(), { virtual: true })
    .columnByExpression('place', col('depot'));
  const AT = column('at', { type: time.notNull(), metadataKey: 'timestamp' });
  const PARTITION = column('partition', { type: DataTypes.INT(), metadataKey: 'partition', writable: false });
  const PLACE = column('place', { writable: false, expression: '`depot`' });

  it('are as declared', () => {
    expect(shapeOf(wider, [...TABLE, AT, PARTITION, PLACE])).toEqual(FITS);
  });

  it('are added where they are missing, and written where they were virtual', () => {
    const [at, partition] = wider.properties.metadata ?? [];
    const { computed } = wider.properties;
    expect(shapeOf(wider)).toEqual({ ...FITS, changes: { added: { metadata: [at, partition], computed } } });
    expect(shapeOf(wider, [...TABLE, { ...AT, writable: false }, PARTITION, PLACE])).toEqual({
      ...FITS,
      changes: { written: [at] },
    });
  });

  it('are no columns of a schema, and no fields that somebody has to register', () => {
    const { schemas, problems } = shapeOf(wider.column('weight', DataTypes.INT()), [...TABLE, AT, PARTITION, PLACE]);
    expect(problems).toEqual(["column 'weight' INT is missing"]);
    expect(schemas[0]?.schema.match(/"name":"\w+"/g)).toEqual(['"name":"depot"', '"name":"weight"']);
  });

  it('are problems where the name means something else', () => {
    const shape = shapeOf(wider, [...TABLE, column('at'), { ...PARTITION, metadataKey: 'offset' }, column('place')]);
    expect(shape).toEqual({
      ...FITS,
      problems: [
        "column 'at' is not a metadata column, but the app declares it as the metadata 'timestamp'",
        "column 'partition' is the metadata 'offset', but the app declares it as the metadata 'partition'",
        "column 'place' is not computed, but the app declares it as computed",
      ],
      ways: ['Give such a column another name in the app, or drop it with ALTER TABLE … DROP, and deploy again.'],
    });
    expect(
      shapeOf(keyed.columnByMetadata('at', time, { from: 'timestamp' }), [...TABLE, { ...AT, type: text }]),
    ).toMatchObject({ problems: ["column 'at' is STRING, but the app writes TIMESTAMP_LTZ(3)"] });
    expect(shapeOf(keyed.column('at', time), [...TABLE, AT]).problems).toEqual([
      "column 'at' is computed or metadata, and cannot be written",
    ]);
  });

  it('must be filled where they must not be NULL', () => {
    expect(shapeOf(keyed, [...TABLE, AT]).problems).toEqual([
      "column 'at' TIMESTAMP_LTZ(3) NOT NULL is not written by the app",
    ]);
  });

  it('are warned of where they are computed otherwise, which may be only a spelling', () => {
    expect(shapeOf(wider, [...TABLE, AT, PARTITION, { ...PLACE, expression: 'depot' }])).toEqual(FITS);
    expect(shapeOf(wider, [...TABLE, AT, PARTITION, { ...PLACE, expression: 'UPPER(`depot`)' }]).warnings).toEqual([
      "the sink's column 'place' is computed as UPPER(`depot`), but the app declares `depot`: if that is more " +
        'than another spelling, drop the column with ALTER TABLE … DROP, and deploy again',
    ]);
  });
});

describe('the watermark', () => {
  const timed = keyed.column('at', time).watermark('at', col('at'));
  const columns = [...TABLE, column('at', { type: time })];
  const watermark = (of: string, expression: string) => details({ watermark: { column: of, expression } });

  it('is compared without spelling', () => {
    expect(shapeOf(timed, columns, watermark('at', 'at'))).toEqual(FITS);
    const told = keyed.watermark('$rowtime', sourceWatermark());
    expect(shapeOf(told, TABLE, watermark('$rowtime', '`SOURCE_WATERMARK`()'))).toEqual(FITS);
  });

  it('is changed where it is another one', () => {
    const changed = { ...FITS, changes: { watermark: timed.properties.watermark } };
    expect(shapeOf(timed, columns, watermark('$rowtime', '`SOURCE_WATERMARK`()'))).toEqual(changed);
    expect(shapeOf(timed, columns, watermark('at', "`at` - INTERVAL '5' SECOND"))).toEqual(changed);
  });

  it('is left alone where the app says nothing, or the catalog does not', () => {
    expect(shapeOf(keyed, TABLE, watermark('depot', 'x'))).toEqual(FITS);
    expect(shapeOf(timed, columns)).toEqual(FITS);
  });
});

describe('options', () => {
  it('that lay out records are never changed', () => {
    const wanted = keyed.options({ 'value.fields-include': 'all', 'kafka.cleanup-policy': 'compact' });
    const found = details({}, { 'value.fields-include': 'except-key', 'kafka.cleanup-policy': 'delete' });
    const { problems, changes } = shapeOf(wanted, TABLE, found);
    expect(problems).toEqual(["its option 'value.fields-include' is except-key, but the app declares all"]);
    expect(changes).toEqual({ options: { 'kafka.cleanup-policy': 'compact' } });
  });

  it('that nobody knows are set where the table tells another value, and warned of where it tells none', () => {
    const wanted = keyed.uncheckedOption('kafka.tier', 'cold');
    expect(shapeOf(wanted, TABLE, details({}, { 'kafka.tier': 'hot' }))).toEqual({
      ...FITS,
      changes: { options: { 'kafka.tier': 'cold' } },
    });
    expect(shapeOf(wanted, TABLE, details({}, { 'kafka.tier': 'cold' }))).toEqual(FITS);
    expect(shapeOf(wanted)).toEqual({
      ...FITS,
      warnings: [
        "the catalog does not show whether the sink has the option 'kafka.tier': if the table is older than the " +
          'declaration, set the option with ALTER TABLE … SET',
      ],
    });
  });
});

it('changes nothing of a table that somebody else owns, and says what differs', () => {
  const theirs = existing('parcels')
    .column('code', text.notNull())
    .columnByMetadata('at', time, { from: 'timestamp' })
    .columnByMetadata('headers', DataTypes.BYTES())
    .columnByExpression('place', col('code'))
    .watermark('at', col('at'))
    .option('kafka.retention.time', '14 d');
  const at = column('at', { type: time, metadataKey: 'timestamp', writable: false });
  const found = details({ watermark: { column: '$rowtime', expression: '`SOURCE_WATERMARK`()' } });
  expect(shapeOf(theirs, [...TABLE, at], found)).toEqual({
    ...FITS,
    problems: [
      "column 'headers' is missing",
      "column 'place' is missing",
      "column 'at' is virtual, but the app writes it",
      "its watermark is for '$rowtime' as `SOURCE_WATERMARK`()",
      "its option 'kafka.retention.time' is not set, but the app declares 14 d",
    ],
    ways: ['The sink is declared with existing(…): declare what the table has, or ask its owner to change it.'],
  });
});
