import { parseOptions, UsageError } from 'ccaf-cli/terminal';
import { CASES } from 'flink-table-api/planner';
import { compareCases } from './planner/compare';
import { list } from './planner/list';
import { partOf } from './planner/part-of';
import { record, unrecorded } from './planner/record';

const USAGE = `npm run planner -- [--only PATTERN] [--list | --record [--new | --check]]

Compares what the Table API says of its queries, types, changes, keys and state,
with what the planner of a real Flink said.

  --only PATTERN   only queries of which 'group: SQL' matches this regular
                   expression; in the SQL each white space is one blank
  --list           prints what was recorded
  --record         asks a real Flink anew, and keeps its answers: needs Java 17
                   and Maven; with --only, for a part of the queries
  --new            with --record: asks only what was not recorded yet
  --check          with --record: keeps nothing, and fails where Flink answers
                   something else now

The exit code is 0 when all is as expected, 1 when something differs, 2 for a
mistake on the command line. packages/flink-table-api/planner/README.md has the
rest.
`;

async function main(): Promise<void> {
  const values = parseOptions(process.argv.slice(2), {
    help: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    new: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  });
  if (values.help) return console.log(USAGE);
  if (!values.record && (values.new || values.check)) throw new UsageError('--new and --check go with --record');
  if (values.list && values.record) throw new UsageError('--list goes without --record');
  const part = partOf(CASES, values.only);
  const around = { environment: process.env, tell: console.log };
  const isAsExpected = values.record
    ? await record(values.new ? unrecorded(part) : part, values.check, around)
    : values.list
      ? list(part, console.log)
      : compareCases(part, values.only === '', console.log);
  process.exitCode = isAsExpected ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(isMistake(error) ? error.message : error);
  process.exitCode = 2;
});

/** What has a code says itself what to do, such as that Java is missing, and needs no stack. */
const isMistake = (error: unknown): error is Error => error instanceof Error && 'code' in error;
