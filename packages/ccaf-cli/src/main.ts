import { asksForHelp } from './terminal/command-help';
import { fail, UsageError } from './terminal/failure';
import { endByHangUp } from './terminal/interruption';
import { endWithItsReader } from './terminal/reader-gone';

/** A command that was loaded. */
interface Command {
  run(args: readonly string[]): Promise<void> | void;
}

/** Each command by its name. It is loaded when it is asked for: some take a second. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  build: () => require('./commands/build') as Command,
  deploy: () => require('./commands/deploy') as Command,
  destroy: () => require('./commands/destroy') as Command,
  diff: () => require('./commands/diff') as Command,
  doctor: () => require('./commands/doctor') as Command,
  emulator: () => require('./commands/emulator') as Command,
  local: () => require('./commands/local') as Command,
  render: () => require('./commands/render') as Command,
  review: () => require('./commands/review') as Command,
  rotate: () => require('./commands/rotate') as Command,
  smoke: () => require('./commands/smoke') as Command,
  sql: () => require('./commands/sql') as Command,
  status: () => require('./commands/status') as Command,
};

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  if (asksForHelp([name, ...args])) {
    const { helpFor } = require('./help') as typeof import('./help');
    process.stdout.write(helpFor(name));
    return;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new UsageError(
      `unknown command; expected ccaf ${Object.keys(COMMANDS).join(' | ')}, got ${JSON.stringify(name)}`,
    );
  }
  await COMMANDS[name]?.().run(args);
}

endWithItsReader(process);
main(process.argv.slice(2)).catch((error: unknown) => {
  fail(error, process);
  endByHangUp(error, process);
});
