import { code } from '../terminal/markdown';
import { type AppSql, sqlText } from './flink-sql';
import { patch } from './patch';

/** What becomes of the SQL of one app. */
interface SqlChange {
  /** Its name now, or the one that it had. */
  readonly app: string;
  readonly before: AppSql | undefined;
  readonly after: AppSql | undefined;
}

/** Tells what becomes of the SQL: of one app in a line, of several in a table. */
export function sqlSummary(base: readonly AppSql[] | undefined, head: readonly AppSql[] | undefined): string {
  if (!head) {
    return '**Flink SQL: not shown.** There is no sample data for what is read; the deploy reports the SQL.';
  }
  const changes = compare(base ?? [], head);
  const [only] = changes;
  if (only && changes.length === 1) return `**Flink SQL: ${wordOf(only)}.** ${sentenceOf(only)}`.trim();
  const changed = changes.filter((change) => wordOf(change) !== UNCHANGED);
  const names = changed.map(({ app }) => code(app)).join(', ');
  return [
    changed.length === 0 ? '**Flink SQL: no change.**' : `**Flink SQL: changes** in ${names}.`,
    '',
    '| App | Flink SQL | What a deploy does |',
    '|---|---|---|',
    ...changes.map((change) => `| ${code(change.app)} | ${wordOf(change)} | ${cell(sentenceOf(change))} |`),
  ].join('\n');
}

/** A diff for each app whose SQL differs. */
export const sqlPatches = (base: readonly AppSql[] | undefined, head: readonly AppSql[] | undefined): string =>
  compare(base ?? [], head ?? [])
    .map(({ app, before, after }) => patch(`${app}.sql`, textOf(before), textOf(after)))
    .join('');

const textOf = (app: AppSql | undefined): string => (app ? sqlText([app]) : '');
/** A text from outside within a table's cell. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** The apps of now, and those that are gone: an app is the same as long as it writes the same sink. */
function compare(base: readonly AppSql[], head: readonly AppSql[]): SqlChange[] {
  const [old, now] = [base, head].map((apps) => new Map(apps.map((app) => [app.table, app])));
  return [
    ...head.map((after) => ({ app: after.app, before: old?.get(after.table), after })),
    ...base.filter(({ table }) => !now?.has(table)).map((before) => ({ app: before.app, before, after: undefined })),
  ];
}

const UNCHANGED = 'no change';

function wordOf({ before, after }: SqlChange): string {
  if (!before) return 'new';
  if (!after) return 'gone';
  const renamed = before.app === after.app ? '' : `, renamed from ${code(before.app)}`;
  return (textOf(before) === textOf(after) ? UNCHANGED : 'changes') + renamed;
}

function sentenceOf({ before, after }: SqlChange): string {
  if (!before) return '';
  if (!after) return 'No app writes its sink any more: a deploy stops its statement.';
  const parts = [
    before.statement === after.statement
      ? 'The running statement stays as it is.'
      : 'The next deploy starts a new statement, which takes over from the one that runs.',
    ...(before.sink === after.sink
      ? []
      : [
          'The definition of the sink changes: a sink that exists is not altered, and a deploy whose columns differ from it is refused.',
        ]),
  ];
  return parts.join(' ');
}
