import { parseCommandLine, UsageError } from 'ccaf-cli/terminal';

export interface BenchArguments {
  readonly help: boolean;
  /** The figures to measure; all of them where none is named. */
  readonly figures: readonly string[];
  /** Runs of each, odd and at least 9. */
  readonly runs: number;
  /** Where the JSON goes. */
  readonly out: string | undefined;
}

const LEAST_RUNS = 9;

export const usage = (known: readonly string[]): string => `npm run bench -- [figure…] [--runs N] [--out FILE]

Measures how fast, how large and how costly the project is, each against the least that it could be.

  figure      ${known.join(', ')}; all of them by default
  --runs N    how often each is measured, at least ${LEAST_RUNS} and odd; ${LEAST_RUNS} by default
  --out FILE  write the figures as JSON, with the machine, the commit and the versions
  --help      print this
`;

/**
 * Reads the command line.
 *
 * @throws {UsageError} with one clear line for anything that is not known
 */
export function parseBenchArguments(args: readonly string[], known: readonly string[]): BenchArguments {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      runs: { type: 'string', default: String(LEAST_RUNS) },
      out: { type: 'string' },
    },
  });
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(`there is no figure ${unknown.join(', ')}; expected some of ${known.join(', ')}`);
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < LEAST_RUNS || runs % 2 === 0) {
    throw new UsageError(`--runs must be an odd number from ${LEAST_RUNS}, got ${values.runs}`);
  }
  return { help: values.help, figures: positionals.length > 0 ? positionals : known, runs, out: values.out };
}
