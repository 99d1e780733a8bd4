import { asksForHelp, type CommandHelp, helpText } from './command-help';
import { fail } from './failure';
import { endWithItsReader } from './reader-gone';

/**
 * Runs a script of this repository as a command: it prints the help where that is asked for, and otherwise does its work.
 * A failure is printed, and sets the exit code.
 */
export async function runScript(
  help: CommandHelp,
  work: (args: readonly string[]) => Promise<void> | void,
): Promise<void> {
  const args = process.argv.slice(2);
  endWithItsReader(process);
  try {
    if (asksForHelp(args)) process.stdout.write(helpText(help));
    else await work(args);
  } catch (error) {
    fail(error, process);
  }
}
