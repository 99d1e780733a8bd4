import { assertNever } from '../errors';
import type { Insert } from './insert';
import type { ExpressionNode } from './node';
import { quoteIdentifier, quotePath, quoteString } from './quote';
import { columnNames, type Projection, type Relation } from './relation';
import { renderConjuncts, renderExpression } from './render-expression';
import type { Sink } from './sink';

/**
 * Renders the DDL of a sink.
 *
 * @example
 * // CREATE TABLE IF NOT EXISTS `env`.`db`.`flight_avro` (
 * //   `flight_number` STRING
 * // )
 * // DISTRIBUTED BY HASH(`flight_number`) INTO 1 BUCKETS
 * // WITH (
 * //   'key.format' = 'avro-registry'
 * // )
 */
export function renderCreateTable(path: readonly string[], sink: Sink): string {
  const { columns, distribution, keyFormat, valueFormat } = sink.properties;
  const option = (key: string, value: string): string => `${quoteString(key)} = ${quoteString(value)}`;
  const options = [
    ...(keyFormat ? [option('key.format', keyFormat)] : []),
    ...(valueFormat ? [option('value.format', valueFormat)] : []),
  ];
  const keys = distribution?.keys.map(quoteIdentifier).join(', ');
  return [
    `CREATE TABLE IF NOT EXISTS ${quotePath(path)} (`,
    ...list(columns.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`)),
    ')',
    ...(distribution ? [`DISTRIBUTED BY HASH(${keys}) INTO ${distribution.buckets} BUCKETS`] : []),
    ...(options.length > 0 ? ['WITH (', ...list(options), ')'] : []),
  ].join('\n');
}

/**
 * Renders the statement that runs for ever: each value goes to the sink column that is named for it.
 *
 * @example
 * // INSERT INTO `env`.`db`.`flight_avro` (
 * //   `flight_number`
 * // )
 * // SELECT
 * //   `flight_number`
 * // FROM `env`.`db`.`skyone_avro`
 */
export function renderInsert(path: readonly string[], { query }: Insert): string {
  const columns = columnNames(query).map(quoteIdentifier);
  return [`INSERT INTO ${quotePath(path)} (`, ...list(columns), ')', ...renderRelation(query)].join('\n');
}

/** Renders a query, line by line: a line break within a quoted name is no line of its own. */
export function renderRelation(relation: Relation): string[] {
  switch (relation.kind) {
    case 'scan':
      return ['SELECT', ...list(columnNames(relation).map(quoteIdentifier)), `FROM ${quotePath(relation.path)}`];
    case 'project':
      return ['SELECT', ...list(relation.projections.map(renderProjection)), ...renderFrom(relation.input)];
    case 'filter':
      return [
        'SELECT',
        ...list(columnNames(relation).map(quoteIdentifier)),
        ...renderFrom(relation.input),
        ...renderWhere(relation.predicate),
      ];
    case 'unionAll':
      return relation.inputs.flatMap((input, index) => [...(index > 0 ? ['UNION ALL'] : []), ...renderRelation(input)]);
    default:
      return assertNever(relation);
  }
}

function renderProjection({ name, expression }: Projection): string {
  if (expression.kind === 'column' && expression.name === name) return quoteIdentifier(name);
  return `${renderExpression(expression)} AS ${quoteIdentifier(name)}`;
}

const renderFrom = (input: Relation): string[] =>
  input.kind === 'scan'
    ? [`FROM ${quotePath(input.path)}`]
    : ['FROM (', ...indent(renderRelation(input)), `) AS ${quoteIdentifier('rows')}`];

const renderWhere = (predicate: ExpressionNode): string[] =>
  renderConjuncts(predicate).map((condition, index) => `${index === 0 ? 'WHERE' : '  AND'} ${condition}`);

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const list = (items: readonly string[]): string[] =>
  indent(items.map((item, index) => (index < items.length - 1 ? `${item},` : item)));
