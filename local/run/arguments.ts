import { parseArgs } from 'node:util';

/** What `npm run local` is asked to do. */
export interface RunArguments {
  readonly help: boolean;
  /** The app's file, or its folder. */
  readonly app: string;
  /** One JSON object on standard output instead of text. */
  readonly json: boolean;
  /** The services stay up until a signal. */
  readonly keep: boolean;
}

export const USAGE = `npm run local -- [--json] [--keep] [--app <path>]

Deploys an app to a local stand-in of Confluent Cloud for Apache Flink, lets sample rows arrive, and checks the sink.

  --app    the app's file, or its folder (default: $FLINK_APP, or handler/app.ts)
  --json   print one JSON object instead of text
  --keep   leave the services up, and print how to talk to them
  --help   print this
`;

/**
 * Reads the command line.
 *
 * @param app the app where none is named
 * @throws {TypeError} with one clear line for anything that is not known
 */
export function parseRunArguments(args: readonly string[], app: string): RunArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      app: { type: 'string', default: app },
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  return values;
}
