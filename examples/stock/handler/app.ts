import { col, DataTypes, defineApp, lit, type NamedExpression, sink, table } from 'flink-table-api';

const movesInto = (topic: string) =>
  sink(topic)
    .column('sku', DataTypes.STRING())
    .column('pieces', DataTypes.INT())
    .column('reason', DataTypes.STRING())
    .distributedBy(['sku'], { buckets: 1 })
    .keyFormat('avro-registry')
    .valueFormat('avro-registry');

const stockIn = movesInto('stock_in');
const stockOut = movesInto('stock_out');

/**
 * What comes in: deliveries, and what customers send back.
 *
 * @param returned the reason of what comes back
 */
export const receiving = (returned = 'returned', soakSeconds = 1) =>
  defineApp({
    name: 'receiving',
    sources: { moves: table('stock_moves'), returns: table('returned_parcels') },
    sink: stockIn,
    soakSeconds,
    query: ({ moves, returns }) =>
      moves
        .filter(col('pieces').gt(0))
        .select(col('sku'), col('pieces'), col('reason'))
        .unionAll(returns.select(col('sku'), lit(1).as('pieces'), lit(returned).as('reason')))
        .insertInto(stockIn),
  });

/**
 * What leaves. It reads the same moves as `receiving`, at a pace of its own.
 *
 * @param reason why it leaves
 */
export const shipping = (reason: NamedExpression<string, 'reason'> = col('reason'), soakSeconds = 1) =>
  defineApp({
    name: 'shipping',
    sources: { moves: table('stock_moves') },
    sink: stockOut,
    soakSeconds,
    query: ({ moves }) =>
      moves
        .filter(col('pieces').lt(0))
        .select(col('sku'), lit(0).minus(col('pieces')).as('pieces'), reason)
        .insertInto(stockOut),
  });

export const apps = [receiving(), shipping()];
