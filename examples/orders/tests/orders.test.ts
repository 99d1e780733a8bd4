import { type Harness, startHarness } from 'ccaf-deployer/testing';
import { Arrivals, canonicalJson, checksumOf } from 'ccaf-emulator/sample-data';
import { type App, buildApp, renderCreateTable, renderStatement } from 'flink-table-api';
import { columns } from 'flink-table-api/testing';
import { app } from '../handler/app';
import { sampleData } from '../handler/sample-data';
import { app as broken } from '../handler/variants/broken';

/** The columns that Flink infers from the topics. */
const SOURCES: Readonly<Record<string, ReturnType<typeof columns>>> = {
  web_orders: columns({ id: 'STRING', email: 'STRING', total_cents: 'INT', currency: 'STRING', placed_at: 'BIGINT' }),
  marketplace_sales: columns({
    sale_number: 'BIGINT',
    buyer: 'STRING',
    unit_price: 'DECIMAL(10, 2)',
    quantity: 'INT',
    currency_code: 'STRING',
    sold_at: 'TIMESTAMP_LTZ(3)',
  }),
  till_receipts: columns({ store: 'INT', receipt: 'STRING', total: 'STRING', closed_at: 'STRING' }),
};
const pathOf = (table: string): string[] => ['shops', 'live', table];

it('creates a sink of its own key and format', () => {
  expect(renderCreateTable(pathOf('orders'), app.sinks[0])).toMatchSnapshot();
});

it('brings three sources of different names and types into one form', () => {
  const inserts = buildApp(app, pathOf, (table) => SOURCES[table] ?? []);
  expect(renderStatement(pathOf, inserts)).toMatchSnapshot();
});

it('refuses a source whose column is of another type, naming the expression', () => {
  const changed = {
    ...SOURCES,
    web_orders: columns({ id: 'STRING', email: 'STRING', total_cents: 'INT', currency: 'STRING', placed_at: 'STRING' }),
  };
  expect(() => buildApp(app, pathOf, (table) => changed[table as keyof typeof changed] ?? [])).toThrow(
    'TO_TIMESTAMP_LTZ(`placed_at`, 3) is not valid: it takes an integer, got STRING',
  );
});

describe('deployed to the emulator', () => {
  let harness: Harness;
  afterEach(() => harness.close());

  const start = async (first: App, count: number) => {
    harness = await startHarness();
    const arrivals = new Arrivals(harness.ccaf, sampleData);
    await arrivals.start();
    await arrivals.more(count);
    await harness.invoke({ app: first });
    return arrivals;
  };

  it('writes exactly the orders that a computation without SQL gives, before and after', async () => {
    const arrivals = await start(app, 600);
    await arrivals.more(300);
    await harness.ccaf.settle();
    const rows = await harness.ccaf.rows({ table: 'orders' });
    expect(checksumOf(rows)).toEqual(checksumOf(sampleData.expected?.(arrivals.all, 'orders') ?? []));
    expect(rows).toHaveLength(705);
    expect(rows).toContainEqual({
      order_id: 'M-9000000007',
      channel: 'marketplace',
      customer: "o'hara 7",
      amount: '165.96',
      currency: 'EUR',
      ordered_at: '2026-01-31 22:00:11.900',
    });
  });

  it('has written nothing twice, and nothing else, when an edit casts what is no number', async () => {
    const arrivals = await start(app, 60);
    const failure = await arrivals.during(harness.failureOf({ app: broken }));
    expect(failure.message).toMatch(/For input string: 'VOID'\. Overflow\./);
    // What was read before the first such receipt stays written, and nothing else.
    await harness.ccaf.settle();
    const written = (await harness.ccaf.rows({ table: 'orders' })).map(canonicalJson);
    expect(new Set(written).size).toBe(written.length);
    const expected = sampleData.expected?.(arrivals.all, 'orders')?.map(canonicalJson);
    expect(expected).toEqual(expect.arrayContaining(written));
  });
});

it('has a cancelled receipt among any forty records, so that the broken edit fails soon', () => {
  for (let offset = 0; offset < 400; offset += 40) {
    const { till_receipts } = sampleData.rows({ count: 40, offset });
    expect((till_receipts ?? []).map(({ total }) => total)).toContain('VOID');
  }
});
