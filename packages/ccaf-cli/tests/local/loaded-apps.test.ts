import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'parcels/app';
import { sampleData } from 'parcels/sample-data';
import { loadApps, requireSampleData } from '../../src/project/loaded-apps';
import { inProject } from '../project';

inProject();

const folder = mkdtempSync(join(tmpdir(), 'apps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const APP = `export const app = { name: 'copy', sources: { o: { table: 'orders' } }, sinks: [{}], query: () => undefined };`;

it("tries the project's app with the sample data beside it", () => {
  const loaded = loadApps();
  expect(loaded).toEqual({ apps: [app], file: 'handler/app.ts', bundle: 'dist/index.js', sampleData });
  expect(requireSampleData(loaded)).toBe(sampleData);
});

it('takes a file alone, and says which sample data is missing', () => {
  const { apps, sampleData } = loadApps(fileOf('app.ts', APP));
  expect(apps.map(({ name }) => name)).toEqual(['copy']);
  expect(sampleData).toMatch(/^there is no .*sample-data\.ts$/);
});

it('takes several apps in their order, each with its topics in the sample data', () => {
  const other = mkdtempSync(join(folder, 'several-'));
  const app = (name: string) => `{ name: '${name}', sources: { o: { table: '${name}' } }, sinks: [{}], query() {} }`;
  writeFileSync(join(other, 'app.ts'), `export const apps = [${app('orders')}, ${app('returns')}];`);
  expect(loadApps(other).apps.map(({ name }) => name)).toEqual(['orders', 'returns']);
  const sample = 'export const sampleData = { schemas: { orders: {} }, rows: () => ({}), expected: () => [] };';
  writeFileSync(join(other, 'sample-data.ts'), sample);
  expect(() => loadApps(other)).toThrow(/has no topic 'returns', which the app 'returns' reads; it has 'orders'$/);
});

it('cannot be tried without sample data, and says what to bring', () => {
  const lacking = { file: 'handler/app.ts', sampleData: 'there is no handler/sample-data.ts' };
  expect(() => requireSampleData(lacking)).toThrow(
    'handler/app.ts cannot be tried: there is no handler/sample-data.ts. Put the rows that arrive beside the ' +
      'app: into a sample-data.ts, or into <topic>.avsc and <topic>.jsonl in a folder sample-data/',
  );
});

it.each([
  [
    'export const sampleData = { schemas: { customers: {} }, rows: () => ({}), expected: () => [] };',
    /sample-data\.ts has no topic 'orders', which the app 'copy' reads; it has 'customers'$/,
  ],
  ['export const sampleData = {};', /sample-data\.ts has no export 'sampleData' with schemas and rows$/],
])('refuses sample data that does not fit: %s', (sample, message) => {
  const other = mkdtempSync(join(folder, 'other-'));
  writeFileSync(join(other, 'app.ts'), APP);
  writeFileSync(join(other, 'sample-data.ts'), sample);
  expect(() => loadApps(other)).toThrow(message);
});

it.each([
  [
    'no-export.ts',
    'export const other = 1;',
    /no-export\.ts: the project's apps are not valid:\n {2}- 'app' is not exported; expected export const app = /,
  ],
  [
    'number.ts',
    'export const app = 5;',
    /number\.ts: the project's apps are not valid:\n {2}- 'app' is not an app; expected export const app = /,
  ],
  [
    'same-names.ts',
    `${APP}\nexport const apps = [app, app];`.replace('export const app ', 'const app '),
    /same-names\.ts: the project's apps are not valid:\n {2}- several apps have the name "copy"; give each app a name of its own$/,
  ],
  ['throws.ts', "throw new Error('boom');", /throws\.ts cannot be loaded: boom$/],
])('refuses %s', (name, text, message) => {
  expect(() => loadApps(fileOf(name, text))).toThrow(message);
});

it('refuses a path without an app', () => {
  expect(() => loadApps('../none')).toThrow("no app at '../none'");
});
