import { setTimeout } from 'node:timers/promises';
import { DEFAULT_APP } from '../scripts/app-file';
import { fail, failureOf, failureText, isDebug, UsageError } from '../scripts/failure';
import { parseRunArguments, type RunArguments, USAGE } from './run/arguments';
import { jsonFailure, stepsOf, textFailure } from './run/failure';
import { unlessInterrupted } from './run/interruption';
import { howToTalk } from './run/keep';
import { type LoadedApp, loadApp } from './run/loaded-app';
import { createProgress, silent, type Terminal } from './run/progress';
import { jsonReport, textReport } from './run/report';
import { prepare, tryOut } from './run/scenario';
import { type Started, starters } from './run/start';
import { untilStopped } from './until-stopped';

/** How long stopping may take after a failure or a signal, in milliseconds. */
const CLOSE_MS = 5_000;

const terminalOn = (stream: NodeJS.WriteStream): Terminal => ({
  write: (text) => stream.write(text),
  isInteractive: stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
});
const terminal = terminalOn(process.stdout);
const errorTerminal = terminalOn(process.stderr);

const args = process.argv.slice(2);
// Read before the command line is: a mistake in it is told as JSON, too.
const isJson = args.includes('--json');

async function main(): Promise<void> {
  // The AWS SDK advises newer Node versions at every start; what runs here is the reader's choice.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const logs: string[] = [];
  let start: Started | undefined;
  try {
    const options = parseRunArguments(args, process.env['FLINK_APP'] || DEFAULT_APP);
    if (options.help) return terminal.write(USAGE);
    const loaded = loadApp(options.app);
    start = starters(loaded.bundle, process.env['PATH'], (line) => logs.push(line));
    await run(loaded, options, start);
  } catch (error) {
    // The failure that is told is the first one; what still runs may take a while to stop, but no longer.
    await Promise.race([start?.close().catch(() => undefined), setTimeout(CLOSE_MS)]);
    tell(error, logs);
    process.exit();
  }
  await start.close();
}

async function run(loaded: LoadedApp, { json, keep }: RunArguments, start: Started): Promise<void> {
  if (!json) terminal.write(`\n${loaded.app.name} on a local stand-in of Confluent Cloud for Apache Flink\n\n`);
  terminal.write(await unlessInterrupted(() => reportOf(loaded, { json, keep }, start)));
  const services = start.running();
  if (!keep || !services) return;
  const how = howToTalk(services, loaded.app.sink.properties.table);
  (json ? process.stderr : process.stdout).write(`\n${how}`);
  await untilStopped('npm_lifecycle_event' in process.env);
}

/** Tries the app out, or, without sample data, goes as far as the plan; gives the report. */
async function reportOf(loaded: LoadedApp, { json, keep }: Omit<RunArguments, 'app' | 'help'>, start: Started) {
  const progress = json ? silent : createProgress(terminal);
  const { file, sampleData } = loaded;
  if (typeof sampleData !== 'string') {
    const outcome = await tryOut(loaded, sampleData, start, progress, keep);
    return json ? `${jsonReport(outcome)}\n` : textReport(outcome, terminal);
  }
  const { deployer, plan } = await prepare(loaded, start, progress);
  if (json) return `${JSON.stringify({ how: deployer.how, plan, noSampleData: sampleData }, null, 2)}\n`;
  return `\nThat is as far as it goes without sample data for ${file}: ${sampleData}.\n${HOW_TO_BRING_DATA}`;
}

const HOW_TO_BRING_DATA = `
A sample-data.ts beside the app tells which rows arrive and what must come of them; then the
app is deployed, changed and torn down here. examples/orders/sample-data.ts is one.
`;

function tell(error: unknown, logs: readonly string[]): void {
  const debug = isDebug(process.env);
  const log = debug ? logs : stepsOf(logs);
  process.exitCode = failureOf(error).exitCode;
  if (isJson) process.stdout.write(`${jsonFailure(failureOf(error), log)}\n`);
  if (isJson && !debug) return;
  const text = failureText(error, debug);
  process.stderr.write(error instanceof UsageError ? `${text}\n\n${USAGE}` : textFailure(text, log, errorTerminal));
}

main().catch((error: unknown) => fail(error, process));
