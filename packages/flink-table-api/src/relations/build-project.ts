import { show } from '../errors';
import { columnsBesideAggregates, hasAggregate } from '../expressions/aggregates';
import type { NamedExpression } from '../expressions/expression';
import type { ExpressionNode } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import { typeOf } from '../expressions/type-of';
import { repeated } from '../names';
import type { Column } from '../types/column';
import { checkCondition, failFor, hasOver, manyRowsProblems, readableColumns, titleOf, unknownColumns } from './checks';
import type { Projection, Relation } from './relation';

export const projectionsOf = (columns: readonly NamedExpression[]): Projection[] =>
  columns.map(({ name, node }) => ({ name, expression: node }));

/** A relation with just these columns; with an aggregate among them, its rows become one. */
export function project(input: Relation, projections: readonly Projection[]): Relation {
  const expressions = projections.map(({ expression }) => expression);
  if (expressions.some(hasAggregate)) return aggregate(input, [], projections);
  const problems = [...listProblems('select', projections), ...unknownColumns(input, expressions)];
  const columns = columnsIn(projections, readableColumns(input), problems, true);
  failFor(`a select from ${titleOf(input)} is not valid:`, problems);
  return { kind: 'project', input, projections, columns };
}

/** One row a group: `projections` are made of the keys and of aggregates. */
export function aggregate(
  input: Relation,
  keys: readonly ExpressionNode[],
  projections: readonly Projection[],
): Relation {
  const expressions = projections.map(({ expression }) => expression);
  const beside = columnsBesideAggregates(expressions, keys, renderExpression);
  const problems = [
    ...listProblems('select', projections),
    ...unknownColumns(input, [...keys, ...expressions]),
    ...[...new Set(beside)].map((name) => `column ${show(name)} is neither in an aggregate nor a key of the group`),
    ...keys
      .filter(hasOver)
      .map((key) => `${renderExpression(key)} is over rows; select it with a name, and group by the result`),
    ...keys.filter(hasAggregate).map((key) => `${renderExpression(key)} is an aggregate, which cannot be a key`),
  ];
  const readable = readableColumns(input);
  for (const key of keys) typeOf(key, readable, problems);
  const columns = columnsIn(projections, readable, problems, keys.length > 0);
  failFor(`a group of ${titleOf(input)} is not valid:`, problems);
  return { kind: 'aggregate', input, keys, projections, columns };
}

/** The rows for which a condition is TRUE. */
export function filter(input: Relation, predicate: ExpressionNode): Relation {
  const problems = [...unknownColumns(input, [predicate]), ...manyRowsProblems([predicate], 'filter the result')];
  checkCondition(input, predicate, problems);
  failFor(`a filter of ${titleOf(input)} is not valid:`, problems);
  if (input.kind === 'join' && input.type === 'INNER' && isTrue(input.condition))
    return { ...input, condition: predicate };
  return { kind: 'filter', input, predicate, columns: input.columns };
}

/** Of a join whose condition is that of the filter behind it. */
const isTrue = (node: ExpressionNode): boolean => node.kind === 'literal' && node.sql === 'TRUE';

function listProblems(what: string, projections: readonly Projection[]): string[] {
  const names = projections.map(({ name }) => name);
  const expressions = projections.map(({ expression }) => expression);
  return [
    ...(names.length === 0 ? [`${what} needs at least one column`] : []),
    ...expressions.flatMap((expression, index) =>
      names[index] ? [] : [`${renderExpression(expression)} has no name; give it one with as()`],
    ),
    ...repeated(names.filter((name) => name)).map((name) => `column ${show(name)} is selected twice`),
  ];
}

const columnsIn = (
  projections: readonly Projection[],
  readable: readonly Column[],
  problems: string[],
  hasKeys: boolean,
): Column[] =>
  projections.map(({ name, expression }) => ({ name, type: typeOf(expression, readable, problems, hasKeys) }));
