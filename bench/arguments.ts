import { type CommandHelp, parseCommandLine, UsageError } from 'ccaf-cli/terminal';

export interface BenchArguments {
  /** The figures to measure; all of them where none is named. */
  readonly figures: readonly string[];
  /** Runs of each, odd and at least 9. */
  readonly runs: number;
  /** Where the JSON goes. */
  readonly out: string | undefined;
}

const LEAST_RUNS = 9;

/** What the command does, given the figures that there are. */
export const helpOf = (known: readonly string[]) =>
  ({
    usage: ['npm run bench -- [<figure>...] [--runs <number>] [--out <file>]'],
    does:
      'Measures how fast, how large and how costly the project is, each against the least that it could be. Figures: ' +
      `${known.join(', ')} (default: all).`,
    options: {
      runs: {
        type: 'string',
        value: '<number>',
        default: String(LEAST_RUNS),
        says: `how often each is measured: an odd number, at least ${LEAST_RUNS}`,
      },
      out: {
        type: 'string',
        value: '<file>',
        says: 'write the figures as JSON, with the machine, the commit and the versions (default: not written)',
      },
    },
    example: 'npm run bench -- size --out figures.json',
  }) as const satisfies CommandHelp;

/**
 * Reads the command line.
 *
 * @throws {UsageError} with one clear line for anything that is not known
 */
export function parseBenchArguments(args: readonly string[], known: readonly string[]): BenchArguments {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    allowPositionals: true,
    options: helpOf(known).options,
  });
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(`there is no figure ${unknown.join(', ')}; expected some of ${known.join(', ')}`);
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < LEAST_RUNS || runs % 2 === 0) {
    throw new UsageError(`--runs must be an odd number from ${LEAST_RUNS}, got ${values.runs}`);
  }
  return { figures: positionals.length > 0 ? positionals : known, runs, out: values.out };
}
