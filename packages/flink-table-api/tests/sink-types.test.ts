import { col, DataTypes, lit, sink } from '../src';
import { checkSink } from '../src/sinks/check-sink';
import { problemsOf } from './problems';
import { tableOf } from './tables';

const text = DataTypes.STRING();
const base = sink('s').column('code', text).column('depot', text);
const parcels = tableOf('t', 'code', 'depot').select(col('code'), col('depot'));

it('refuses a key and a distribution by what is not a column', () => {
  // @ts-expect-error -- the sink has no 'town'
  const keyed = base.primaryKey('town');
  expect(problemsOf(() => checkSink(keyed.properties))).toEqual(['its primary key is "town", which is not a column']);
  // @ts-expect-error -- what is computed is no part of the key
  expect(() => checkSink(base.columnByExpression('town', col('depot')).primaryKey('town').properties)).toThrow(
    'its primary key is "town", which is not a column',
  );
});

it('refuses a computed column and a watermark of what is not a column', () => {
  // @ts-expect-error -- the sink has no 'town'
  expect(() => checkSink(base.columnByExpression('upper', col('town')).properties)).toThrow('reads "town"');
  // @ts-expect-error -- the sink has no 'at'
  expect(() => checkSink(base.watermark('at', col('code')).properties)).toThrow('its watermark is for "at"');
});

it('refuses options that are not known, and values that they have not', () => {
  // @ts-expect-error -- it is called kafka.retention.time
  expect(() => checkSink(base.options({ 'kafka.retention': '1 d' }).properties)).toThrow(
    'option "kafka.retention" is not known',
  );
  // @ts-expect-error -- a topic is kept, deleted or compacted
  expect(() => checkSink(base.option('kafka.cleanup-policy', 'keep').properties)).toThrow('must be one of delete');
  // @ts-expect-error -- Debezium's formats are for values
  expect(() => checkSink(base.distributedBy(['code']).keyFormat('avro-debezium-registry').properties)).toThrow(
    'option "key.format" must be one of avro-registry, json-registry, proto-registry, raw',
  );
});

it('refuses metadata that nobody writes, unless it is virtual', () => {
  // @ts-expect-error -- nobody writes the partition
  const written = base.columnByMetadata('from', DataTypes.INT(), { from: 'partition' });
  expect(() => checkSink(written.properties)).toThrow('which cannot be written');
});

it('is filled in what is stored and in metadata, and not in what only readers see', () => {
  const timed = base
    .columnByMetadata('at', DataTypes.TIMESTAMP_LTZ(3), { from: 'timestamp' })
    .columnByMetadata('partition', DataTypes.INT(), { virtual: true })
    .columnByExpression('upper', col('code'));
  // @ts-expect-error -- nothing fills 'at'
  expect(() => parcels.insertInto(timed)).toThrow("nothing fills the sink column 'at'");
  const dated = parcels.select(col('code'), col('depot'), lit(new Date(0)).as('at'));
  expect(dated.insertInto(timed).query.columns.map(({ name }) => name)).toEqual(['code', 'depot', 'at']);
  const more = dated.select(col('code'), col('depot'), col('at'), lit(1).as('partition'));
  // @ts-expect-error -- 'partition' is only read
  expect(() => more.insertInto(timed)).toThrow("the column 'partition' does not exist in the sink");
});
