import { code } from '../terminal/markdown';
import { type AppSql, sqlText } from './app-sql';
import { patch } from './patch';
import type { Version } from './snapshot';

/** What becomes of the SQL of one app. */
interface SqlChange {
  /** Its name now, or the one that it had. */
  readonly app: string;
  readonly before: AppSql | undefined;
  readonly after: AppSql | undefined;
}

/** Tells what becomes of the apps: of one in a line, of several in a table. */
export function sqlSummary(base: Version | undefined, head: Version | undefined): string {
  if (!head) {
    return '**Flink SQL: not shown.** There is no sample data for the sources; the deploy reports the SQL.';
  }
  const changes = compare(base, head);
  const { refusals = {}, retired = [] } = head.outlook ?? {};
  const isRefused = Object.keys(refusals).length > 0;
  return [
    ...(isRefused ? ['> [!CAUTION]\n> A deploy over what the base branch runs is refused, and changes nothing.'] : []),
    changes.length === 1 ? changes.map((change) => inLine(change, head)).join('') : table(changes, head),
    ...newTopics(base, head).map((topics) => `**New topics:** ${topics}. ${RIGHTS}`),
    ...warningsOf(head).map((warning) => `> [!WARNING]\n> ${cell(warning)}`),
    ...(retired.length > 0 ? [['**Retired:**', ...retired.map((text) => `- ${cell(text)}`)].join('\n')] : []),
    ...(head.outlook ? [REHEARSED] : []),
  ].join('\n\n');
}

/** The topics that no app of the base branch reads or writes, as one text; none where there is nothing to compare with. */
function newTopics(base: Version | undefined, head: Version): string[] {
  const topicsOf = ({ topics, apps }: Version): string[] => [
    ...Object.keys(topics),
    ...apps.flatMap(({ tables }) => tables),
  ];
  const known = base && topicsOf(base);
  const added = known ? topicsOf(head).filter((topic) => !known.includes(topic)) : [];
  return added.length === 0 ? [] : [[...new Set(added)].map(code).join(', ')];
}

const RIGHTS = 'A deploy gives no rights to them: docs/what-an-edit-does.md, "Rights to a new topic".';

const warningsOf = ({ outlook }: Version): string[] =>
  Object.entries(outlook?.warnings ?? {}).flatMap(([app, texts]) => texts.map((text) => `${code(app)}: ${text}`));

const REHEARSED =
  '<sub>Rehearsed on an emulator that runs what the base branch deploys; the names of statements are from the ' +
  'emulator.</sub>';

const inLine = (change: SqlChange, head: Version): string =>
  `**Flink SQL: ${wordOf(change)}.** ${cell(sentenceOf(change, head))}`.trim();

function table(changes: readonly SqlChange[], head: Version): string {
  // An app that writes another sink is there twice: as it begins, and as it ends.
  const changed = [...new Set(changes.filter((change) => !isSame(change)).map(({ app }) => code(app)))];
  return [
    changed.length === 0 ? '**Flink SQL: no change.**' : `**Flink SQL: changes** in ${changed.join(', ')}.`,
    '',
    '| App | Flink SQL | What a deploy does |',
    '|---|---|---|',
    ...changes.map((change) => `| ${code(change.app)} | ${wordOf(change)} | ${cell(sentenceOf(change, head))} |`),
  ].join('\n');
}

/** A diff for each app whose SQL differs; nothing where the SQL of now is not known. */
export const sqlPatches = (base: Version | undefined, head: Version | undefined): string =>
  head === undefined
    ? ''
    : compare(base, head)
        .map(({ app, before, after }) => patch(`${app}.sql`, textOf(before), textOf(after)))
        .join('');

const textOf = (app: AppSql | undefined): string => (app ? sqlText([app]) : '');
/** Characters of a sentence that are shown in a line. */
const SHOWN = 600;

/** The refusals that a line does not show whole, because of a schema to register or of what it says before, app by app. */
export const longRefusals = (base: Version | undefined, head: Version | undefined): string =>
  head === undefined
    ? ''
    : compare(base, head)
        .flatMap((change) => {
          const text = change.after && head.outlook?.refusals[change.app];
          return text !== undefined && sentenceOf(change, head).length > SHOWN ? [`# ${change.app}\n${text}`] : [];
        })
        .join('\n\n');

/** A text from outside within a line or a table. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
  return shown.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** The apps of now, and those that are gone: an app is the same as long as it writes one of its sinks. */
function compare(base: Version | undefined, head: Version | undefined): SqlChange[] {
  const [old, now] = [base?.apps ?? [], head?.apps ?? []];
  const before = now.map(({ tables }) => old.find((app) => app.tables.some((table) => tables.includes(table))));
  return [
    ...now.map((after, index) => ({ app: after.app, before: before[index], after })),
    ...old.filter((app) => !before.includes(app)).map((before) => ({ app: before.app, before, after: undefined })),
  ];
}

/** Whether the SQL is what it was; the name of the app may be another one. */
const isSame = ({ before, after }: SqlChange): boolean =>
  before !== undefined && after !== undefined && textOf(before) === textOf(after);

function wordOf(change: SqlChange): string {
  const { before, after } = change;
  if (!before) return 'new';
  if (!after) return 'gone';
  const renamed = before.app === after.app ? '' : `, renamed from ${code(before.app)}`;
  return (isSame(change) ? 'no change' : 'changes') + renamed;
}

function sentenceOf(change: SqlChange, { outlook }: Version): string {
  const { app, before, after } = change;
  if (!after) {
    const tables = (before?.tables ?? []).map(code).join(', ');
    return `No app writes ${tables} any more: the statement is stopped and kept.`;
  }
  const refusal = outlook?.refusals[app];
  const what = refusal === undefined ? (outlook?.sentences[app] ?? '') : `Refused: ${refusal}.`;
  return [...(!isSame(change) && after.nature ? [after.nature] : []), what].join(' ');
}
