import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'parcels/app';
import { sampleData } from 'parcels/sample-data';
import { loadApp, requireSampleData } from '../../src/project/loaded-app';
import { inProject } from '../project';

inProject();

const folder = mkdtempSync(join(tmpdir(), 'apps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const APP = `export const app = { name: 'copy', sources: { o: { table: 'orders' } }, sink: {}, query: () => undefined };`;

it("tries the project's app with the sample data beside it", () => {
  const loaded = loadApp();
  expect(loaded).toEqual({ app, file: 'handler/app.ts', bundle: 'dist/index.js', sampleData });
  expect(requireSampleData(loaded)).toBe(sampleData);
});

it('takes a file alone, and says which sample data is missing', () => {
  const { app, sampleData } = loadApp(fileOf('app.ts', APP));
  expect(app.name).toBe('copy');
  expect(sampleData).toMatch(/^there is no .*sample-data\.ts$/);
});

it('cannot be tried without sample data, and says what to bring', () => {
  const lacking = { file: 'handler/app.ts', sampleData: 'there is no handler/sample-data.ts' };
  expect(() => requireSampleData(lacking)).toThrow(
    'handler/app.ts cannot be tried: there is no handler/sample-data.ts. A sample-data.ts beside the app tells which rows arrive and what must come of them',
  );
});

it.each([
  [
    'export const sampleData = { schemas: { customers: {} }, rows: () => ({}), expected: () => [] };',
    /sample-data\.ts has no topic 'orders', which the app 'copy' reads; it has 'customers'$/,
  ],
  ['export const sampleData = {};', /sample-data\.ts has no export 'sampleData' with schemas, rows and expected$/],
])('refuses sample data that does not fit: %s', (sample, message) => {
  const other = mkdtempSync(join(folder, 'other-'));
  writeFileSync(join(other, 'app.ts'), APP);
  writeFileSync(join(other, 'sample-data.ts'), sample);
  expect(() => loadApp(other)).toThrow(message);
});

it.each([
  ['no-export.ts', 'export const other = 1;', /no-export\.ts has no app: expected export const app = defineApp/],
  ['number.ts', 'export const app = 5;', /number\.ts has no app: expected export const app = defineApp/],
  ['throws.ts', "throw new Error('boom');", /throws\.ts cannot be loaded: boom$/],
])('refuses %s', (name, text, message) => {
  expect(() => loadApp(fileOf(name, text))).toThrow(message);
});

it('refuses a path without an app', () => {
  expect(() => loadApp('../none')).toThrow("no app at '../none'");
});
