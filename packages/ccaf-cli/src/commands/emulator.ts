import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { DataTopic } from 'ccaf-emulator/data-files';
import { EMULATOR } from '../help/emulator';
import { engineOptions, readEngine } from '../local/engine';
import { removeCertificate, trustLines, writeCertificate } from '../local/trust';
import { DEFAULT_APP } from '../project/app-file';
import { parseOptions, UsageError } from '../terminal/failure';
import { rowCount } from '../terminal/figures';
import { interruptionOf, unlessInterrupted, untilInterrupted } from '../terminal/interruption';

interface Arguments {
  readonly port: number;
  readonly environment: string;
  readonly database: string;
  readonly tls: boolean;
  readonly engine: 'embedded' | 'flink';
  readonly bearer?: { readonly token: string; readonly identityPoolId: string };
  /** The folder of the topics to begin with. */
  readonly data: string | undefined;
}

function readArguments(args: readonly string[]): Arguments {
  const values = parseOptions(args, EMULATOR.options);
  const { port = '0', environment, database, tls = false, engine } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`--port must be a number from 0 to 65535, got '${port}'`);
  }
  if (environment === '' || database === '') throw new UsageError('--environment and --database must not be empty');
  const bearer = values.bearer === undefined ? {} : { bearer: readBearer(values.bearer) };
  return {
    port: Number(port),
    environment,
    database,
    data: values.data ?? [DEFAULT_DATA].find(existsSync),
    tls,
    engine: readEngine(engine),
    ...bearer,
  };
}

function readBearer(text: string): { readonly token: string; readonly identityPoolId: string } {
  const [, token, identityPoolId] = /^(\S+):(\S+)$/.exec(text) ?? [];
  if (token === undefined || identityPoolId === undefined) {
    throw new UsageError(
      '--bearer must be a token and the id of an identity pool with : between, as my-token:pool-local',
    );
  }
  return { token, identityPoolId };
}

/** `npm run ccaf`: serves the emulator alone, with its page, for any client. */
export async function run(args: readonly string[]): Promise<void> {
  const { port, environment, database, data, tls, engine, bearer } = readArguments(args);
  const interruption = interruptionOf(process);
  const topics = data === undefined ? [] : topicsIn(data);
  // Loaded only now: a mistake on the command line is told at once.
  const { startEmulator } = require('ccaf-emulator') as typeof import('ccaf-emulator');
  const terminal = { write: (text: string) => process.stdout.write(text), isInteractive: false };
  const starting = startEmulator({
    port,
    environment: { id: 'env-local', name: environment },
    databases: [{ id: 'lkc-local', name: database }],
    threads: availableParallelism(),
    tls,
    ...engineOptions(engine, process.env, terminal, interruption),
    ...(bearer && { bearer }),
  });
  const emulator = await unlessInterrupted(interruption, async () => {
    const started = await starting;
    for (const { name: table, value, rows, ...key } of topics) {
      await started.createTable({ table }, value, key);
      await started.produce({ table }, rows);
    }
    return started;
  }).catch(async (error: unknown) => {
    await starting.then(
      (started) => started.close(),
      () => undefined,
    );
    throw error;
  });
  const file = emulator.certificate && writeCertificate(emulator.certificate);
  process.stdout.write(banner(emulator.url, emulator.settings, environment, database, file) + topicsText(topics, data));
  await untilInterrupted(interruption);
  await emulator.close();
  if (file) removeCertificate(file);
}

/** Where a project's own topics are. */
const DEFAULT_DATA = join(dirname(DEFAULT_APP), 'sample-data');

function topicsIn(folder: string): readonly DataTopic[] {
  const { readDataFolder } = require('ccaf-emulator/data-files') as typeof import('ccaf-emulator/data-files');
  return readDataFolder(folder).topics;
}

function topicsText(topics: readonly DataTopic[], folder: string | undefined): string {
  if (folder === undefined) return STOPS;
  const lines = topics.map(({ name, rows }) => `  ${name}, ${rowCount(rows.length)}`);
  return [`Topics, from ${folder}:`, ...(lines.length > 0 ? lines : ['  none']), '', STOPS].join('\n');
}

const STOPS = 'Ctrl-C stops it.\n';

function banner(
  url: string,
  settings: Readonly<Record<string, string>>,
  environment: string,
  database: string,
  certificate: string | undefined,
): string {
  const path = `/sql/v1/organizations/${settings['organization.id']}/environments/${settings['environment.id']}/statements`;
  const properties = { 'sql.current-catalog': environment, 'sql.current-database': database };
  const body = JSON.stringify({ name: 'hello', spec: { statement: 'CREATE TABLE hello (id STRING)', properties } });
  return [
    `Local emulator of Confluent Cloud for Apache Flink: ${url}`,
    'Open it in a browser to watch statements, data flow and rows.',
    '',
    'Settings for a client (local values, not secrets):',
    ...Object.entries(settings).map(([key, value]) => `  ${key} = ${value}`),
    `  catalog = ${environment}, database = ${database}`,
    '',
    ...(certificate ? trustLines(certificate) : []),
    'Try it:',
    `  curl ${certificate ? `--cacert ${certificate} ` : ''}-u ${settings['flink.api.key']}:${settings['flink.api.secret']} -H 'Content-Type: application/json' \\`,
    `    ${url}${path} \\`,
    `    -d '${body.replaceAll("'", "'\\''")}'`,
    '',
    '',
  ].join('\n');
}
