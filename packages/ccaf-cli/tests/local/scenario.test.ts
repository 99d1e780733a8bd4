import { flightData } from 'ccaf-emulator/sample-data';
import { tryOut } from '../../src/local/scenario';
import type { Services } from '../../src/local/services';
import { type Started, starters } from '../../src/local/start';
import { DEFAULT_APP } from '../../src/project/app-file';
import { loadApp } from '../../src/project/loaded-app';
import { silent } from '../../src/terminal/progress';

const flights = loadApp(DEFAULT_APP);

let started: Started | undefined;
afterEach(() => started?.close());

/** What a run starts, with services that are not as they should be; it finds no Terraform. */
function start(change: (services: Services) => Services): Started {
  const usual = starters(flights, '', () => undefined);
  started = { ...usual, services: async () => change(await usual.services()) };
  return started;
}

const consolidate = (start: Started) => tryOut(flights, flightData, start, silent, false);

it('fails where a row is missing from the sink', async () => {
  const lossy = (started: Services): Services => ({
    ...started,
    ccaf: { ...started.ccaf, rows: async (path) => (await started.ccaf.rows(path)).slice(1) },
  });
  await expect(consolidate(start(lossy))).rejects.toThrow(
    /^the sink 'flight_avro' does not hold the expected rows: got 2374 rows with checksum \w{16}, expected 2375 rows with checksum 972d770c75bfe756$/,
  );
});

it('fails with the message of the handler where the deploy fails', async () => {
  const misled = (started: Services): Services => ({ ...started, ccaf: { ...started.ccaf, settings: {} } });
  await expect(consolidate(start(misled))).rejects.toThrow("'flink.api.key' must be a non-blank string");
});
