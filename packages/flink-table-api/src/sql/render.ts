import { assertNever } from '../errors';
import type { ExpressionNode } from '../expressions/node';
import { renderConjuncts, renderExpression } from '../expressions/render-expression';
import { quoteIdentifier, quotePath, quoteString } from '../quote';
import type { Insert } from '../relations/insert';
import type { Projection, Relation } from '../relations/relation';
import type { Sink } from '../sinks/sink';
import { columnNames } from '../types/column';

/**
 * Renders the DDL of a sink.
 *
 * @example
 * // CREATE TABLE `env`.`db`.`orders` (
 * //   `order_id` STRING
 * // )
 * // DISTRIBUTED BY HASH(`order_id`) INTO 1 BUCKETS
 * // WITH (
 * //   'key.format' = 'avro-registry'
 * // )
 */
export function renderCreateTable(path: readonly string[], sink: Sink): string {
  const { columns, distribution, keyFormat, valueFormat, options: declared = {} } = sink.properties;
  const options = renderOptions({
    ...(keyFormat && { 'key.format': keyFormat }),
    ...(valueFormat && { 'value.format': valueFormat }),
    ...declared,
  });
  const keys = distribution?.keys.map(quoteIdentifier).join(', ');
  return [
    `CREATE TABLE ${quotePath(path)} (`,
    ...list(columns.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`)),
    ')',
    ...(distribution ? [`DISTRIBUTED BY HASH(${keys}) INTO ${distribution.buckets} BUCKETS`] : []),
    ...(options.length > 0 ? ['WITH (', ...list(options), ')'] : []),
  ].join('\n');
}

/**
 * Renders the DDL that sets options of a table.
 *
 * @example
 * // ALTER TABLE `env`.`db`.`orders` SET (
 * //   'kafka.retention.time' = '14 d'
 * // )
 */
export const renderAlterTable = (path: readonly string[], options: Readonly<Record<string, string>>): string =>
  [`ALTER TABLE ${quotePath(path)} SET (`, ...list(renderOptions(options)), ')'].join('\n');

const renderOptions = (options: Readonly<Record<string, string>>): string[] =>
  Object.entries(options).map(([key, value]) => `${quoteString(key)} = ${quoteString(value)}`);

/**
 * Renders the statement that runs for ever: each value goes to the sink column that is named for it.
 *
 * @example
 * // INSERT INTO `env`.`db`.`orders` (
 * //   `order_id`
 * // )
 * // SELECT
 * //   `order_id`
 * // FROM `env`.`db`.`web_orders`
 */
export function renderInsert(path: readonly string[], { query }: Insert): string {
  const columns = columnNames(query).map(quoteIdentifier);
  return [`INSERT INTO ${quotePath(path)} (`, ...list(columns), ')', renderRelation(query)].join('\n');
}

/** Renders a query. */
export function renderRelation(relation: Relation): string {
  const lines: string[] = [];
  addRelation(lines, relation, '');
  return lines.join('\n');
}

/**
 * Adds the lines of a query, each with its final margin: what is nested deeply is not copied at each level again.
 *
 * A line break within a quoted name is no line of its own.
 */
function addRelation(lines: string[], relation: Relation, margin: string): void {
  switch (relation.kind) {
    case 'scan':
      lines.push(`${margin}SELECT`, ...list(columnNames(relation).map(quoteIdentifier), margin));
      addFrom(lines, relation, margin);
      return;
    case 'project':
      lines.push(`${margin}SELECT`, ...list(relation.projections.map(renderProjection), margin));
      addFrom(lines, relation.input, margin);
      return;
    case 'filter':
      lines.push(`${margin}SELECT`, ...list(columnNames(relation).map(quoteIdentifier), margin));
      addFrom(lines, relation.input, margin);
      lines.push(...renderWhere(relation.predicate).map((line) => margin + line));
      return;
    case 'unionAll':
      for (const [index, input] of relation.inputs.entries()) {
        if (index > 0) lines.push(`${margin}UNION ALL`);
        addRelation(lines, input, margin);
      }
      return;
    default:
      assertNever(relation);
  }
}

function addFrom(lines: string[], input: Relation, margin: string): void {
  if (input.kind === 'scan') {
    lines.push(`${margin}FROM ${quotePath(input.path)}${renderStart(input.startOffsets)}`);
    return;
  }
  lines.push(`${margin}FROM (`);
  addRelation(lines, input, margin + INDENT);
  lines.push(`${margin}) AS ${quoteIdentifier('rows')}`);
}

/**
 * Where a table is read from is told by a hint after its name. Source: Confluent's documentation of schema and statement
 * evolution, "specific-offsets", and of table options, `scan.startup.mode`.
 */
function renderStart(start: string | undefined): string {
  if (!start) return '';
  const [, millis] = /^timestamp:(\d+)$/.exec(start) ?? [];
  const options = renderOptions(
    millis === undefined
      ? { 'scan.startup.mode': 'specific-offsets', 'scan.startup.specific-offsets': start }
      : { 'scan.startup.mode': 'timestamp', 'scan.startup.timestamp-millis': millis },
  );
  return ` /*+ OPTIONS(${options.join(', ')}) */`;
}

function renderProjection({ name, expression }: Projection): string {
  if (expression.kind === 'column' && expression.name === name) return quoteIdentifier(name);
  return `${renderExpression(expression)} AS ${quoteIdentifier(name)}`;
}

const renderWhere = (predicate: ExpressionNode): string[] =>
  renderConjuncts(predicate).map((condition, index) => `${index === 0 ? 'WHERE' : '  AND'} ${condition}`);

const INDENT = '  ';

const list = (items: readonly string[], margin = ''): string[] =>
  items.map((item, index) => `${margin}${INDENT}${item}${index < items.length - 1 ? ',' : ''}`);
