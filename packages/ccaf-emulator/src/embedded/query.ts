import { type Catalog, type Defaults, INFORMATION_SCHEMA } from '../catalog/catalog';
import { findView, viewTableId } from '../catalog/information-schema';
import { CHANGELOG_MODE, ROWTIME, type Table } from '../catalog/table';
import type { Expression, FromItem, Query, SelectItem, TableName } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { hasAggregate } from './aggregates';
import { type Aggregation, analyze, type ExpressionContext } from './expression';
import { requireScalars } from './nested';
import { analyzeOrdered } from './ordered';
import { asSource, outputName, type Relation, tablesOf } from './relation';
import { EMPTY_SCOPE, requireQualifier, resolveColumn, type Scope, type ScopeColumn } from './scope';
import { requireTyped, type Typed } from './typed';
import { analyzeUnion, analyzeValues } from './union';

export interface QueryContext {
  readonly catalog: Catalog;
  readonly defaults: Defaults;
  /** Whether the query ends: only then can it aggregate, sort and cut off. */
  readonly bounded: boolean;
}

/**
 * Gives a query its columns, and the engine's SQL with the same meaning.
 *
 * @throws {ValidationError} for what Flink refuses, and for what this emulator cannot execute.
 */
export function analyzeQuery(query: Query, context: QueryContext): Relation {
  switch (query.kind) {
    case 'select':
      return analyzeSelect(query, context);
    case 'values':
      return analyzeValues(query);
    case 'unionAll':
      return analyzeUnion(
        query.arms.map((arm) => analyzeQuery(arm, context)),
        query,
      );
    case 'ordered':
      return analyzeOrdered(query, context, analyzeQuery);
    case 'setOperation':
      throw notSupported(query.operator, query.span);
  }
}

function analyzeSelect(select: Extract<Query, { kind: 'select' }>, context: QueryContext): Relation {
  const { source, scope, tables } = analyzeFrom(select.from, context);
  const aggregates = analyzeGrouping(select, scope, context);
  const where = select.where === undefined ? [] : [whereSql(select.where, scope)];
  const items = select.items.flatMap((item, index) =>
    analyzeItem(item, index, { scope, ...(aggregates && { aggregates }) }),
  );
  if (select.distinct) requireScalars('DISTINCT of', items, select);
  const sql = [
    `SELECT ${select.distinct ? 'DISTINCT ' : ''}${items.map(({ sql: item }, index) => `${item} AS ${outputName(index)}`).join(', ')}`,
    ...(source === undefined ? [] : [`FROM ${source}`]),
    ...where.map((text) => `WHERE ${text}`),
    ...(aggregates && aggregates.keys.size > 0 ? [`GROUP BY ${[...aggregates.keys].join(', ')}`] : []),
  ].join(' ');
  return {
    columns: items.map(({ name, type, nullable }) => ({ name, type, nullable })),
    arms: [{ sql: `(${sql})`, tables }],
  };
}

function whereSql(where: Expression, scope: Scope): string {
  const { sql, type } = analyze(where, { scope });
  if (type.root !== 'BOOLEAN' && type.root !== 'NULL')
    throw new ValidationError('WHERE clause must be a condition', where.span);
  return sql;
}

function analyzeGrouping(
  select: Extract<Query, { kind: 'select' }>,
  scope: Scope,
  { bounded }: QueryContext,
): Aggregation | undefined {
  const { groupBy, having, distinct, span } = select;
  if (having !== undefined) throw notSupported('HAVING', having.span);
  const isAggregation = groupBy.length > 0 || select.items.some(hasAggregate);
  if (!bounded && (isAggregation || distinct)) {
    const what = distinct ? 'SELECT DISTINCT' : 'An aggregation';
    throw notSupported(
      `${what} over a table that keeps growing (a query that ends, by 'sql.snapshot.mode' = 'now', can have it)`,
      span,
    );
  }
  if (!isAggregation) return undefined;
  const keys = groupBy.map((key) => {
    if (key.kind === 'column') return resolveColumn(scope, key);
    throw notSupported('GROUP BY of anything but columns', key.span);
  });
  requireScalars('GROUP BY of', keys, select);
  return { keys: new Set(keys.map(({ sql }) => sql)), inside: false };
}

type NamedExpression = Typed & { readonly name: string };

function analyzeItem(item: SelectItem, index: number, context: ExpressionContext): readonly NamedExpression[] {
  if (item.kind === 'star') {
    requireQualifier(context.scope, item.qualifier);
    if (context.scope === EMPTY_SCOPE) throw new ValidationError('SELECT * requires a FROM clause', item.span);
    if (context.aggregates) throw notSupported('* beside GROUP BY or aggregates', item.span);
    return context.scope.columns.filter(({ hidden }) => !hidden);
  }
  const { expression, alias } = item;
  const own = expression.kind === 'column' ? expression.parts.at(-1)?.name : undefined;
  const typed = analyze(expression, context);
  requireTyped([typed], expression);
  return [{ ...typed, name: alias?.name ?? own ?? `EXPR$${index}` }];
}

interface Source {
  readonly source?: string;
  readonly scope: Scope;
  readonly tables: ReadonlySet<string>;
}

function analyzeFrom(from: FromItem | undefined, context: QueryContext): Source {
  if (from === undefined) return { scope: EMPTY_SCOPE, tables: new Set() };
  switch (from.kind) {
    case 'join':
      throw notSupported(from.name, from.span);
    case 'subquery': {
      const relation = analyzeQuery(from.query, context);
      const columns = relation.columns.map((column, index) => ({
        ...column,
        sql: `q.${outputName(index)}`,
        hidden: false,
      }));
      const scope = { qualifier: from.alias ? [from.alias.name] : [], columns };
      return { source: asSource(relation), scope, tables: tablesOf(relation) };
    }
    case 'table':
      return analyzeTable(from.name, from.alias?.name, context);
  }
}

function analyzeTable(name: TableName, alias: string | undefined, { catalog, defaults }: QueryContext): Source {
  const path = catalog.resolve(name, defaults);
  const qualifier = alias === undefined ? [catalog.environment.name, path.database.name, path.table] : [alias];
  if (path.database === INFORMATION_SCHEMA) {
    const view = findView(path.table);
    if (view === undefined) throw tableNotFound(name, defaults);
    const columns = view.columns.map((column, index) => ({ ...column, sql: `q.c${index}`, hidden: false }));
    return { source: `${viewTableId(view)} AS q`, scope: { qualifier, columns }, tables: new Set() };
  }
  const table = catalog.find(path);
  if (table === undefined) throw tableNotFound(name, defaults);
  requireAppendOnly(table, name);
  // What it reads of a record is not kept here, and `*` has to give it, too.
  if (table.metadata.length > 0) throw notSupported(`Reading '${table.name}', which has metadata columns,`, name.span);
  return { source: rangeOf(table), scope: { qualifier, columns: columnsOf(table) }, tables: new Set([table.id]) };
}

export function columnsOf(table: Table): readonly ScopeColumn[] {
  const visible = table.columns.map((column) => ({ ...column, sql: `q.${column.physicalName}`, hidden: false }));
  return [...visible, { ...ROWTIME, sql: `q.${ROWTIME.physicalName}`, hidden: true }];
}

function rangeOf({ id, columns }: Table): string {
  const names = [...columns, ROWTIME].map(({ physicalName }) => physicalName).join(', ');
  return `(SELECT ${names} FROM ${id} WHERE rowid >= $${id}_from AND rowid < $${id}_to) AS q`;
}

function requireAppendOnly(table: Table, name: TableName): void {
  const mode = table.options.get(CHANGELOG_MODE) ?? 'append';
  if (mode === 'append') return;
  throw notSupported(`Reading '${table.name}', whose rows are changes ('${CHANGELOG_MODE}' = '${mode}'),`, name.span);
}

/** The error for a table that is not there. */
export function tableNotFound(name: TableName, defaults: Defaults): ValidationError {
  const text = name.parts.map((part) => part.name).join('.');
  return new ValidationError(
    `Table (or view) '${text}' does not exist or you do not have permission to access it.\n` +
      `Using current catalog '${defaults.catalog ?? ''}' and current database '${defaults.database ?? ''}'.`,
    name.span,
  );
}
