import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, startEmulator } from 'ccaf-emulator';
import type { Deployed } from '../../src/local/deployer';
import { textReport } from '../../src/local/report';
import type { Services } from '../../src/local/services';
import { sinkOutcome } from '../../src/local/sink-outcome';
import { loadApps, requireSampleData } from '../../src/project/loaded-apps';
import { inProject } from '../project';

inProject();

let folder: string;
let ccaf: Emulator | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-data-'));
  const field = (name: string) => ({ name, type: ['null', 'string'] });
  const schema = { type: 'record', name: 'Parcel', fields: ['tracking_code', 'destination'].map(field) };
  for (const topic of ['north_parcels', 'south_parcels'])
    writeFileSync(join(folder, `${topic}.avsc`), JSON.stringify(schema));
  const rows = ['A', 'B', 'C', 'D'].map((tracking_code) => ({ tracking_code, destination: 'Oslo' }));
  writeFileSync(join(folder, 'north_parcels.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  writeFileSync(join(folder, 'south_parcels.jsonl'), JSON.stringify({ tracking_code: 'S', destination: null }));
});
afterEach(async () => {
  await ccaf?.close();
  ccaf = undefined;
  rmSync(folder, { recursive: true });
});

const held = { tracking_code: 'A', destination: 'Oslo', depot: 'North' };
const expect_ = (...rows: readonly object[]): void =>
  writeFileSync(join(folder, 'parcels.expected.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));

/** What a run says of a sink with one row. */
async function outcome() {
  const loaded = loadApps('.', folder);
  const data = requireSampleData(loaded);
  const [app] = loaded.apps;
  if (app === undefined) throw new TypeError('there is an app');
  ccaf = await startEmulator();
  const text = { type: 'record', name: 'r', fields: Object.keys(held).map((name) => ({ name, type: 'string' })) };
  await ccaf.createTable({ table: 'parcels' }, text, { key: null });
  await ccaf.produce({ table: 'parcels' }, [held]);
  const rows = data.rows({ count: 5, offset: 0 });
  return sinkOutcome(app, app.sinks[0], loaded, data, { ccaf } as Services, rows, false);
}

const report = (sink: Awaited<ReturnType<typeof outcome>>): string =>
  textReport(
    { how: '', deployed: { apps: {} } as Deployed, sinks: [sink], changes: [] },
    {
      write: () => undefined,
      isInteractive: false,
    },
  );

it('takes the files that somebody names in the place of what is beside the app, and says so', () => {
  const { sampleData, data, note } = loadApps('.', folder);
  expect({ data, note }).toEqual({
    data: folder,
    note: `the rows are from the folder ${folder}, not from handler/sample-data.ts`,
  });
  expect(Object.keys(typeof sampleData === 'string' ? {} : sampleData.schemas)).toEqual([
    'north_parcels',
    'south_parcels',
  ]);
  expect(loadApps().note).toBeUndefined();
});

it('lets the rows of all topics arrive side by side, each once', () => {
  const data = requireSampleData(loadApps('.', folder));
  expect(data.size).toBe(5);
  const [first, late] = [data.rows({ count: 3, offset: 0 }), data.rows({ count: 2, offset: 3 })];
  expect([first, late].map((rows) => [rows['north_parcels']?.length, rows['south_parcels']?.length])).toEqual([
    [2, 1],
    [2, 0],
  ]);
});

it('shows the rows of a sink of which nobody says what it must hold, and that they were not checked', async () => {
  const sink = await outcome();
  expect(sink).toMatchObject({ expectedBy: 'nobody', sources: [{ read: 4 }, { read: 1 }], sample: [held] });
  expect(report(sink)).toContain(`
tracking_code  destination  depot
-------------  -----------  -----
A              Oslo         North

Rows, after the late batch

source         read  dropped  written
-------------  ----  -------  -------
north_parcels     4        ?        ?
south_parcels     1        ?        ?

parcels has 1 row, not checked: the expected rows are missing.
Put them into parcels.expected.jsonl beside the rows, or into 'expected' in sample-data.ts.
`);
});

it('compares the sink with the rows of a file', async () => {
  expect_(held);
  expect(report(await outcome())).toContain('parcels had exactly the 1 row that parcels.expected.jsonl has\n');
});

it('fails where the file has other rows', async () => {
  expect_({ ...held, depot: 'South' });
  await expect(outcome()).rejects.toThrow(/expected, but not in the sink: \{"depot":"South"/);
});

it('tells of mistakes in the files, of rows that must come out, too, before anything is started', () => {
  expect_({ ...held, weight: 7 });
  writeFileSync(join(folder, 'north_parcels.jsonl'), '{"tracking_code": 7}');
  expect(() => loadApps('.', folder)).toThrow(
    [
      `the files in ${folder} cannot be used:`,
      `${folder}/north_parcels.jsonl:1: 'tracking_code': expected a text for STRING, got 7`,
      `${folder}/parcels.expected.jsonl: its columns and types are those of the sink 'parcels' in the app`,
      `${folder}/parcels.expected.jsonl:1: 'weight': expected one of the fields tracking_code, destination, depot, got 7`,
    ].join('\n'),
  );
});
