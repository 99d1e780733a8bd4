import {
  col,
  concat,
  DataTypes,
  defineApp,
  type Expression,
  lit,
  sink,
  type Table,
  table,
  toTimestampLtz,
  upper,
} from 'flink-table-api';

const AMOUNT = DataTypes.DECIMAL(12, 2);

/** The orders of all channels, one row an order, in one form. */
export const orders = sink('orders')
  .column('order_id', DataTypes.STRING())
  .column('channel', DataTypes.STRING())
  .column('customer', DataTypes.STRING())
  .column('amount', AMOUNT)
  .column('currency', DataTypes.STRING())
  .column('ordered_at', DataTypes.TIMESTAMP_LTZ(3))
  .distributedBy(['order_id'], { buckets: 3 })
  .keyFormat('json-registry')
  .valueFormat('json-registry');

/** The web shop counts cents, and milliseconds since 1970. */
const fromWebShop = (shop: Table) =>
  shop.select(
    col('id').as('order_id'),
    lit('web').as('channel'),
    col('email').as('customer'),
    col('total_cents').cast(AMOUNT).dividedBy(100).cast(AMOUNT).as('amount'),
    col('currency'),
    toTimestampLtz(col('placed_at')).as('ordered_at'),
  );

/** The marketplace tells the price of one piece, and writes currencies in small letters. */
const fromMarketplace = (marketplace: Table) =>
  marketplace.select(
    concat('M-', col('sale_number').cast(DataTypes.STRING())).as('order_id'),
    lit('marketplace').as('channel'),
    col('buyer').as('customer'),
    col('unit_price').times(col('quantity')).cast(AMOUNT).as('amount'),
    upper(col('currency_code')).as('currency'),
    col('sold_at').as('ordered_at'),
  );

/**
 * A till prints everything as text, and the word VOID for the total of a receipt that was cancelled. It knows no
 * customer, and its clock is set to UTC.
 */
const fromTills = (tills: Table, total: Expression<'total', 'decimal'>) =>
  tills.select(
    concat('T-', col('store').cast(DataTypes.STRING()), '-', col('receipt')).as('order_id'),
    lit('till').as('channel'),
    lit(null, DataTypes.STRING()).as('customer'),
    total.as('amount'),
    lit('EUR').as('currency'),
    col('closed_at').cast(DataTypes.TIMESTAMP_LTZ(3)).as('ordered_at'),
  );

/** The app's sources: each has its own names and types for the same things. */
export const sources = {
  shop: table('web_orders'),
  marketplace: table('marketplace_sales'),
  tills: table('till_receipts'),
};

/**
 * The orders that were paid: what costs nothing, was returned (below zero) or cancelled (NULL) is not greater than zero.
 *
 * @param total how the text of a till becomes an amount; `cast` would stop the app at the first VOID
 */
export const paidOrders = (
  { shop, marketplace, tills }: { readonly [Name in keyof typeof sources]: Table },
  total: Expression<'total', 'decimal'> = col('total').tryCast(AMOUNT),
) =>
  fromWebShop(shop)
    .unionAll(fromMarketplace(marketplace))
    .unionAll(fromTills(tills, total))
    .filter(col('order_id').isNotNull().and(col('amount').gt(0)));

export const app = defineApp({
  name: 'orders',
  sources,
  sink: orders,
  // Engine tests deploy it often.
  soakSeconds: 1,
  query: (tables) => paidOrders(tables).insertInto(orders),
});
