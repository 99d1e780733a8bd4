import { parseOptions } from '../../scripts/failure';

/** What `npm run local` is asked to do. */
export interface RunArguments {
  readonly help: boolean;
  /** One JSON object on standard output instead of text. */
  readonly json: boolean;
  /** The services stay up until a signal. */
  readonly keep: boolean;
}

export const USAGE = `npm run local -- [--json] [--keep]

Deploys the flight consolidator to a local stand-in of Confluent Cloud for Apache Flink and shows the flights arriving.

  --json   print one JSON object instead of text; of a failure, its code and message
  --keep   leave the services up, and print how to talk to them
  --help   print this

DEBUG=1 adds stack traces and the function's whole log to a failure; NO_COLOR=1 leaves out colours. The exit code is 0
when all went well, 1 after a failure, 2 for a mistake on the command line, 130 after Ctrl-C.
`;

/**
 * Reads the command line.
 *
 * @throws {UsageError} with one clear line for anything that is not known
 */
export function parseRunArguments(args: readonly string[]): RunArguments {
  return parseOptions(args, {
    help: { type: 'boolean', short: 'h', default: false },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  });
}
