import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENTS } from 'ccaf-constructs/config';
import { synthesise } from '../project/synth';
import { type AppSql, sqlText } from './app-sql';
import type { Json } from './json';
import type { Outlook, Rehearsal } from './rehearsal';

/** What stands for an account: the number is the default of a variable, and no matter of review. */
const ACCOUNT = '000000000000';
const NAME = /^[a-z][a-z0-9-]*$/;

/** The apps of a version, as they ran in an emulator. */
export interface Version extends Rehearsal {
  /** What a deploy does where the version runs that this one was rendered after. */
  readonly outlook?: Outlook;
}

/** What a version of the project would deploy. */
export interface Snapshot {
  /** Terraform's JSON by environment and stack. */
  readonly stacks: ReadonlyMap<string, ReadonlyMap<string, Json>>;
  /** Undefined where the apps have no sample data, over whose tables they would be planned. */
  readonly version: Version | undefined;
}

/**
 * Synthesises every environment into a folder: `<folder>/<environment>/stacks/<stack>/cdk.tf.json`, as `npm run synth`
 * does with CDKTF_OUTDIR.
 *
 * @param env the configuration but for AWS_ENVIRONMENT; region and account have a default
 */
export async function writeStacks(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const region = env['AWS_REGION'] || 'us-east-1';
  await Promise.all(
    ENVIRONMENTS.map((environment) =>
      synthesise(join(folder, environment), {
        ...env,
        AWS_ENVIRONMENT: environment,
        AWS_REGION: region,
        AWS_ACCOUNT_ID: ACCOUNT,
      }),
    ),
  );
}

/** Where the apps stand: their SQL for a person, and all of it for the comparison. */
const [SQL, VERSION] = ['flink.sql', 'apps.json'];

export function writeVersion(folder: string, version: Version): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SQL), sqlText(version.apps));
  writeFileSync(join(folder, VERSION), `${JSON.stringify(version, null, 2)}\n`);
}

/** Removes what an earlier render wrote: where the next one fails, that would be compared in its place. */
export function removeSnapshot(folder: string): void {
  for (const name of [SQL, VERSION, ...ENVIRONMENTS.map((environment) => join(environment, 'stacks'))]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The apps of a version that was rendered; undefined where there are none. */
export function readVersion(folder: string): Version | undefined {
  const file = join(folder, VERSION);
  if (!existsSync(file)) return undefined;
  const { apps, ...version } = JSON.parse(readFileSync(file, 'utf8')) as Omit<Version, 'apps'> & { apps: Written[] };
  return { ...version, apps: apps.map(withLists) };
}

/** As an earlier version of this project wrote it, of whose apps each had one sink. */
type Written = AppSql | (Omit<AppSql, 'tables' | 'sinks'> & { readonly table: string; readonly sink: string });

function withLists(app: Written): AppSql {
  if ('tables' in app) return app;
  const { table, sink, ...rest } = app;
  return { ...rest, tables: [table], sinks: [sink] };
}

/**
 * Reads what `npm run render` wrote.
 *
 * @returns undefined where there is nothing, as for a version that has no such script
 */
export function readSnapshot(folder: string): Snapshot | undefined {
  const environments = ENVIRONMENTS.filter((name) => existsSync(join(folder, name, 'stacks')));
  if (environments.length === 0) return undefined;
  const stacks = new Map(
    environments.map((name): [string, Map<string, Json>] => [name, readStacks(join(folder, name, 'stacks'))]),
  );
  return { stacks, version: readVersion(folder) };
}

const foldersIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => NAME.test(name)) : [];

const readStacks = (folder: string): Map<string, Json> =>
  new Map(
    foldersIn(folder).map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, name, 'cdk.tf.json'), 'utf8')) as Json,
    ]),
  );
