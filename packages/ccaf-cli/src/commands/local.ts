import { setTimeout } from 'node:timers/promises';
import { INSPECTOR_PORT, parseRunArguments } from '../local/arguments';
import type { Run } from '../local/begin';
import { jsonFailure, stepsOf, textFailure, textStep } from '../local/failure';
import { failureOf, failureText, isDebug, UsageError } from '../terminal/failure';
import { endByHangUp, interruptionOf } from '../terminal/interruption';
import { terminalOn } from '../terminal/progress';

/** How long stopping may take after a failure or a signal, in milliseconds. */
const CLOSE_MS = 5_000;

/** Without it, a run in which nothing is attached seems to hang. */
const WAITS_FOR_A_DEBUGGER = `
The function waits for a debugger at 127.0.0.1:${INSPECTOR_PORT} whenever it starts: attach
one, in an editor by .vscode/launch.json, or in Chrome at chrome://inspect.
`;

const terminal = terminalOn(process.stdout, process.env);
const errorTerminal = terminalOn(process.stderr, process.env);

/** `npm run local`: tries an app out on this machine, without any account. */
export async function run(args: readonly string[]): Promise<void> {
  // The AWS SDK advises newer Node versions at every start; what runs here is the reader's choice.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const logs: string[] = [];
  let running: Run | undefined;
  try {
    const options = parseRunArguments(args);
    const interruption = interruptionOf(process);
    if (options.inspect) errorTerminal.write(WAITS_FOR_A_DEBUGGER);
    // All that a run needs takes a second to load, and whoever mistyped an option should not wait for it.
    if (options.watch) {
      const { beginWatch } = require('../watch/watch') as typeof import('../watch/watch');
      running = beginWatch(options, { terminal, interruption, environment: process.env });
      await running.over;
      await running.close();
      return;
    }
    const { begin } = require('../local/begin') as typeof import('../local/begin');
    running = begin(options, {
      terminal,
      errorTerminal,
      path: process.env['PATH'],
      environment: process.env,
      onLog: (line) => logs.push(line),
      interruption,
    });
    await running.over;
  } catch (error) {
    // The failure that is told is the first one; what still runs may take a while to stop, but no longer.
    await Promise.race([running?.close().catch(() => undefined), setTimeout(CLOSE_MS)]);
    // Read off the arguments as they are: a mistake in them is told as JSON, too.
    tell(error, logs, args.includes('--json'));
    endByHangUp(error, process);
    process.exit();
  }
  await running.close();
}

function tell(error: unknown, logs: readonly string[], isJson: boolean): void {
  const debug = isDebug(process.env);
  const log = debug ? logs : stepsOf(logs);
  process.exitCode = failureOf(error).exitCode;
  if (isJson) process.stdout.write(`${jsonFailure(failureOf(error), log)}\n`);
  if (isJson && !debug) return;
  const text = failureText(error, debug);
  const steps = debug ? log : log.map(textStep);
  process.stderr.write(error instanceof UsageError ? `${text}\n` : textFailure(text, steps, errorTerminal));
}
