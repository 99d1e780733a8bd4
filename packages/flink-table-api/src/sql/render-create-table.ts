import { renderExpression } from '../expressions/render-expression';
import { quoteIdentifier, quotePath, quoteString } from '../quote';
import { type Like, likeOptions } from '../sinks/like';
import type { Sink } from '../sinks/sink';
import type {
  ComputedColumn,
  Distribution,
  MetadataColumn,
  SinkColumn,
  SinkProperties,
  Watermark,
} from '../sinks/sink-properties';
import { fullPath, referenceTo } from '../table-path';
import { list, renderOptions } from './lines';

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
export function renderCreateTable(path: readonly string[], { properties }: Sink): string {
  const { columns, metadata = [], computed = [], watermark, primaryKey, comment, distribution, like } = properties;
  const elements = [
    ...columns.filter(({ isInherited }) => !isInherited).map(renderColumn),
    ...metadata.map(renderMetadata),
    ...computed.map(renderComputed),
    ...(watermark ? [renderWatermark(watermark)] : []),
    ...(primaryKey ? [`PRIMARY KEY (${primaryKey.map(quoteIdentifier).join(', ')}) NOT ENFORCED`] : []),
  ];
  const options = renderOptions(optionsOf(properties));
  return [
    ...(elements.length > 0
      ? [`CREATE TABLE ${quotePath(path)} (`, ...list(elements), ')']
      : [`CREATE TABLE ${quotePath(path)}`]),
    ...(comment === undefined ? [] : [`COMMENT ${quoteString(comment)}`]),
    ...(distribution ? [renderDistribution(distribution)] : []),
    ...(options.length > 0 ? ['WITH (', ...list(options), ')'] : []),
    ...(like ? renderLike(path, like) : []),
  ].join('\n');
}

/** What the WITH clause has, in the order in which it has always been written. */
const optionsOf = ({ keyFormat, valueFormat, changelogMode, options, uncheckedOptions }: SinkProperties) => ({
  ...(keyFormat && { 'key.format': keyFormat }),
  ...(valueFormat && { 'value.format': valueFormat }),
  ...(changelogMode && { 'changelog.mode': changelogMode }),
  ...options,
  ...uncheckedOptions,
});

const remark = (comment: string | undefined): string =>
  comment === undefined ? '' : ` COMMENT ${quoteString(comment)}`;

const renderColumn = ({ name, type, comment }: SinkColumn): string =>
  `${quoteIdentifier(name)} ${type}${remark(comment)}`;

export function renderMetadata({ name, type, from, isVirtual, comment }: MetadataColumn): string {
  const source = from === undefined || from === name ? '' : ` FROM ${quoteString(from)}`;
  return `${quoteIdentifier(name)} ${type} METADATA${source}${isVirtual ? ' VIRTUAL' : ''}${remark(comment)}`;
}

export const renderComputed = ({ name, expression, comment }: ComputedColumn): string =>
  `${quoteIdentifier(name)} AS ${renderExpression(expression)}${remark(comment)}`;

export const renderWatermark = ({ column, expression }: Watermark): string =>
  `WATERMARK FOR ${quoteIdentifier(column)} AS ${expression ? renderExpression(expression) : 'SOURCE_WATERMARK()'}`;

function renderDistribution({ keys, buckets }: Distribution): string {
  const by = keys ? [`BY HASH(${keys.map(quoteIdentifier).join(', ')})`] : [];
  const into = buckets === undefined ? [] : [`INTO ${buckets} BUCKETS`];
  return ['DISTRIBUTED', ...by, ...into].join(' ');
}

/** A name of one part is that of a table beside the sink. */
function renderLike([catalog = '', database = '']: readonly string[], like: Like): string[] {
  const table = quotePath(fullPath(referenceTo(like.table), { catalog, database }));
  const options = likeOptions(like);
  return options.length === 0 ? [`LIKE ${table}`] : [`LIKE ${table} (`, ...options.map((line) => `  ${line}`), ')'];
}
