import { join } from 'node:path';
import type { SampleData } from 'ccaf-emulator/sample-data';

type WebOrder = {
  readonly id: string | null;
  readonly email: string | null;
  readonly total_cents: number;
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly placed_at: number;
};

type MarketplaceSale = {
  readonly sale_number: number;
  readonly buyer: string;
  /** DECIMAL(10, 2) as text. */
  readonly unit_price: string;
  readonly quantity: number | null;
  readonly currency_code: string;
  readonly sold_at: Date;
};

type TillReceipt = {
  readonly store: number;
  readonly receipt: string;
  /** '12.50', or 'VOID'. */
  readonly total: string;
  /** 'YYYY-MM-DD HH:MM:SS' in UTC. */
  readonly closed_at: string;
};

type Rows = {
  readonly web_orders: readonly WebOrder[];
  readonly marketplace_sales: readonly MarketplaceSale[];
  readonly till_receipts: readonly TillReceipt[];
};

const field = (name: string, type: unknown) => ({ name, type });
const nullable = (name: string, type: unknown) => ({ name, type: ['null', type], default: null });
const record = (name: string, ...fields: readonly object[]) => ({ key: null, value: { type: 'record', name, fields } });

const schemas = {
  web_orders: record(
    'WebOrder',
    nullable('id', 'string'),
    nullable('email', 'string'),
    field('total_cents', 'int'),
    field('currency', 'string'),
    field('placed_at', 'long'),
  ),
  marketplace_sales: record(
    'MarketplaceSale',
    field('sale_number', 'long'),
    field('buyer', 'string'),
    field('unit_price', { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 }),
    nullable('quantity', 'int'),
    field('currency_code', 'string'),
    field('sold_at', { type: 'long', logicalType: 'timestamp-millis' }),
  ),
  till_receipts: record(
    'TillReceipt',
    field('store', 'int'),
    field('receipt', 'string'),
    field('total', 'string'),
    field('closed_at', 'string'),
  ),
};

/** One event every 1.7 seconds, at the web shop, the marketplace and a till in turn. */
const momentOf = (index: number): number => Date.UTC(2026, 0, 31, 22) + index * 1_700;
const centsOf = (index: number): number => 99 + ((index * 7_919) % 25_000);
const currencyOf = (index: number): string => ['EUR', 'USD', 'GBP'][(index % 7) % 3] ?? 'EUR';
const isEvery = (count: number, index: number): boolean => Math.floor(index / 3) % count === count - 1;
const money = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const stamp = (moment: number): string => new Date(moment).toISOString().replace('T', ' ').slice(0, -1);

const webOrder = (index: number): WebOrder => ({
  id: isEvery(31, index) ? null : `W-${100_000 + index}`,
  email: isEvery(9, index) ? null : `zoë+${index}@mail.example`,
  total_cents: isEvery(13, index) ? -centsOf(index) : isEvery(17, index) ? 0 : centsOf(index),
  currency: currencyOf(index),
  placed_at: momentOf(index),
});

const marketplaceSale = (index: number): MarketplaceSale => ({
  // More than 32 bits.
  sale_number: 9_000_000_000 + index,
  buyer: `o'hara ${index}`,
  unit_price: money(centsOf(index)),
  quantity: isEvery(19, index) ? null : index % 4,
  currency_code: currencyOf(index).toLowerCase(),
  sold_at: new Date(momentOf(index)),
});

const tillReceipt = (index: number): TillReceipt => ({
  store: 1 + (index % 12),
  receipt: String(index).padStart(6, '0'),
  total: isEvery(8, index) ? 'VOID' : isEvery(11, index) ? money(-centsOf(index)) : ` ${money(centsOf(index))}`,
  closed_at: stamp(momentOf(index)).slice(0, 19),
});

function rows({ count, offset }: { readonly count: number; readonly offset: number }): Rows {
  const indices = Array.from({ length: count }, (_, index) => offset + index);
  const every = <Row>(place: number, make: (index: number) => Row) => indices.filter((i) => i % 3 === place).map(make);
  return {
    web_orders: every(0, webOrder),
    marketplace_sales: every(1, marketplaceSale),
    till_receipts: every(2, tillReceipt),
  };
}

type Order = {
  readonly order_id: string;
  readonly channel: string;
  readonly customer: string | null;
  /** DECIMAL(12, 2) as text. */
  readonly amount: string;
  readonly currency: string;
  readonly ordered_at: string;
};

/** The paid orders, calculated in whole cents. */
function expected({ web_orders, marketplace_sales, till_receipts }: Rows): Order[] {
  const orders: Order[] = [];
  for (const { id, email, total_cents, currency, placed_at } of web_orders) {
    if (id === null || total_cents <= 0) continue;
    const ordered = { customer: email, amount: money(total_cents), currency, ordered_at: stamp(placed_at) };
    orders.push({ order_id: id, channel: 'web', ...ordered });
  }
  for (const { sale_number, buyer, unit_price, quantity, currency_code, sold_at } of marketplace_sales) {
    const cents = Number(unit_price.replace('.', '')) * (quantity ?? 0);
    if (cents <= 0) continue;
    const currency = currency_code.toUpperCase();
    const ordered = { customer: buyer, amount: money(cents), currency, ordered_at: stamp(sold_at.getTime()) };
    orders.push({ order_id: `M-${sale_number}`, channel: 'marketplace', ...ordered });
  }
  for (const { store, receipt, total, closed_at } of till_receipts) {
    const cents = total === 'VOID' ? 0 : Number(total.trim().replace('.', ''));
    if (cents <= 0) continue;
    const ordered = { customer: null, amount: money(cents), currency: 'EUR', ordered_at: `${closed_at}.000` };
    orders.push({ order_id: `T-${store}-${receipt}`, channel: 'till', ...ordered });
  }
  return orders;
}

/** Orders of all channels, among them some that were returned, cancelled, given away, or lack what an order needs. */
export const sampleData: SampleData<Rows> = {
  schemas,
  rows,
  expected,
  shown: [
    ['order_id', 'order'],
    ['channel', 'channel'],
    ['amount', 'amount'],
    ['currency', 'currency'],
    ['ordered_at', 'ordered at'],
  ],
  variants: {
    changed: {
      app: join(__dirname, 'variants/capitals.ts'),
      asBefore: (row) => ({ ...row, channel: String(row['channel']).toLowerCase() }),
    },
    broken: { app: join(__dirname, 'variants/broken.ts') },
  },
};
