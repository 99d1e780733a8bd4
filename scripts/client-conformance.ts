import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type CommandHelp, EXIT_CODES, parseOptions, runScript, UsageError } from 'ccaf-cli/terminal';
import { BEFORE, type Operation, type Result, readOperations } from './clients/operations';
import { PythonMissingError, pythonWithClient } from './clients/python';
import { report } from './clients/report';
import { OAUTH, type Served, serve } from './clients/served';

const HELP = {
  usage: ['npm run conformance:clients -- [--engine <name>] [--only <text>] [--json]'],
  does: "Has Confluent's Python client, confluent-sql, use npm run ccaf, and says which operations work.",
  options: {
    engine: { type: 'string', value: '<name>', default: 'embedded', says: "the emulator's engine: embedded or flink" },
    only: {
      type: 'string',
      value: '<text>',
      says: 'only the operations whose group/id contains this (default: all)',
    },
    json: { type: 'boolean', says: 'print a JSON line for each operation instead of the table' },
  },
  notes: [
    'It needs Python 3.10 or newer, and installs the client into ~/.cache/ccaf (or $XDG_CACHE_HOME/ccaf). Without Python ' +
      'it does nothing, and fails if CI=true.',
  ],
  exitCodes: { ...EXIT_CODES, 0: 'all is as expected', 1: 'an operation differs, or a failure' },
  example: 'npm run conformance:clients -- --only streaming',
} as const satisfies CommandHelp;

async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { engine, only = '', json = false } = parseOptions(args, HELP.options);
  if (engine !== 'embedded' && engine !== 'flink') {
    throw new UsageError(`--engine must be embedded or flink, got '${engine}'`);
  }
  const operations = readOperations().filter(({ group, id }) => `${group}/${id}`.includes(only));
  if (operations.length === 0) throw new UsageError(`--only '${only}' leaves no operation`);
  const python = clientOrReason(environment);
  if (typeof python !== 'string') {
    console.log(`skipped: ${python.message}`);
    if (environment['CI'] === 'true') process.exitCode = 1;
    return;
  }
  const served = await serve(engine);
  try {
    const results = await doAll(python, served, operations, (result) => json && console.log(JSON.stringify(result)));
    if (results.length < operations.length) {
      throw new Error(`the client ended after ${results.length} of ${operations.length} operations`);
    }
    const { text, isGood } = report(engine, results);
    if (!json) console.log(text);
    if (!isGood) process.exitCode = 1;
  } finally {
    await served.stop();
  }
}

function clientOrReason(environment: NodeJS.ProcessEnv): string | PythonMissingError {
  try {
    return pythonWithClient(join(environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ccaf'));
  } catch (error) {
    if (error instanceof PythonMissingError) return error;
    throw error;
  }
}

async function doAll(
  python: string,
  { url, settings }: Served,
  operations: readonly Operation[],
  tell: (result: Result) => void,
): Promise<readonly Result[]> {
  const child = spawn(python, [join(__dirname, 'clients', 'driver.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(
    JSON.stringify({
      endpoint: url,
      key: settings['flink.api.key'],
      secret: settings['flink.api.secret'],
      organization: settings['organization.id'],
      environment: settings['environment.id'],
      pool: settings['flink.compute.pool.id'],
      database: 'sample',
      token: OAUTH.token,
      identity_pool: OAUTH.pool,
      before: BEFORE,
      operations,
    }),
  );
  const results: Result[] = [];
  for await (const line of createInterface(child.stdout)) {
    const result = JSON.parse(line) as Result;
    tell(result);
    results.push(result);
  }
  return results;
}

void runScript(HELP, (args) => main(args, process.env));
