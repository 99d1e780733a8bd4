import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flightData } from 'ccaf-emulator/sample-data';
import { loadApp } from '../../src/project/loaded-app';

const folder = mkdtempSync(join(tmpdir(), 'apps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const APP = `export const app = { name: 'copy', sources: { o: { table: 'orders' } }, sink: {}, query: () => undefined };`;

it('tries the app of the handler with the sample flights', () => {
  expect(loadApp('handler/app.ts')).toMatchObject({
    file: 'handler/app.ts',
    bundle: 'dist/index.js',
    sampleData: flightData,
  });
});

it('takes a file alone, and says which sample data is missing', () => {
  const { app, sampleData } = loadApp(fileOf('app.ts', APP));
  expect(app.name).toBe('copy');
  expect(sampleData).toMatch(/^there is no .*sample-data\.ts$/);
});

it('says which topic the sample data lacks', () => {
  const sample = `export const sampleData = { schemas: { customers: {} }, rows: () => ({}), expected: () => [] };`;
  const other = mkdtempSync(join(folder, 'other-'));
  writeFileSync(join(other, 'app.ts'), APP);
  writeFileSync(join(other, 'sample-data.ts'), sample);
  expect(loadApp(other).sampleData).toMatch(/sample-data\.ts has no topic 'orders', which the app reads$/);
});

it.each([
  ['no-export.ts', 'export const other = 1;', /no-export\.ts has no app: expected export const app = defineApp/],
  ['number.ts', 'export const app = 5;', /number\.ts has no app: expected export const app = defineApp/],
  ['throws.ts', "throw new Error('boom');", /throws\.ts cannot be loaded: boom$/],
])('refuses %s', (name, text, message) => {
  expect(() => loadApp(fileOf(name, text))).toThrow(message);
});

it('refuses a path without an app', () => {
  expect(() => loadApp('examples/none')).toThrow("no app at 'examples/none'");
});
