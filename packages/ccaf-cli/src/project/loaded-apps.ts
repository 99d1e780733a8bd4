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
  /** The folder whose files are the sample data. */
  readonly data?: string;
  /** Which sample data counts, where there is other, too. */
  readonly note?: string;
}

/**
 * Loads a project's apps, and the sample data beside them.
 *
 * @param path the file of the apps, or its folder
 * @param data a folder of files that are the sample data
 * @throws {AppFileError} for a path without an app
 * @throws {NoSampleDataError} where there is sample data that does not fit the apps
 * @throws {DataFilesError} for files that cannot be topics
 */
export function loadApps(path: string = DEFAULT_APP, data?: string): LoadedApps {
  const file = relative('.', appFile(path));
  const apps = appsIn(file);
  return {
    apps,
    file,
    bundle: file === DEFAULT_APP ? BUNDLE : join(dirname(BUNDLE), `${apps[0]?.name}.js`),
    ...sampleDataFor(apps, dirname(file), data),
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

type Found = Pick<LoadedApps, 'sampleData' | 'data' | 'note'>;

/** A file beside the app wins over a folder, and a folder that somebody names over both. */
function sampleDataFor(apps: readonly App[], beside: string, named: string | undefined): Found {
  const [file, folder] = [join(beside, 'sample-data.ts'), join(beside, 'sample-data')];
  if (named === undefined && existsSync(file)) {
    const note = `the rows are from ${file}, not from the folder ${folder}/ (--data ${folder} takes that)`;
    return { sampleData: checked(apps, inFile(file), file), ...(existsSync(folder) && { note }) };
  }
  const data = named ?? folder;
  if (named === undefined && !existsSync(folder)) return { sampleData: `there is no ${file}` };
  // Loaded only where it is of use: builds and reviews load apps, too.
  const { fileData } = require('./file-data') as typeof import('./file-data');
  const note = `the rows are from the folder ${data}, not from ${file}`;
  return { sampleData: checked(apps, fileData(data, apps), data), data, ...(existsSync(file) && { note }) };
}

function inFile(file: string): SampleData {
  const data = exportsOf(file)['sampleData'];
  if (isSampleData(data)) return data;
  throw new NoSampleDataError(`${file} has no export 'sampleData' with schemas and rows`);
}

/** @throws {NoSampleDataError} where a topic is lacking that an app reads */
function checked(apps: readonly App[], data: SampleData, from: string): SampleData {
  for (const app of apps) {
    const lacking = Object.values(app.sources).filter(({ table }) => !Object.hasOwn(data.schemas, table));
    if (lacking.length === 0) continue;
    const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ') || 'none';
    const [lacks, has] = [lacking.map(({ table }) => table), Object.keys(data.schemas)].map(quoted);
    throw new NoSampleDataError(`${from} has no topic ${lacks}, which the app '${app.name}' reads; it has ${has}`);
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
  isObject(value) && isObject(value['schemas']) && typeof value['rows'] === 'function';

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
    `${file} cannot be tried: ${sampleData}. Put the rows that arrive beside the app: into a sample-data.ts, or ` +
      'into <topic>.avsc and <topic>.jsonl in a folder sample-data/',
  );
}
