import type { Insert } from '../inserts/insert';
import { quoteIdentifier, quotePath } from '../quote';
import { columnNames } from '../types/column';
import { list } from './lines';
import { renderRelation } from './render-relation';

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
