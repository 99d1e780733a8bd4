import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { SampleData } from 'ccaf-emulator/sample-data';
import { type App, type AppExports, appsOf, InvalidAppError } from 'flink-table-api';
import { AppFileError, appFile, BUNDLE, DEFAULT_APP } from './app-file';

/** The apps that a run deploys, and what they are tried with. */
export interface LoadedApps {
  /** At least one. */
  readonly apps: readonly App[];
  /** From the project's root. */
  readonly file: string;
  /** Where their bundle goes. */
  readonly bundle: string;
  /** Their sample data, or the sentence that there is none beside them. */
  readonly sampleData: SampleData | string;
}

/**
 * Loads a project's apps, and the sample data beside them.
 *
 * @param path the file of the apps, or its folder
 * @throws {AppFileError} for a path without an app
 * @throws {NoSampleDataError} where there is sample data that does not fit the apps
 */
export function loadApps(path: string = DEFAULT_APP): LoadedApps {
  const file = relative('.', appFile(path));
  const apps = appsIn(file);
  return {
    apps,
    file,
    bundle: file === DEFAULT_APP ? BUNDLE : join(dirname(BUNDLE), `${apps[0]?.name}.js`),
    sampleData: sampleDataFor(apps, join(dirname(file), 'sample-data.ts')),
  };
}

/**
 * The apps that a file exports.
 *
 * @throws {AppFileError} where it has none
 */
export function appsIn(file: string): readonly App[] {
  try {
    return appsOf(exportsOf(file) as unknown as AppExports);
  } catch (cause) {
    if (!(cause instanceof InvalidAppError)) throw cause;
    throw new AppFileError(`${file}: ${cause.message}`, { cause });
  }
}

function sampleDataFor(apps: readonly App[], file: string): SampleData | string {
  if (!existsSync(file)) return `there is no ${file}`;
  const data = exportsOf(file)['sampleData'];
  if (!isSampleData(data)) {
    throw new NoSampleDataError(`${file} has no export 'sampleData' with schemas, rows and expected`);
  }
  for (const app of apps) {
    const lacking = Object.values(app.sources).filter(({ table }) => !Object.hasOwn(data.schemas, table));
    if (lacking.length === 0) continue;
    const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ') || 'none';
    const [lacks, has] = [lacking.map(({ table }) => table), Object.keys(data.schemas)].map(quoted);
    throw new NoSampleDataError(`${file} has no topic ${lacks}, which the app '${app.name}' reads; it has ${has}`);
  }
  return data;
}

function exportsOf(file: string): Readonly<Record<string, unknown>> {
  try {
    return require(resolve(file)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppFileError(`${file} cannot be loaded: ${reason}`, { cause: error });
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSampleData = (value: unknown): value is SampleData =>
  isObject(value) &&
  isObject(value['schemas']) &&
  typeof value['rows'] === 'function' &&
  typeof value['expected'] === 'function';

/** The apps cannot be tried without sample data. */
export class NoSampleDataError extends Error {
  override readonly name = 'NoSampleDataError';
  readonly code = 'NO_SAMPLE_DATA';
}

/**
 * The sample data of a project's apps.
 *
 * @throws {NoSampleDataError} where they have none
 */
export function requireSampleData({ file, sampleData }: Pick<LoadedApps, 'file' | 'sampleData'>): SampleData {
  if (typeof sampleData !== 'string') return sampleData;
  throw new NoSampleDataError(
    `${file} cannot be tried: ${sampleData}. A sample-data.ts beside the app tells which rows arrive and what must come of them`,
  );
}
