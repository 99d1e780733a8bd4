import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENTS } from 'ccaf-constructs/config';
import { synthesise } from '../project/synth';
import type { FlinkSql } from './flink-sql';
import type { Json } from './json';

/** What stands for an account: the number is the default of a variable, and no matter of review. */
const ACCOUNT = '000000000000';
const NAME = /^[a-z][a-z0-9-]*$/;

/** What a version of the project would deploy. */
export interface Snapshot {
  /** Terraform's JSON by environment and stack. */
  readonly stacks: ReadonlyMap<string, ReadonlyMap<string, Json>>;
  /** Undefined where the app has no sample data, over whose tables it would be planned. */
  readonly sql: FlinkSql | undefined;
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

export function writeSql(folder: string, { sink, statement }: FlinkSql): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sink.sql'), `${sink};\n`);
  writeFileSync(join(folder, 'statement.sql'), `${statement};\n`);
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

function readSql(folder: string): FlinkSql | undefined {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();
  return existsSync(join(folder, 'statement.sql'))
    ? { sink: read('sink.sql'), statement: read('statement.sql') }
    : undefined;
}
