import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENTS } from 'ccaf-constructs/config';
import { synthesise } from '../project/synth';
import { type AppSql, sqlText } from './flink-sql';
import type { Json } from './json';

/** What stands for an account: the number is the default of a variable, and no matter of review. */
const ACCOUNT = '000000000000';
const NAME = /^[a-z][a-z0-9-]*$/;

/** What a version of the project would deploy. */
export interface Snapshot {
  /** Terraform's JSON by environment and stack. */
  readonly stacks: ReadonlyMap<string, ReadonlyMap<string, Json>>;
  /** App by app; undefined where they have no sample data, over whose tables they would be planned. */
  readonly sql: readonly AppSql[] | undefined;
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

/** Where the SQL stands: for a person, and for the comparison. */
const [SQL, APPS] = ['flink.sql', 'apps.json'];

export function writeSql(folder: string, apps: readonly AppSql[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SQL), sqlText(apps));
  writeFileSync(join(folder, APPS), `${JSON.stringify(apps, null, 2)}\n`);
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
  return { stacks, sql: readSql(folder) };
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

function readSql(folder: string): readonly AppSql[] | undefined {
  const file = join(folder, APPS);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly AppSql[]) : undefined;
}
