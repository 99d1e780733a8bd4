import { fail, helpFor } from 'ccaf-cli/terminal';

/**
 * Runs a script as every other command runs: with `--help` it shows the project's help and does nothing, and a failure is a
 * message and an exit code.
 *
 * @param main takes the command line, and refuses what it does not know
 */
export function runCommand(main: (args: readonly string[]) => Promise<void> | void): void {
  const args = process.argv.slice(2);
  const help = helpFor(args);
  if (help === undefined)
    Promise.resolve(args)
      .then(main)
      .catch((error: unknown) => fail(error, process));
  else console.log(help);
}
