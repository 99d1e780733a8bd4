import { quoteIdentifier, quotePath } from '../quote';
import type { Insert } from '../relations/insert';
import type { Sink } from '../sinks/sink';
import { columnNames } from '../types/column';
import { list, renderOptions } from './lines';
import { renderRelation } from './render-relation';

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
