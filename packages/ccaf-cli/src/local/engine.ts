import type { EmulatorOptions } from 'ccaf-emulator';
import { UsageError } from '../terminal/failure';
import type { Interruption } from '../terminal/interruption';
import { paint, type Terminal } from '../terminal/progress';

/** The environment of this process: where Java and Maven are. */
export type Environment = Readonly<Record<string, string | undefined>>;

type Engine = NonNullable<EmulatorOptions['engine']>;

/** @throws {UsageError} for a name that is no engine's */
export function readEngine(text: string): Engine {
  if (text === 'embedded' || text === 'flink') return text;
  throw new UsageError(`--engine must be embedded or flink, got '${text}'`);
}

/** The options of an emulator with this engine; on a terminal it is told what a real Flink takes its time for, and
 * its start can be ended. */
export function engineOptions(
  engine: Engine,
  environment: Environment,
  terminal: Terminal | undefined,
  { ending }: Pick<Interruption, 'ending'>,
): EmulatorOptions {
  if (engine === 'embedded') return { engine };
  const onProgress = (line: string): void => {
    const text = terminal?.isInteractive ? `\r\u001b[2K  ${paint(terminal, 'dim', `… ${line}`)}` : `    ${line}\n`;
    terminal?.write(text);
  };
  return { engine, flink: { environment, onProgress, ending } };
}
