import { isUtc } from '../engine/time-zone';
import type { FlinkType, Query, SelectItem, Statement, TableName } from '../sql';
import { notSupported } from '../sql/validation-error';
import type { EngineParts, ExecutionSettings } from './execution';
import { analyzeQuery, type QueryContext } from './query';

/**
 * Refuses what depends on a time zone other than UTC, which this engine does not know: a moment (TIMESTAMP_LTZ) that is
 * made into a text, a date or a time, or out of one. What is only passed on depends on none: the API writes moments in
 * UTC whatever the zone is (`TimestampConverter` of confluent-sql 0.7 takes them so).
 *
 * Columns are known by their names here, so that one of another type is refused where a moment has the same name.
 *
 * @throws {ValidationError} that names the zone
 */
export function checkTimeZone(
  statement: Statement,
  { timeZone, defaults }: ExecutionSettings,
  { catalog }: EngineParts,
): void {
  if (isUtc(timeZone)) return;
  const query = statement.kind === 'insert' ? statement.source : 'query' in statement ? statement.query : undefined;
  if (query === undefined) return;
  const context = { catalog, defaults, bounded: true };
  if (!converts(query, momentsOf(query, context)) && !mixes(query, context) && !convertsInto(statement, context))
    return;
  throw notSupported(
    `A conversion to or from TIMESTAMP_LTZ in the time zone '${timeZone}', and not in UTC,`,
    query.span,
  );
}

const isMomentType = ({ root }: FlinkType): boolean => root === 'TIMESTAMP_WITH_LOCAL_TIME_ZONE';

/** All nodes of a tree that are of one kind. */
function* nodes(tree: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof tree !== 'object' || tree === null) return;
  yield tree as Readonly<Record<string, unknown>>;
  for (const part of Object.values(tree)) yield* nodes(part);
}

const ofKind = <T extends { readonly kind: string }>(tree: unknown, kind: T['kind']): readonly T[] =>
  [...nodes(tree)].filter((node): node is T & Record<string, unknown> => node['kind'] === kind);

/** The names of columns that are moments: of the tables, and what a query calls them. */
function momentsOf(query: Query, { catalog, defaults }: QueryContext): ReadonlySet<string> {
  const tables = ofKind<{ readonly kind: 'table'; readonly name: TableName }>(query, 'table').flatMap(({ name }) => {
    const table = catalog.find(catalog.resolve(name, defaults));
    return table ? [table] : [];
  });
  const columns = tables.flatMap((table) => [...table.columns, ...table.metadata]);
  const names = new Set(['$rowtime', ...columns.filter(({ type }) => isMomentType(type)).map(({ name }) => name)]);
  const items = ofKind<Extract<SelectItem, { kind: 'expression' }>>(query, 'expression');
  // Once for each query inside another: a name may be given on.
  for (const _ of items) {
    for (const { expression, alias } of items) if (alias && isMoment(expression, names)) names.add(alias.name);
  }
  return names;
}

/** A moment as it is. */
function isMoment(node: unknown, names: ReadonlySet<string>): boolean {
  const { kind, name, parts, arguments: args, type } = node as Readonly<Record<string, unknown>>;
  if (kind === 'column') return names.has((parts as TableName['parts']).at(-1)?.name ?? '');
  if (kind === 'call') return name === 'TO_TIMESTAMP_LTZ' && ![...nodes(args)].some((part) => isMoment(part, names));
  return kind === 'cast' && isMomentType(type as FlinkType);
}

const PASSING = new Set(['expression', 'isNull']);
const AGGREGATING = new Set(['COUNT', 'MIN', 'MAX']);

/** Whether a moment stands anywhere but where it is only passed on. */
function converts(query: Query, names: ReadonlySet<string>): boolean {
  return [...nodes(query)].some((node) => {
    if (node['kind'] === 'cast' && isMomentType(node['type'] as FlinkType)) return true;
    const isPassing =
      PASSING.has(String(node['kind'])) || AGGREGATING.has(String(node['name'])) || !('kind' in node && 'span' in node);
    if (isPassing || node['kind'] === 'select') return false;
    return Object.values(node).some((part) =>
      (Array.isArray(part) ? part : [part]).some(
        (one) => typeof one === 'object' && one !== null && isMoment(one, names),
      ),
    );
  });
}

/** Whether the arms of a UNION ALL have a moment where others have none. */
const mixes = (query: Query, context: QueryContext): boolean =>
  ofKind<Extract<Query, { kind: 'unionAll' }>>(query, 'unionAll').some(({ arms }) => {
    const [first = [], ...others] = arms.map((arm) =>
      analyzeQuery(arm, context).columns.map(({ type }) => isMomentType(type)),
    );
    return others.some((other) => other.some((isOne, index) => isOne !== first[index]));
  });

/** Whether an INSERT makes a moment into something else, or the reverse. */
function convertsInto(statement: Statement, context: QueryContext): boolean {
  if (statement.kind !== 'insert') return false;
  const table = context.catalog.find(context.catalog.resolve(statement.target, context.defaults));
  if (table === undefined) return false;
  const targets = statement.columns?.map(({ name }) => table.columns.find((column) => column.name === name));
  return analyzeQuery(statement.source, context).columns.some(({ type }, index) => {
    const target = (targets ?? table.columns)[index];
    return target !== undefined && isMomentType(type) !== isMomentType(target.type);
  });
}
