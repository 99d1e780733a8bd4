import { parseOptions, UsageError } from 'ccaf-cli/terminal';
import { ASKED } from 'ccaf-emulator/judge';
import { compare } from './judge/compare';
import { partOf } from './judge/part-of';
import { record, recordPart } from './judge/record';

const USAGE = `npm run judge -- [--only PATTERN] [--all] [--list] [--record [--check]]

Compares the embedded engine with what a real Flink answered.

  --only PATTERN   only cases of which 'group: table: expression' matches this
                   regular expression
  --all            shows all differences of an expression, not the first three
  --list           prints how many evaluations each entry of the list of accepted
                   differences covers now
  --record         asks a real Flink anew, and keeps its answers: needs Java 17
                   and Maven; with --only, for a part of the cases
  --check          with --record: keeps nothing, and fails where Flink answers
                   something else now

The exit code is 0 when all is as expected, 1 when something differs, 2 for a
mistake on the command line. docs/judge.md has the rest.
`;

const AROUND = { environment: process.env, tell: console.log };

async function main(): Promise<void> {
  const values = parseOptions(process.argv.slice(2), {
    help: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  });
  if (values.help) return console.log(USAGE);
  refuseMixtures(values);
  if (values.record && values.only !== '')
    process.exitCode = (await recordPart(partOf(ASKED, values.only), AROUND)) ? 0 : 1;
  else if (values.record) process.exitCode = (await record(values.check, AROUND)) ? 0 : 1;
  else process.exitCode = (await compare(ASKED, values, console.log)) ? 0 : 1;
}

function refuseMixtures({
  record,
  check,
  list,
  only,
}: Readonly<Record<'record' | 'check' | 'list', boolean>> & { only: string }) {
  if (check && !record) throw new UsageError('--check goes with --record');
  if (check && only !== '') throw new UsageError('--check asks all cases: give it without --only');
  if (list && record) throw new UsageError('--list goes without --record');
}

main().catch((error: unknown) => {
  console.error(isMistake(error) ? error.message : error);
  process.exitCode = 2;
});

/** What has a code says itself what to do, such as that Java is missing, and needs no stack. */
const isMistake = (error: unknown): error is Error => error instanceof Error && 'code' in error;
