import type { EmulatorOptions } from 'ccaf-emulator';
import { LOCAL } from '../help/local';
import { parseOptions, UsageError } from '../terminal/failure';
import { readEngine } from './engine';

/** Where a debugger finds the function: beside 9229, where it finds the command itself. */
export const INSPECTOR_PORT = 9230;

/** What `npm run local` is asked to do. */
export interface RunArguments {
  /** The file of the apps, or its folder. */
  readonly app: string;
  /** One JSON object on standard output instead of text. */
  readonly json: boolean;
  /** The services stay up until a signal. */
  readonly keep: boolean;
  /** The folder with the sample data as files. */
  readonly data: string | undefined;
  /** Deploys again whenever a file of the app is saved. */
  readonly watch: boolean;
  /** The function waits for a debugger whenever it starts. */
  readonly inspect: boolean;
  /** What runs the statements. */
  readonly engine: NonNullable<EmulatorOptions['engine']>;
}

/**
 * Reads the command line.
 *
 * @throws {UsageError} with one clear line for anything that is not known
 */
export function parseRunArguments(args: readonly string[]): RunArguments {
  const {
    app,
    data,
    engine,
    inspect = false,
    json = false,
    keep = false,
    watch = false,
  } = parseOptions(args, LOCAL.options);
  if (watch && (json || keep)) throw new UsageError('--watch cannot be combined with --json or --keep');
  return { app, data, engine: readEngine(engine), inspect, json, keep, watch };
}
