import { resultText, summary } from '../conformance/report';
import { announcement, CASES, type Result, redacted, runCases } from '../conformance/run';
import { type Settings, settingsFrom, settingsIn } from '../conformance/settings';
import { type Emulator, type EmulatorOptions, startEmulator } from '../src';

let emulator: Emulator | undefined;
afterEach(async () => {
  await emulator?.close();
  emulator = undefined;
});

async function start(options: EmulatorOptions = {}): Promise<Settings> {
  emulator = await startEmulator(options);
  return settingsFrom({ catalog: 'local', database: 'sample' }, emulator.settings, {});
}

const never = new AbortController().signal;

function run(
  settings: Settings,
  only: readonly string[] = [],
  onResult: (result: Result) => void = () => undefined,
  ending = never,
) {
  const cases = only.length === 0 ? CASES : CASES.filter(({ id }) => only.includes(id));
  return runCases({ settings, cases, run: 'r', ending, atOnce: never, clock: () => performance.now(), onResult });
}

/** What is left on the emulator. */
const remains = () => [emulator?.inspection.statements().length, emulator?.inspection.tables().length];

it('finds all as expected on the emulator, and leaves nothing', async () => {
  const { results, left } = await run(await start());
  expect(results.filter(({ outcome }) => outcome !== 'as expected')).toEqual([]);
  expect(results).toHaveLength(23);
  expect([left, ...remains()]).toEqual([[], 0, 0]);
});

it('tells what a server does otherwise, in lines of at most 80 characters, and cleans up', async () => {
  const settings = await start({ telling: { offsetsOnStopped: false, hiddenListed: false } });
  const { results, left } = await run(settings, ['hidden-listed', 'offsets-of-stopped', 'labels']);
  expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['hidden-listed', 'differs'],
    ['labels', 'as expected'],
    ['offsets-of-stopped', 'differs'],
  ]);
  const text = [...results.map(resultText), summary(results, 3, left)].join('\n');
  expect(text).toBe(`✗ hidden-listed           differs
    a listing without a selector has hidden statements, too
    expected true
    got false
✓ labels                  as expected
✗ offsets-of-stopped      differs
    latest_offsets of a STOPPED statement is how far its rows are in the sink
    expected "partition:0,offset:3"
    got nothing

3 cases tried; these differ: hidden-listed, offsets-of-stopped.
docs/first-deployment.md has the row of each case.
All that was created is deleted.
`);
  expect(remains()).toEqual([0, 0]);
});

it('cleans up after a failure, and after an interruption in the middle of a case', async () => {
  const settings = await start();
  emulator?.faults.onRequest({ method: 'PUT', times: 1, fault: { kind: 'answer', status: 403 } });
  const failing = await run(settings, ['failed-resumed']);
  expect(failing.results).toMatchObject([{ id: 'failed-resumed', outcome: 'differs', seen: 'false' }]);
  const denied = await run({ ...settings, computePool: 'lfcp-none' }, ['schemata']);
  expect(denied.results).toMatchObject([{ outcome: 'failed', seen: expect.stringContaining('answered 404') }]);
  expect([failing.left, denied.left]).toEqual([[], []]);
  const ending = new AbortController();
  const interrupted = run(settings, ['offsets-of-stopped', 'updated-at'], undefined, ending.signal);
  while (emulator?.inspection.statements().every(({ isStreaming }) => !isStreaming)) await new Promise(setImmediate);
  ending.abort();
  expect(await interrupted).toEqual({ results: [], left: [] });
  expect(remains()).toEqual([0, 0]);
});

it('says what it could not delete', async () => {
  const settings = await start();
  emulator?.faults.onRequest({ method: 'DELETE', times: 1, fault: { kind: 'answer', status: 500 } });
  const { left } = await run(settings, ['schemata']);
  expect(left).toEqual(['statement ccaf-conformance-r0-s1']);
  expect(summary([], 1, left)).toContain('Left over; delete it by hand:\n  statement ccaf-conformance-r0-s1\n');
});

it('says before what it will create, in lines of at most 80 characters', async () => {
  const text = announcement(await start(), CASES);
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(text).toContain('  8 × two tables\n');
  expect(text).toContain('All names begin with ccaf-conformance- or ccaf_conformance_.');
});

it('reads settings from a file, then from the environment, names what is missing, and tells no secret', () => {
  const file = { 'organization.id': 'o', 'environment.id': 'e', 'flink.cloud': 'aws', 'flink.region': 'eu-west-1' };
  const env = { FLINK_API_KEY: 'KEY', FLINK_API_SECRET: 'hush', FLINK_COMPUTE_POOL_ID: 'p', FLINK_PRINCIPAL_ID: 'sa' };
  const settings = settingsFrom({ catalog: 'c', database: 'd' }, file, env);
  expect(settings).toMatchObject({
    baseUrl: 'https://flink.eu-west-1.aws.confluent.cloud',
    apiKey: 'KEY',
    organization: 'o',
  });
  const basic = Buffer.from('KEY:hush').toString('base64');
  expect(redacted(`of KEY: hush, ${basic}`, settings)).toBe('of <redacted>: <redacted>, <redacted>');
  expect(() => settingsFrom({}, file, { FLINK_API_SECRET: 'hush' })).toThrow(`settings are missing:
- 'flink.compute.pool.id', or FLINK_COMPUTE_POOL_ID in the environment
- 'flink.principal.id', or FLINK_PRINCIPAL_ID in the environment
- 'flink.api.key', or FLINK_API_KEY in the environment
- --catalog-name
- --database-name
--settings reads a JSON file of them; npm run ccaf prints those of the emulator.`);
});

it('refuses a file of settings that is none, and an address that is none', () => {
  const missing =
    "--settings must name a JSON file, got 'none.json': ENOENT: no such file or directory, open 'none.json'";
  expect(() => settingsIn('none.json')).toThrow(missing);
  expect(() => settingsIn('README.md')).toThrow("--settings must name a JSON file, got 'README.md': it is not JSON");
  const file = Object.fromEntries(
    [
      'organization.id',
      'environment.id',
      'flink.compute.pool.id',
      'flink.principal.id',
      'flink.api.key',
      'flink.api.secret',
    ].map((key) => [key, 'x']),
  );
  expect(() => settingsFrom({ baseUrl: 'localhost:8080', catalog: 'c', database: 'd' }, file, {})).toThrow(
    "--base-url must be an http or https address, got 'localhost:8080'",
  );
});
