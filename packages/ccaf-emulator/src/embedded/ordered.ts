import type { Expression, Query } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { hasAggregate } from './aggregates';
import { analyze } from './expression';
import { requireScalars } from './nested';
import type { QueryContext } from './query';
import { type OutputColumn, outputName, type Relation, tablesOf, unionSql } from './relation';
import type { ScopeColumn } from './scope';
import type { Typed } from './typed';

type Analyze = (query: Query, context: QueryContext) => Relation;

/** ORDER BY and LIMIT. A key is an output column, by its name or its place, or anything else of what a SELECT reads. */
export function analyzeOrdered(
  query: Extract<Query, { kind: 'ordered' }>,
  context: QueryContext,
  analyzeQuery: Analyze,
): Relation {
  const { orderBy, limit, span } = query;
  if (!context.bounded) {
    const what = orderBy.length > 0 ? 'ORDER BY' : 'LIMIT';
    throw notSupported(
      `${what} over a table that keeps growing (a query that ends, by 'sql.snapshot.mode' = 'now', can have it)`,
      span,
    );
  }
  const shown = analyzeQuery(query.input, context).columns;
  const expressions = orderBy.map(({ expression }) => expression);
  const hidden = expressions.filter((expression) => !isOf(shown, expression));
  const input = analyzeQuery(withItems(query.input, hidden), context);
  const columns = scopeOf(input.columns);
  const keys = orderBy.map(({ expression, descending }) => {
    const place = hidden.indexOf(expression);
    const added = place === -1 ? undefined : columns[shown.length + place];
    const key = added ?? sortKey(expression, columns.slice(0, shown.length));
    requireScalars('ORDER BY of', [key], expression);
    return `${key.sql} ${descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`;
  });
  const sql = [
    `SELECT ${shown.map((_, index) => `q.${outputName(index)}`).join(', ')} FROM (${unionSql(input.arms)}) AS q`,
    ...(keys.length > 0 ? [`ORDER BY ${keys.join(', ')}`] : []),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
  ].join(' ');
  return { columns: shown, arms: [{ sql: `(${sql})`, tables: tablesOf(input) }] };
}

const scopeOf = (columns: readonly OutputColumn[]): readonly ScopeColumn[] =>
  columns.map((column, index) => ({ ...column, sql: `q.${outputName(index)}`, hidden: false }));

/** Whether a key is made of output columns. */
function isOf(shown: readonly OutputColumn[], key: Expression): boolean {
  try {
    sortKey(key, scopeOf(shown));
    return true;
  } catch (error) {
    if (error instanceof ValidationError && key.kind !== 'number') return false;
    throw error;
  }
}

/** A SELECT that yields its sort keys, too; of anything else there is nothing to sort by but its columns. */
function withItems(query: Query, hidden: readonly Expression[]): Query {
  const isPlain =
    query.kind === 'select' && !query.distinct && query.groupBy.length === 0 && !query.items.some(hasAggregate);
  if (!isPlain) return query;
  const items = hidden.map((expression) => ({ kind: 'expression', expression, span: expression.span }) as const);
  return { ...query, items: [...query.items, ...items] };
}

function sortKey(expression: Expression, columns: readonly ScopeColumn[]): Typed {
  if (expression.kind !== 'number') return analyze(expression, { scope: { qualifier: [], columns } });
  const column = columns[Number(expression.text) - 1];
  if (column === undefined) throw new ValidationError('Ordinal out of range', expression.span);
  return column;
}
