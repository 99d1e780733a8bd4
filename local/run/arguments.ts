import { parseArgs } from 'node:util';

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

  --json   print one JSON object instead of text
  --keep   leave the services up, and print how to talk to them
  --help   print this
`;

/**
 * Reads the command line.
 *
 * @throws {TypeError} with one clear line for anything that is not known
 */
export function parseRunArguments(args: readonly string[]): RunArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  return values;
}
