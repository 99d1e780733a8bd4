import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { SampleData } from 'ccaf-emulator/sample-data';
import type { App } from 'flink-table-api';
import { AppFileError, appFile, BUNDLE, DEFAULT_APP } from './app-file';

/** The app that a run deploys, and what it is tried with. */
export interface LoadedApp {
  readonly app: App;
  /** From the project's root. */
  readonly file: string;
  /** Where its bundle goes. */
  readonly bundle: string;
  /** Its sample data, or the sentence that there is none beside it. */
  readonly sampleData: SampleData | string;
}

/**
 * Loads an app, and the sample data beside it.
 *
 * @param path the app's file, or its folder
 * @throws {AppFileError} for a path without an app
 * @throws {NoSampleDataError} where there is sample data that does not fit the app
 */
export function loadApp(path: string = DEFAULT_APP): LoadedApp {
  const file = relative('.', appFile(path));
  const app = exportOf(file, 'app');
  if (!isApp(app)) throw new AppFileError(`${file} has no app: expected export const app = defineApp({ … })`);
  return {
    app,
    file,
    bundle: file === DEFAULT_APP ? BUNDLE : join(dirname(BUNDLE), `${app.name}.js`),
    sampleData: sampleDataFor(app, join(dirname(file), 'sample-data.ts')),
  };
}

function sampleDataFor(app: App, file: string): SampleData | string {
  if (!existsSync(file)) return `there is no ${file}`;
  const data = exportOf(file, 'sampleData');
  if (!isSampleData(data)) {
    throw new NoSampleDataError(`${file} has no export 'sampleData' with schemas, rows and expected`);
  }
  const lacking = Object.values(app.sources).filter(({ table }) => !Object.hasOwn(data.schemas, table));
  if (lacking.length === 0) return data;
  const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ') || 'none';
  const [lacks, has] = [lacking.map(({ table }) => table), Object.keys(data.schemas)].map(quoted);
  throw new NoSampleDataError(`${file} has no topic ${lacks}, which the app '${app.name}' reads; it has ${has}`);
}

function exportOf(file: string, name: string): unknown {
  try {
    return (require(resolve(file)) as Readonly<Record<string, unknown>>)[name];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppFileError(`${file} cannot be loaded: ${reason}`, { cause: error });
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isApp = (value: unknown): value is App =>
  isObject(value) && typeof value['query'] === 'function' && isObject(value['sources']) && isObject(value['sink']);

const isSampleData = (value: unknown): value is SampleData =>
  isObject(value) &&
  isObject(value['schemas']) &&
  typeof value['rows'] === 'function' &&
  typeof value['expected'] === 'function';

/** The app cannot be tried without sample data. */
export class NoSampleDataError extends Error {
  override readonly name = 'NoSampleDataError';
  readonly code = 'NO_SAMPLE_DATA';
}

/**
 * The sample data of an app.
 *
 * @throws {NoSampleDataError} where it has none
 */
export function requireSampleData({ file, sampleData }: Pick<LoadedApp, 'file' | 'sampleData'>): SampleData {
  if (typeof sampleData !== 'string') return sampleData;
  throw new NoSampleDataError(
    `${file} cannot be tried: ${sampleData}. A sample-data.ts beside the app tells which rows arrive and what must come of them`,
  );
}
