import { BUNDLE } from '../scripts/bundle';
import { parseRunArguments, type RunArguments, USAGE } from './run/arguments';
import { howToTalk } from './run/keep';
import { createProgress, paint, silent, type Terminal } from './run/progress';
import { jsonReport, textReport } from './run/report';
import { consolidate } from './run/scenario';
import { starters } from './run/start';
import { untilStopped } from './until-stopped';

/** Log lines of the function that are shown when a run fails. */
const LOG_TAIL = 5;

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  isInteractive: process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
};

async function main(): Promise<void> {
  // The AWS SDK advises newer Node versions at every start; what runs here is the reader's choice.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const args = readArguments();
  if (!args) return;
  if (args.help) return terminal.write(USAGE);
  const logs: string[] = [];
  const start = starters(BUNDLE, process.env['PATH'], (line) => logs.push(line));
  try {
    if (!args.json)
      terminal.write('\nThe flight consolidator on a local stand-in of Confluent Cloud for Apache Flink\n\n');
    const outcome = await consolidate(start, args.json ? silent : createProgress(terminal), args.keep);
    terminal.write(args.json ? `${jsonReport(outcome)}\n` : textReport(outcome, terminal));
    const services = start.running();
    if (args.keep && services) {
      (args.json ? process.stderr : process.stdout).write(`\n${howToTalk(services)}`);
      await untilStopped('npm_lifecycle_event' in process.env);
    }
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), logs);
  } finally {
    await start.close();
  }
}

function readArguments(): RunArguments | undefined {
  try {
    return parseRunArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}

function fail(message: string, logs: readonly string[]): void {
  const tail = logs.slice(-LOG_TAIL).map((line) => `    ${line}`);
  const context = tail.length > 0 ? ['', '  The last lines of the function’s log:', ...tail] : [];
  process.stderr.write(`\n${[paint(terminal, 'red', `Failed: ${message}`), ...context].join('\n')}\n`);
  process.exitCode = 1;
}

void main();
