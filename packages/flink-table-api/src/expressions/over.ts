import { entryNamed } from '../catalogue/catalogue';
import { InvalidAppError } from '../errors';
import type { ExpressionNode, Frame } from './node';
import type { Value } from './operand';
import { type OrderBy, orderOf } from './ordered';
import { renderExpression } from './render-expression';

/** All rows up to this one, counted row by row. */
export const UNBOUNDED_ROW: Frame = { unit: 'ROWS', from: 'UNBOUNDED PRECEDING' };
/** All rows up to this one and those at the same time. */
export const UNBOUNDED_RANGE: Frame = { unit: 'RANGE', from: 'UNBOUNDED PRECEDING' };
/**
 * This many rows before this one, and this one.
 *
 * @throws {InvalidAppError} for what is no number of rows
 */
export function rowInterval(rows: number): Frame {
  if (Number.isSafeInteger(rows) && rows >= 0) return { unit: 'ROWS', from: `${rows} PRECEDING` };
  throw invalid(`rowInterval takes a number of rows of 0 or more, got ${rows}`);
}

/** The rows around a row: those with the same keys, in an order, up to the row itself. */
export class OverWindow<out Uses extends string = string> {
  declare protected readonly uses: Uses;

  constructor(
    readonly keys: readonly Value[],
    readonly orders: readonly OrderBy[],
    readonly frame?: Frame,
  ) {}

  /**
   * Where the rows begin: this many rows before, or this long ago.
   *
   * @example Over.orderBy(col('ts')).preceding(lit(1).hours()) // ORDER BY `ts` RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW
   */
  preceding(start: Frame | Value<never, 'dayInterval'>): OverWindow<Uses> {
    const frame: Frame = 'unit' in start ? start : { unit: 'RANGE', from: `${renderExpression(start.node)} PRECEDING` };
    return new OverWindow(this.keys, this.orders, frame);
  }
}

/** Keys without their order. */
class OverKeys<Uses extends string> {
  constructor(readonly keys: readonly Value<Uses>[]) {}

  /** The order of the rows, which in a stream is that of a time attribute, but for a Top-N. */
  orderBy<Others extends string>(...orders: readonly OrderBy<Others>[]): OverWindow<Uses | Others> {
    return new OverWindow(this.keys, orders);
  }
}

/**
 * Begins a window for `over`, as in Java.
 *
 * @example
 * col('amount').sum().over(Over.partitionBy(col('customer')).orderBy(col('$rowtime')).preceding(rowInterval(2)))
 * // SUM(`amount`) OVER (PARTITION BY `customer` ORDER BY `$rowtime` ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)
 */
export const Over = {
  /** The rows around each row are those with the same values of these keys. */
  partitionBy: <Uses extends string>(...keys: readonly Value<Uses>[]): OverKeys<Uses> => new OverKeys(keys),
  /** The rows around each row are all rows, in this order. */
  orderBy: <Uses extends string>(...orders: readonly OrderBy<Uses>[]): OverWindow<Uses> =>
    new OverKeys<Uses>([]).orderBy(...orders),
} as const;

/** The columns of what is over rows now. */
export type ColumnsIn<Uses extends string> = Uses extends `${'aggregate' | 'window function'} of ${infer Column}`
  ? Exclude<Column, '*'>
  : Uses;

/** A sentence for what has no value over rows. */
export type OverReceiver<Uses extends string> = string extends Uses
  ? unknown
  : [Extract<Uses, `${'aggregate' | 'window function'} of ${string}`>] extends [never]
    ? 'only an aggregate, like sum(), or a function of a window, like rowNumber(), has over()'
    : unknown;

/** The node of a call over a window. */
export function overNode(call: ExpressionNode, { keys, orders, frame }: OverWindow): ExpressionNode {
  const { over, isNeverOver } = (call.kind === 'call' && entryNamed(call.name)) || {};
  if (over === undefined)
    throw invalid('only an aggregate, like sum(), or a function of a window, like rowNumber(), has over()');
  if (call.kind === 'call' && call.filtered)
    throw invalid(`Flink has no FILTER before OVER: ${renderExpression(call)}`);
  if (isNeverOver) throw invalid(`${renderExpression(call)} can be used only in a group, not with over()`);
  if (over === 'window' && frame) throw invalid(`${renderExpression(call)} looks at all rows; leave out preceding()`);
  const ordered = orders.map(orderOf);
  return {
    kind: 'over',
    keys: keys.length,
    directions: ordered.map(({ direction }) => direction),
    ...(frame && { frame }),
    operands: [call, ...keys.map(({ node }) => node), ...ordered.map(({ expression }) => expression)],
  };
}

const invalid = (problem: string): InvalidAppError => new InvalidAppError('a window is not valid:', [problem]);
