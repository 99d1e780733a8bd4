import type { EmulatorOptions } from 'ccaf-emulator';
import { DEFAULT_APP } from '../project/app-file';
import { parseOptions, UsageError } from '../terminal/failure';
import { readEngine } from './engine';

/** What `npm run local` is asked to do. */
export interface RunArguments {
  readonly help: boolean;
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

export const USAGE = `npm run local -- [--json] [--keep] [--app <path>] [--data <folder>]
              [--engine flink] [--inspect]
npm run local -- --watch [--app <path>] [--data <folder>] [--engine flink]

Deploys a project's apps to a local emulator of Confluent Cloud for Apache
Flink, lets sample rows arrive, and checks the sinks.

  --app    the file of the apps, or its folder (default: handler/app.ts)
  --data   a folder with <topic>.avsc, an Avro schema, and <topic>.jsonl, with a
           row a line (default: sample-data.ts or sample-data/ beside the app)
  --json   print one JSON object instead of text; of a failure, its code and
           message
  --keep   leave the services up, and print how to talk to them
  --watch  deploy again whenever the app or its sample data is saved, and show
           what becomes of the same rows
  --inspect
           the function waits, whenever it starts, for a debugger at port 9230
  --engine what runs the statements: embedded (default), or flink, a real Apache
           Flink and a real Kafka (Java 17, and Maven the first time)
  --help   print this

DEBUG=1 adds stack traces and the function's whole log to a failure; NO_COLOR=1
leaves out colours. The exit code is 0 when all went well, 1 after a failure, 2
for a mistake on the command line, 130 after Ctrl-C.
`;

/**
 * Reads the command line.
 *
 * @throws {UsageError} with one clear line for anything that is not known
 */
export function parseRunArguments(args: readonly string[]): RunArguments {
  const { data, engine, ...rest } = parseOptions(args, {
    app: { type: 'string', default: DEFAULT_APP },
    data: { type: 'string' },
    engine: { type: 'string', default: 'embedded' },
    help: { type: 'boolean', short: 'h', default: false },
    inspect: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  });
  if (rest.watch && (rest.json || rest.keep)) throw new UsageError('--watch cannot be combined with --json or --keep');
  return { ...rest, data, engine: readEngine(engine) };
}
