import { app as parcels } from 'parcels/app';
import { type Harness, reportOf, startHarness, startTopics } from './harness';
import { versionOf } from './versions';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
  await startTopics(harness.ccaf, 20);
});
afterEach(() => harness.close());

const plan = (app = versionOf('v1')) => harness.invoke({ app, event: { action: 'plan' } });
const posts = () => harness.requests().filter((request) => request.startsWith('POST')).length;

it('has the server explain what is new, and finds it to say what was inferred', async () => {
  const { server, query, warnings } = reportOf(await plan());
  expect(server?.explain).toMatch(/^== What the embedded engine does ==\n[\s\S]*\nSELECT: goes on as rows arrive\n/);
  expect(server).toMatchObject({ states: [], warnings: [], differences: [] });
  expect(query).toMatchObject({ changes: 'append', stateful: false });
  expect(warnings).toEqual([]);
});

it('has the server explain the whole statement where its sink is there', async () => {
  await harness.invoke({ app: versionOf('v1') });
  const { server } = reportOf(await plan(versionOf('v2')));
  expect(server?.explain).toContain('INSERT_INTO: goes on as rows arrive');
  expect(server?.explain).toContain('writes local.sample.parcels');
});

it('asks nothing of an app that is as it was', async () => {
  await harness.invoke({ app: versionOf('v1') });
  posts();
  const { server } = reportOf(await plan());
  expect(server).toBeUndefined();
  expect(posts()).toBe(1);
});

it('goes on where the server explains nothing', async () => {
  // After the catalog is read, and the query is checked.
  harness.ccaf.faults.onRequest({ method: 'POST', skip: 2, fault: { kind: 'answer', status: 422 } });
  const { server, sentence } = reportOf(await plan({ ...parcels, soakSeconds: 0 }));
  expect(server?.explain).toMatch(/422/);
  expect(sentence).toBe('A new statement reads all topics from their start, into a new sink.');
});
