import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fail, parseOptions, UsageError } from 'ccaf-cli/terminal';
import { BEFORE, type Operation, type Result, readOperations } from './clients/operations';
import { PythonMissingError, pythonWithClient } from './clients/python';
import { report } from './clients/report';
import { OAUTH, type Served, serve } from './clients/served';

const HELP = `Has Confluent's own Python client, confluent-sql, do what it can against \`npm run
ccaf\`, and says what works.

Usage: npm run conformance:clients [-- --engine embedded|flink] [--only TEXT]

  --engine NAME  the emulator's engine (default: embedded)
  --only TEXT    only the operations with this in group/id
  --json         one JSON line for each operation instead of the table
  --help         this text

Needs Python 3.10 or newer; the client is installed into ~/.cache/ccaf (or
$XDG_CACHE_HOME/ccaf). Without Python it is skipped, and fails where CI=true.
`;

const OPTIONS = {
  engine: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { engine = 'embedded', only = '', json = false, help } = parseOptions(args, OPTIONS);
  if (help) return void process.stdout.write(HELP);
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

main(process.argv.slice(2), process.env).catch((error: unknown) => fail(error, process));
