import { sampleData } from 'parcels/sample-data';
import { tryOut } from '../../src/local/scenario';
import type { Services } from '../../src/local/services';
import { type Started, starters } from '../../src/local/start';
import { type LoadedApps, loadApps } from '../../src/project/loaded-apps';
import { silent } from '../../src/terminal/progress';
import { inProject } from '../project';

inProject();

let parcels: LoadedApps;
beforeAll(() => {
  parcels = loadApps();
});

let started: Started | undefined;
afterEach(() => started?.close());

/** What a run starts, with services that are not as they should be; it finds no Terraform. */
function start(change: (services: Services) => Services): Started {
  const usual = starters(parcels, '', () => undefined);
  started = { ...usual, services: async () => change(await usual.services()) };
  return started;
}

const tryParcels = (start: Started) => tryOut(parcels, sampleData, start, silent, false);

it('fails where a row is missing from the sink', async () => {
  const lossy = (started: Services): Services => ({
    ...started,
    ccaf: { ...started.ccaf, current: async (path) => (await started.ccaf.current(path)).slice(1) },
  });
  await expect(tryParcels(start(lossy))).rejects.toThrow(
    /^the sink 'parcels' does not have the expected rows: got 2251 rows with checksum \w{16}, expected 2252 rows with checksum 37f0df68f691c1cc\n {2}- expected, but not in the sink: \{"depot":"(?:North|South)","destination":.*\}$/,
  );
});

it('stops before the deploy where the stack has alarms for other apps than the project has', async () => {
  const usual = start((services) => services);
  const misnamed: Started = {
    ...usual,
    deployer: async (services) => ({ ...(await usual.deployer(services)), watched: ['letters'] }),
  };
  await expect(tryParcels(misnamed)).rejects.toThrow(
    "src/stacks.ts has alarms for the apps letters, but the project's apps are parcels: put the names of the latter into " +
      'src/stacks.ts',
  );
});

it('fails with the message of the handler where the deploy fails', async () => {
  const misled = (started: Services): Services => ({ ...started, ccaf: { ...started.ccaf, settings: {} } });
  await expect(tryParcels(start(misled))).rejects.toThrow("'flink.api.key' must be a non-blank string");
});
