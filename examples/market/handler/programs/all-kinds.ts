import { array, col, DataTypes, defineApp, lit, map, nullOf, row, sink } from 'flink-table-api';
import { sales } from './sources';

const allKinds = sink('all_kinds')
  .column('sale', DataTypes.STRING())
  .column('is_open', DataTypes.BOOLEAN())
  .column('name', DataTypes.VARCHAR(200))
  .column('day', DataTypes.DATE())
  .column('hour', DataTypes.TIME())
  .column('at', DataTypes.TIMESTAMP(3))
  .column('moment', DataTypes.TIMESTAMP_LTZ(3))
  .column('big', DataTypes.BIGINT())
  .column('whole', DataTypes.INT())
  .column('small', DataTypes.SMALLINT())
  .column('tiny', DataTypes.TINYINT())
  .column('wide', DataTypes.DOUBLE())
  .column('narrow', DataTypes.FLOAT())
  .column('exact', DataTypes.DECIMAL(7, 4))
  .column('raw', DataTypes.BYTES())
  .column('list', DataTypes.ARRAY(DataTypes.INT()))
  .column('pairs', DataTypes.MAP(DataTypes.STRING().notNull(), DataTypes.STRING()))
  .column('record', DataTypes.ROW({ who: DataTypes.STRING(), is_in: DataTypes.BOOLEAN() }))
  .column('nothing', DataTypes.INT());

/** A constant of every type. */
export const app = defineApp({
  name: 'all-kinds',
  sources: { sales },
  sink: allKinds,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .filter(col('sale').isEqual('S-01'))
      .select(
        col('sale'),
        lit(true).as('is_open'),
        lit('Ada').cast(DataTypes.VARCHAR(200)).as('name'),
        lit('2026-03-01', DataTypes.DATE()).as('day'),
        lit('13:45:59', DataTypes.TIME()).as('hour'),
        lit('2026-03-01 13:45:59.000', DataTypes.TIMESTAMP(3)).as('at'),
        lit(new Date('2026-03-01T13:45:59.000Z')).as('moment'),
        lit(42, DataTypes.BIGINT()).as('big'),
        lit(42).as('whole'),
        lit(42, DataTypes.SMALLINT()).as('small'),
        lit(42, DataTypes.TINYINT()).as('tiny'),
        lit(42, DataTypes.DOUBLE()).as('wide'),
        lit(42, DataTypes.FLOAT()).as('narrow'),
        lit('123.4567', DataTypes.DECIMAL(7, 4)).as('exact'),
        lit(Uint8Array.of(1, 2, 3)).as('raw'),
        array(1, 2, 3).as('list'),
        map('k1', 'v1', 'k2', 'v2').as('pairs'),
        row(lit('Ben'), lit(true)).as('record'),
        nullOf(DataTypes.INT()).as('nothing'),
      )
      .insertInto(allKinds),
});
