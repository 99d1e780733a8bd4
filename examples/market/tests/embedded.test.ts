import { join } from 'node:path';
import { type Harness, startHarness } from 'ccaf-deployer/testing';
import { readDataFolder } from 'ccaf-emulator/data-files';
import { canonicalJson } from 'ccaf-emulator/sample-data';
import { apps } from '../handler/app';
import { expectedRows } from './on-flink';

const PROJECT = join(__dirname, '..');
/** What treats each row by itself, with functions that the embedded engine has. */
const EMBEDDED = ['arrivals', 'day-deliveries', 'large-sales', 'lyon-members', 'members-json', 'stalls-described'];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  for (const { name, value, rows, ...key } of readDataFolder(join(PROJECT, 'handler/sample-data')).topics) {
    await harness.ccaf.createTable({ table: name }, value, 'key' in key ? { key: key.key } : {});
    await harness.ccaf.produce({ table: name }, rows);
  }
  await harness.invoke({ app: apps.filter(({ name }) => EMBEDDED.includes(name)) });
  await harness.ccaf.settle();
});
afterAll(() => harness.close());

it.each(EMBEDDED)('writes what was computed by hand: %s', async (name) => {
  const table = name.replaceAll('-', '_');
  const rows = await harness.ccaf.rows({ table });
  expect(rows.map(canonicalJson).sort()).toEqual(expectedRows(PROJECT, table).map(canonicalJson).sort());
});
