import { checksumOf } from 'ccaf-emulator/sample-data';
import { labelledParcels, sampleData } from 'parcels/sample-data';
import { fakeClock } from '../fake-clock';
import { type Harness, reportOf, settledSink, startHarness, startTopics } from './harness';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

it('writes each complete parcel of both depots once, each value in its own column', async () => {
  const parcels = await startTopics(harness.ccaf, 1_000);
  await harness.invoke();
  const rows = await settledSink(harness.ccaf);
  expect(checksumOf(rows)).toEqual(checksumOf(labelledParcels(parcels)));
  expect(['North', 'South'].map((depot) => rows.filter((row) => row['depot'] === depot).length)).toEqual([454, 441]);
});

it('goes on with parcels that arrive later', async () => {
  const first = await startTopics(harness.ccaf);
  await harness.invoke();
  await settledSink(harness.ccaf);
  const late = sampleData.rows({ count: 50, offset: 200 });
  await harness.ccaf.produce({ table: 'north_parcels' }, late.north_parcels);
  await harness.ccaf.produce({ table: 'south_parcels' }, late.south_parcels);
  const all = {
    north_parcels: [...first.north_parcels, ...late.north_parcels],
    south_parcels: [...first.south_parcels, ...late.south_parcels],
  };
  expect(checksumOf(await settledSink(harness.ccaf))).toEqual(checksumOf(labelledParcels(all)));
});

it('puts a value where its name says, though the topic has another order than the sink', async () => {
  await startTopics(harness.ccaf, 0);
  const row = { weight_grams: 700, destination: 'Lyon', tracking_code: 'ABC123' };
  await harness.ccaf.produce({ table: 'north_parcels' }, [row]);
  await harness.invoke();
  expect(await settledSink(harness.ccaf)).toEqual([{ tracking_code: 'ABC123', destination: 'Lyon', depot: 'North' }]);
});

it('reads the second depot from its own topic', async () => {
  const { north_parcels, south_parcels } = await startTopics(harness.ccaf);
  await harness.invoke();
  const codes = (await settledSink(harness.ccaf))
    .filter(({ depot }) => depot === 'South')
    .map((row) => row['tracking_code']);
  const north = new Set(north_parcels.map((row) => row['tracking_code']));
  expect(codes.length).toBeGreaterThan(south_parcels.length / 2);
  expect(codes.filter((code) => north.has(code as string))).toEqual([]);
});

it('keeps the letter case of catalog and database', async () => {
  await harness.close();
  harness = await startHarness({
    environment: { id: 'env-1', name: 'Shops' },
    databases: [{ id: 'lkc-1', name: 'DepotsDB' }],
  });
  await startTopics(harness.ccaf);
  const answer = await harness.invoke({ event: { catalog_name: 'Shops', database_name: 'DepotsDB' } });
  expect(answer).toMatchObject({ outcome: 'created' });
  const lower = await harness.failureOf({ event: { catalog_name: 'shops', database_name: 'DepotsDB' } });
  expect(lower.message).toContain("'shops'");
});

it('takes ids for names', async () => {
  await startTopics(harness.ccaf);
  const answer = await harness.invoke({ event: { catalog_name: 'env-local', database_name: 'lkc-local' } });
  expect(answer).toMatchObject({ outcome: 'created', statement: { phase: 'RUNNING' } });
});

it('needs nine calls for a first deploy, and four for an unchanged one', async () => {
  await startTopics(harness.ccaf);
  const created = await harness.invoke();
  expect(harness.requests()).toHaveLength(9);
  const unchanged = await harness.invoke();
  expect(harness.requests()).toHaveLength(4);
  expect(unchanged).toMatchObject({ outcome: 'unchanged', steps: [] });
  expect(reportOf(unchanged).statement).toEqual(reportOf(created).statement);
});

it('writes no row twice when it is deployed again', async () => {
  const parcels = await startTopics(harness.ccaf);
  await harness.invoke();
  await harness.invoke();
  expect(checksumOf(await settledSink(harness.ccaf))).toEqual(checksumOf(labelledParcels(parcels)));
});

it('waits for a statement that is slow to start', async () => {
  await harness.close();
  harness = await startHarness({ delays: { pendingMs: 300 } });
  await startTopics(harness.ccaf, 0);
  expect(await harness.invoke()).toMatchObject({ statement: { phase: 'RUNNING' } });
});

it('plans without a change', async () => {
  await startTopics(harness.ccaf, 0);
  const planned = await harness.invoke({ event: { action: 'plan' } });
  expect(planned).toMatchObject({ action: 'plan', outcome: 'created' });
  const listed = await harness.invoke({ event: { action: 'status' } });
  expect(listed).toMatchObject({ outcome: 'no statements', apps: { parcels: { statements: [] } }, others: [] });
  await expect(harness.ccaf.rows({ table: 'parcels' })).rejects.toThrow();
  const deployed = await harness.invoke();
  expect(reportOf(deployed).sql).toEqual(reportOf(planned).sql);
  const changes = reportOf(planned).steps.filter(({ kind }) => kind !== 'wait-until-running');
  expect(reportOf(deployed).steps).toEqual(changes);
});

it('answers as the article’s Python app does unless it is told to throw', async () => {
  await startTopics(harness.ccaf, 0);
  const answer = await harness.invoke({ event: { error_mode: 'response' } });
  expect(answer).toMatchObject({ statusCode: 200 });
  expect(JSON.parse('body' in answer ? answer.body : '')).toMatchObject({ action: 'deploy', outcome: 'created' });
  const invalid = await harness.invoke({ event: { error_mode: 'response', catalog_name: '' } });
  expect(invalid).toMatchObject({ statusCode: 400 });
  const failed = await harness.invoke({ event: { error_mode: 'response', database_name: 'nowhere' } });
  expect(failed).toMatchObject({ statusCode: 500 });
  expect(JSON.parse('body' in failed ? failed.body : '')).toMatchObject({ code: 'UNKNOWN_DATABASE' });
});

it('logs JSON lines that carry the request id and no secret', async () => {
  await startTopics(harness.ccaf, 0);
  await harness.invoke();
  await harness.failureOf({ settings: { 'flink.api.secret': 'wrong-secret-value' }, clock: fakeClock() });
  const lines = harness.logs.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(new Set(lines.map(({ requestId }) => requestId))).toEqual(new Set(['request-1', 'request-2']));
  expect(lines.map(({ message }) => message)).toContain('done');
  expect(harness.logs.join('\n')).not.toMatch(/local-secret|wrong-secret-value/);
});
