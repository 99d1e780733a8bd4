import { loadApp } from '../../../local/run/loaded-app';
import { silent } from '../../../local/run/progress';
import { textReport } from '../../../local/run/report';
import { tryOut } from '../../../local/run/scenario';
import type { Services } from '../../../local/run/services';
import { type Started, starters } from '../../../local/run/start';
import { flightData } from '../../../local/sample-data';
import { DEFAULT_APP } from '../../../scripts/app-file';
import { BUNDLE } from '../../../scripts/bundle';
import { binary } from '../terraform/workspace';

let started: Started | undefined;
afterEach(() => started?.close());

function start(path: string | undefined, change: (services: Services) => Services = (services) => services): Started {
  const usual = starters(BUNDLE, path, () => undefined);
  started = { ...usual, services: async () => change(await usual.services()) };
  return started;
}

const flights = loadApp(DEFAULT_APP);
const consolidate = (start: Started, keep: boolean) => tryOut(flights, flightData, start, silent, keep);

const withTerraform = binary === undefined ? it.skip : it;

it('deploys the real bundle by the synthesised event, finds exactly the expected rows, and says so within 80 columns', async () => {
  const outcome = await consolidate(start(''), false);
  const { how, deployed, sources, sink, sample, changes } = outcome;
  expect(how).toBe('the events of the synthesised invocations (no terraform or tofu on the PATH)');
  expect(deployed).toMatchObject({ outcome: 'created', statement: { phase: 'RUNNING' } });
  expect(deployed.apiCalls).toBeLessThanOrEqual(8);
  expect(sources).toEqual([
    { source: 'skyone_avro', read: 1223, dropped: 65, written: 1158 },
    { source: 'sunset_avro', read: 1277, dropped: 60, written: 1217 },
  ]);
  expect(sink).toEqual({ rows: 2375, checksum: '972d770c75bfe756' });
  expect(changes.map(({ change, outcome }) => `${change}: ${outcome}`)).toEqual([
    'deploy again: unchanged, 4 API calls',
    expect.stringMatching(/^change it: evolved, flight-consolidator-\w{12} took over$/),
    'break it: apply failed, rolled back',
    'tear down: deleted 2 statements',
  ]);
  expect(sample.map(({ airline }) => airline)).toEqual(['SkyOne', 'SkyOne', 'SkyOne', 'Sunset', 'Sunset', 'Sunset']);
  const text = textReport(outcome, { isInteractive: false, write: () => undefined });
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(text).toContain('flight_avro held exactly the 2,375 rows that a computation without SQL gives\n');
});

withTerraform('deploys by Terraform where it is found, with the same rows', async () => {
  const { how, deployed, sink, changes } = await consolidate(start(process.env['PATH']), true);
  expect(changes.map(({ change }) => change)).toEqual(['deploy again', 'change it', 'break it']);
  expect(how).toMatch(/^(terraform|tofu) \(.*\) against a local AWS provider$/);
  expect(deployed).toMatchObject({ outcome: 'created', statement: { phase: 'RUNNING' } });
  expect(sink.checksum).toBe('972d770c75bfe756');
});

it('fails where a row is missing from the sink', async () => {
  const lossy = (started: Services): Services => ({
    ...started,
    ccaf: { ...started.ccaf, rows: async (path) => (await started.ccaf.rows(path)).slice(1) },
  });
  await expect(consolidate(start('', lossy), false)).rejects.toThrow(
    /^the sink 'flight_avro' does not hold the expected rows: got 2374 rows with checksum \w{16}, expected 2375 rows with checksum 972d770c75bfe756$/,
  );
});

it('fails with the message of the handler where the deploy fails', async () => {
  const misled = (started: Services): Services => {
    started.secretsManager.put(started.secretPath, '{}');
    return started;
  };
  await expect(consolidate(start('', misled), false)).rejects.toThrow("'flink.api.key' must be a non-blank string");
});
