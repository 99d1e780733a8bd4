import { entryNamed } from '../catalogue/catalogue';
import { type ExpressionNode, operandsOf } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import type { Relation } from '../relations/relation';
import type { Bound } from '../traits/rank';
import type { Traits } from '../traits/traits';
import { because, isChanging, isNoTime } from './known';
import { projectionsRead, type Reads } from './reads';

type Over = Extract<ExpressionNode, { readonly kind: 'over' }>;

const NUMBERS: readonly string[] = ['rowNumber', 'rank', 'denseRank'];

/**
 * What Flink refuses of values over rows, with the columns that are read alone.
 *
 * Source: org.apache.flink.table.planner.plan.nodes.exec.stream.StreamExecOverAggregate and StreamExecRank, and Flink 2.3, by
 * trying.
 */
export function overRefusals(
  { projections }: Extract<Relation, { readonly kind: 'project' }>,
  reads: Reads,
  input: Traits,
): readonly string[] {
  const read = projectionsRead(projections, reads);
  const all = new Map(read.flatMap(({ expression }) => oversIn(expression)).map((one) => [renderExpression(one), one]));
  const [first, ...others] = [...all.values()].filter(isKnown);
  if (first === undefined) return [];
  const other = others.find((one) => rowsOf(one) !== rowsOf(first));
  if (other) {
    const both = `${renderExpression(first)} and ${renderExpression(other)}`;
    return [
      `${both} cover different rows, but Flink takes one OVER window in a select; put each into a select of its own`,
    ];
  }
  const bounds = read.flatMap(({ name, expression }) =>
    expression.kind === 'over' && isNumber(expression) ? (reads.bounds.get(name) ?? []) : [],
  );
  // Of several values over the same rows, Flink makes no Top-N.
  return others.length === 0 && isNumber(first) && bounds.length > 0
    ? rankRefusals(first, bounds, input)
    : [first, ...others].flatMap((one) => orderRefusals(one, input)).slice(0, 1);
}

/** What is wrong with the order of a value over rows. */
function orderRefusals(over: Over, input: Traits): readonly string[] {
  const text = renderExpression(over);
  const [order, ...others] = ordersOf(over);
  if (order === undefined || order.kind === 'literal') return [noOrder(text)];
  if (others.length > 0)
    return [`${text} has ${others.length + 1} orders, but Flink takes one in a stream; leave the others out`];
  if (over.directions[0] === 'DESC') {
    return [
      `${text} is in descending order, but Flink takes only ascending order in a stream; for the first rows of each ` +
        'key, or the last by time, use topN(…) or deduplicate(…)',
    ];
  }
  const isBounded = over.frame !== undefined && over.frame.from !== 'UNBOUNDED PRECEDING';
  if (isBounded && isNoTime(input, order)) {
    return [
      `${text} starts at a row before, in the order of ${renderExpression(order)}, which is no time attribute; order it by a ` +
        'time attribute, or leave preceding(…) out',
    ];
  }
  const isByTime = order.kind === 'column' && input.timeAttributes.includes(order.name);
  if (!isByTime || !isChanging(input)) return [];
  return [
    `${text} is in the order of time, but its rows change${because(input)}, and Flink takes only added rows there; ` +
      'order it by the time with a cast, so that its values may change too, or put it before what changes the rows',
  ];
}

/** What is wrong with the first rows of each key. */
function rankRefusals(over: Over, bounds: readonly Bound[], input: Traits): readonly string[] {
  const text = renderExpression(over);
  const [called] = over.operands;
  if (bounds.includes('nothing')) return [`a filter keeps no row: ${text} counts from 1`];
  if (bounds.includes('above')) {
    if (ordersOf(over).every(({ kind }) => kind === 'literal')) return [noOrder(text)];
    if (called?.kind === 'call' && called.name !== 'rowNumber')
      return [
        `a filter keeps the first rows by ${text}, but Flink has this for ROW_NUMBER() only; use topN(…) or rowNumber()`,
      ];
    return windowRefusals(over, input);
  }
  if (bounds.includes('unknown')) return [];
  if (bounds.includes('below')) {
    return [
      `a filter keeps the rows from some number of ${text} on, but Flink needs a last one, too; ` +
        'bound it from above, for example with between(2, 5)',
    ];
  }
  return orderRefusals(over, input);
}

/** The first rows of windows, which are told once. */
function windowRefusals({ keys, operands }: Over, input: Traits): readonly string[] {
  const { window } = input;
  const names = operands.slice(1, 1 + keys).flatMap((key) => (key.kind === 'column' ? [key.name] : []));
  const isOfWindow = window !== undefined && names.includes(window.start) && names.includes(window.end);
  if (!isOfWindow || !isChanging(input)) return [];
  return [
    `the first rows of each window are taken of rows that change${because(input)}, but Flink takes only added rows there; ` +
      'group the rows of each window first, with groupBy(…)',
  ];
}

const noOrder = (text: string): string =>
  `${text} has no order; name a column in orderBy(…), if possible a time attribute`;

const oversIn = (node: ExpressionNode): readonly Over[] =>
  node.kind === 'over' ? [node] : operandsOf(node).flatMap(oversIn);

const ordersOf = ({ keys, operands }: Over): readonly ExpressionNode[] => operands.slice(1 + keys);

const nameOf = ({ operands: [called] }: Over): string => (called?.kind === 'call' ? called.name : '');

const isNumber = (over: Over): boolean => NUMBERS.includes(nameOf(over));

/** Of other functions, Flink 2.3 has none in a stream. */
const isKnown = (over: Over): boolean =>
  isNumber(over) || nameOf(over) === 'lag' || entryNamed(nameOf(over))?.over === 'group';

/** The rows that a value is over: the keys in any order, the order, and where they begin. */
function rowsOf({ keys, operands, directions, frame, ...over }: Over): string {
  const parts = operands.slice(1, 1 + keys).filter(({ kind }) => kind !== 'literal');
  const orders = operands.slice(1 + keys).map((order, index) => `${renderExpression(order)} ${directions[index]}`);
  const unit = nameOf({ keys, operands, directions, ...over }) === 'rowNumber' ? 'ROWS' : 'RANGE';
  const from = frame ? `${frame.unit} ${frame.from}` : `${unit} UNBOUNDED PRECEDING`;
  return [[...new Set(parts.map(renderExpression))].sort().join(), orders.join(), from].join('; ');
}
