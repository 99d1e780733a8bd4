import { setTimeout } from 'node:timers/promises';
import { BUNDLE } from '../scripts/bundle';
import { fail, failureOf, failureText, isDebug, UsageError } from '../scripts/failure';
import { parseRunArguments, type RunArguments, USAGE } from './run/arguments';
import { jsonFailure, stepsOf, textFailure } from './run/failure';
import { unlessInterrupted } from './run/interruption';
import { howToTalk } from './run/keep';
import { createProgress, silent, type Terminal } from './run/progress';
import { jsonReport, textReport } from './run/report';
import { consolidate } from './run/scenario';
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
  const start = starters(BUNDLE, process.env['PATH'], (line) => logs.push(line));
  try {
    const options = parseRunArguments(args);
    if (options.help) return terminal.write(USAGE);
    await run(options, start);
  } catch (error) {
    // The failure that is told is the first one; what still runs may take a while to stop, but no longer.
    await Promise.race([start.close().catch(() => undefined), setTimeout(CLOSE_MS)]);
    tell(error, logs);
    process.exit();
  }
  await start.close();
}

async function run({ json, keep }: RunArguments, start: Started): Promise<void> {
  if (!json) terminal.write('\nThe flight consolidator on a local stand-in of Confluent Cloud for Apache Flink\n\n');
  const progress = json ? silent : createProgress(terminal);
  const outcome = await unlessInterrupted(() => consolidate(start, progress, keep));
  terminal.write(json ? `${jsonReport(outcome)}\n` : textReport(outcome, terminal));
  const services = start.running();
  if (!keep || !services) return;
  (json ? process.stderr : process.stdout).write(`\n${howToTalk(services)}`);
  await untilStopped('npm_lifecycle_event' in process.env);
}

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
