import { setTimeout } from 'node:timers/promises';
import { fail, failureOf, failureText, isDebug, UsageError } from '../command/failure';
import type { Terminal } from '../command/progress';
import { untilStopped } from '../command/until-stopped';
import { DEFAULT_APP } from '../project/app-file';
import { parseRunArguments, USAGE } from './arguments';
import type { Run } from './begin';
import { jsonFailure, stepsOf, textFailure } from './failure';

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
  let run: Run | undefined;
  try {
    const options = parseRunArguments(args, process.env['FLINK_APP'] || DEFAULT_APP);
    if (options.help) return terminal.write(USAGE);
    // All that a run needs takes a second to load, and whoever mistyped an option should not wait for it.
    const { begin } = require('./begin') as typeof import('./begin');
    run = begin(options, {
      terminal,
      errorTerminal,
      path: process.env['PATH'],
      onLog: (line) => logs.push(line),
      untilStopped: () => untilStopped('npm_lifecycle_event' in process.env),
    });
    await run.over;
  } catch (error) {
    // The failure that is told is the first one; what still runs may take a while to stop, but no longer.
    await Promise.race([run?.close().catch(() => undefined), setTimeout(CLOSE_MS)]);
    tell(error, logs);
    process.exit();
  }
  await run.close();
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
