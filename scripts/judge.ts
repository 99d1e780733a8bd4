import { type CommandHelp, EXIT_CODES, parseOptions, runScript, UsageError } from 'ccaf-cli/terminal';
import { ASKED } from 'ccaf-emulator/judge';
import { compare } from './judge/compare';
import { partOf } from './judge/part-of';
import { record, recordPart } from './judge/record';

const HELP = {
  usage: [
    'npm run judge -- [--only <pattern>] [--all]',
    'npm run judge -- --list',
    'npm run judge -- --record [--only <pattern> | --check]',
  ],
  does: 'Compares the embedded engine with what a real Flink answered.',
  options: {
    only: {
      type: 'string',
      value: '<pattern>',
      says: "only cases whose 'group: table: expression' matches this regular expression (default: all)",
    },
    all: { type: 'boolean', says: 'show all differences of an expression, not only the first three' },
    list: {
      type: 'boolean',
      says: 'print how many evaluations each entry of the list of accepted differences covers',
    },
    record: { type: 'boolean', says: 'ask a real Flink, and keep its answers; needs Java 17 and Maven' },
    check: { type: 'boolean', says: 'with --record: keep nothing, and fail if Flink answers otherwise now' },
  },
  exitCodes: { ...EXIT_CODES, 0: 'all is as expected', 1: 'something differs, or a failure' },
  notes: ['docs/judge.md explains it.'],
  example: "npm run judge -- --only 'cast: date_texts' --all",
} as const satisfies CommandHelp;

const AROUND = { environment: process.env, tell: console.log };

async function main(args: readonly string[]): Promise<void> {
  const {
    only = '',
    all = false,
    list = false,
    record: records = false,
    check = false,
  } = parseOptions(args, HELP.options);
  if (check && !records) throw new UsageError('--check goes with --record');
  if (check && only !== '') throw new UsageError('--check asks all cases: leave --only out');
  if (list && records) throw new UsageError('--list goes without --record');
  const isAsExpected = !records
    ? await compare(ASKED, { only, all, list }, console.log)
    : only === ''
      ? await record(check, AROUND)
      : await recordPart(partOf(ASKED, only), AROUND);
  process.exitCode = isAsExpected ? 0 : 1;
}

void runScript(HELP, main);
