import type { App } from 'flink-table-api';
import { parcels } from 'parcels/app';
import { relabelled } from 'parcels/variants/relabelled';
import type { Harness } from './harness';
import { startWithParcels, stopNewest } from './parcels-harness';
import type { Arrivals } from './versions';

let harness: Harness;
let arrivals: Arrivals;
beforeEach(async () => {
  ({ harness, arrivals } = await startWithParcels(50));
});
afterEach(() => harness.close());

const NONE = { lost: 0, doubled: 0 };
const ALTER = {
  kind: 'alter-sink',
  sql: "ALTER TABLE `local`.`sample`.`parcels` SET (\n  'kafka.retention.time' = '14 d'\n)",
};

/** The parcels in a sink that keeps its rows for so long. */
function keeping(version: string, time?: string): App {
  const app = relabelled(`North ${version}`, `South ${version}`);
  const kept = time === undefined ? parcels : parcels.option('kafka.retention.time', time);
  const query: App['query'] = (tables) => app.query(tables).map((insert) => ({ ...insert, sink: kept }));
  return { ...app, sinks: [kept], query, soakSeconds: 0 };
}

const deploy = (version: string, time?: string) => harness.invoke({ app: keeping(version, time) });
const stepsOf = (answer: object): unknown[] =>
  'steps' in answer ? (answer.steps as { kind: string }[]).map(({ kind }) => kind) : [];

/** How long the table keeps its rows, as the catalog tells. */
async function retention(): Promise<string | null | undefined> {
  const sql =
    "SELECT OPTION_VALUE FROM `local`.`INFORMATION_SCHEMA`.`TABLE_OPTIONS` WHERE TABLE_NAME = 'parcels' " +
    "AND OPTION_KEY = 'kafka.retention.time'";
  await harness.client.create({ name: 'look', sql, properties: {}, labels: {} });
  const page = await harness.client.resultsPage('look');
  await harness.client.delete('look');
  return page === 'not ready' ? undefined : page.items[0]?.[0];
}

it('creates a sink with its options, and finds them there, however the catalog spells them', async () => {
  await deploy('v1', '7 d');
  expect(await retention()).toBe('7 d');
  expect(await deploy('v1', '168 h')).toMatchObject({ outcome: 'unchanged', steps: [] });
});

it('finds a default where nothing was said before', async () => {
  await deploy('v1');
  expect(await retention()).toBe('604800000 ms');
  expect(await deploy('v1', '7 d')).toMatchObject({ outcome: 'unchanged', steps: [] });
});

it('plans an option that changed as a step of its own, and does just that', async () => {
  await deploy('v1');
  const planned = await harness.invoke({ app: keeping('v1', '14 d'), event: { action: 'plan' } });
  expect(planned).toMatchObject({ outcome: 'repaired', steps: [ALTER] });
  expect(await retention()).toBe('604800000 ms');
  expect(await deploy('v1', '14 d')).toMatchObject({
    outcome: 'repaired',
    steps: [ALTER],
    statement: { phase: 'RUNNING' },
  });
  expect(await retention()).toBe('14 d');
  expect(await deploy('v1', '14 d')).toMatchObject({ outcome: 'unchanged', steps: [] });
  expect(await harness.statements()).toHaveLength(1);
});

it('sets an option before a changed app is created, which then takes over', async () => {
  await deploy('v1');
  const answer = await deploy('v2', '14 d');
  expect(answer).toMatchObject({ outcome: 'evolved' });
  expect(stepsOf(answer).slice(0, 3)).toEqual(['alter-sink', 'create', 'stop']);
  expect(await retention()).toBe('14 d');
  expect(await arrivals.wrongs()).toEqual(NONE);
});

describe('an option that the server does not take', () => {
  /** The server refuses the ALTER TABLE, which is the second statement of a deploy. */
  const refuse = () =>
    harness.ccaf.faults.onRequest({ method: 'POST', skip: 1, fault: { kind: 'answer', status: 400 } });

  it('fails the deploy of a changed app before anything else is done', async () => {
    await deploy('v1');
    refuse();
    expect(await harness.failureOf({ app: keeping('v2', '14 d') })).toMatchObject({ status: 400 });
    expect((await harness.statements()).map(({ phase }) => phase)).toEqual(['RUNNING']);
    expect(await arrivals.wrongs()).toEqual(NONE);
  });

  it('fails the deploy of what runs only after that was resumed', async () => {
    await deploy('v1');
    await stopNewest(harness);
    refuse();
    expect(await harness.failureOf({ app: keeping('v1', '14 d') })).toMatchObject({ status: 400 });
    expect((await harness.statements()).map(({ phase }) => phase)).toEqual(['RUNNING']);
    expect(await arrivals.wrongs()).toEqual(NONE);
  });
});
