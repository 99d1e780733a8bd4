import { type App, col, DataTypes, defineApp, lit, sink, table } from 'flink-table-api';
import { type Harness, startHarness, startTopics } from './harness';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
  await startTopics(harness.ccaf, 50);
});
afterEach(() => harness.close());

/** An app that is right as far as the Table API knows; the server takes no NUL character. */
function labelled(label: string): App {
  const target = sink('labelled').column('code', DataTypes.STRING()).column('label', DataTypes.STRING());
  return defineApp({
    name: 'labelled',
    soakSeconds: 0,
    sources: { north: table('north_parcels') },
    sink: target,
    query: ({ north }) => north.select(col('tracking_code').as('code'), lit(label).as('label')).insertInto(target),
  });
}

const refused = labelled('a\0b');
const hasSink = () =>
  harness.ccaf.rows({ table: 'labelled' }).then(
    () => true,
    () => false,
  );

it('refuses a query before a sink is created for it, in plan and in deploy', async () => {
  for (const action of ['plan', 'deploy']) {
    const failure = await harness.failureOf({ app: refused, event: { action } });
    expect(failure).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(failure.message).toMatch(
      /^checking the SQL failed: statement 'parcels-ddl-\w+' ended in FAILED: [\s\S]*NUL/,
    );
    expect(await hasSink()).toBe(false);
  }
  expect(await harness.client.list()).toEqual([]);
});

it('creates both once the query is right', async () => {
  await harness.failureOf({ app: refused });
  expect(await harness.invoke({ app: labelled('ab') })).toMatchObject({ outcome: 'created' });
  await harness.ccaf.settle();
  expect(await harness.ccaf.rows({ table: 'labelled' })).not.toEqual([]);
});

it('checks the query first, by a statement that the server does not keep and nobody deletes', async () => {
  await harness.invoke({ app: labelled('ab') });
  const requests = harness.requests().map((request) => request.replace(/-(query|ddl)-\w+/, '-$1'));
  expect(requests.filter((request) => request.startsWith('POST'))).toHaveLength(4);
  expect(requests.filter((request) => request.startsWith('DELETE'))).toEqual([
    'DELETE /statements/parcels-query',
    'DELETE /statements/parcels-ddl',
  ]);
});

it('checks nothing beforehand where the sink is there: the server checks each statement that is created', async () => {
  await harness.invoke({ app: labelled('ab') });
  harness.requests();
  expect(await harness.invoke({ app: labelled('cd') })).toMatchObject({ outcome: 'evolved' });
  expect(harness.requests().filter((request) => request.startsWith('POST'))).toHaveLength(2);
});

it('leaves a changed app’s old statement and its sink alone where the server refuses the new one', async () => {
  await harness.invoke({ app: labelled('ab') });
  expect(await harness.failureOf({ app: refused })).toMatchObject({ code: 'ROLLED_BACK' });
  await harness.ccaf.settle();
  expect(await hasSink()).toBe(true);
  expect((await harness.statements()).map(({ phase }) => phase)).toEqual(['RUNNING']);
});
