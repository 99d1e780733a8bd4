import { type CommandHelp, EXIT_CODES, parseOptions, runScript, UsageError } from 'ccaf-cli/terminal';
import { CASES } from 'flink-table-api/planner';
import { compareCases } from './planner/compare';
import { list } from './planner/list';
import { partOf } from './planner/part-of';
import { record, unrecorded } from './planner/record';

const HELP = {
  usage: [
    'npm run planner -- [--only <pattern>]',
    'npm run planner -- --list [--only <pattern>]',
    'npm run planner -- --record [--only <pattern>] [--new | --check]',
  ],
  does:
    'Compares what the Table API says of its queries (types, changes, keys and state) with what the planner of a real Flink ' +
    'said.',
  options: {
    only: {
      type: 'string',
      value: '<pattern>',
      says:
        "only queries whose 'group: SQL' matches this regular expression, with one blank for each white space in the SQL " +
        '(default: all)',
    },
    list: { type: 'boolean', says: 'print what was recorded' },
    record: { type: 'boolean', says: 'ask a real Flink, and keep its answers; needs Java 17 and Maven' },
    new: { type: 'boolean', says: 'with --record: ask only what was not recorded yet' },
    check: { type: 'boolean', says: 'with --record: keep nothing, and fail if Flink answers otherwise now' },
  },
  exitCodes: { ...EXIT_CODES, 0: 'all is as expected', 1: 'something differs, or a failure' },
  notes: ['packages/flink-table-api/planner/README.md explains it.'],
  example: "npm run planner -- --only 'cast: .* AS DATE'",
} as const satisfies CommandHelp;

async function main(args: readonly string[]): Promise<void> {
  const { only = '', check = false, ...flags } = parseOptions(args, HELP.options);
  if (!flags.record && (flags.new || check)) throw new UsageError('--new and --check go with --record');
  if (flags.list && flags.record) throw new UsageError('--list goes without --record');
  const part = partOf(CASES, only);
  const around = { environment: process.env, tell: console.log };
  const isAsExpected = flags.record
    ? await record(flags.new ? unrecorded(part) : part, check, around)
    : flags.list
      ? list(part, console.log)
      : compareCases(part, only === '', console.log);
  process.exitCode = isAsExpected ? 0 : 1;
}

void runScript(HELP, main);
