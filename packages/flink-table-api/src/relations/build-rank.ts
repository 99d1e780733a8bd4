import { METHODS } from '../catalogue/catalogue';
import { show } from '../errors';
import { callOf } from '../expressions/expression';
import { rowNumber } from '../expressions/functions';
import { col } from '../expressions/leaves';
import { type OverWindow, overNode } from '../expressions/over';
import { columnNames } from '../types/column';
import { filter, project } from './build-project';
import { failFor, titleOf } from './checks';
import { ownProjections, type Relation } from './relation';

/** The first rows of each key, with their place: the form in which Flink knows a Top-N. */
export function firstRows(input: Relation, count: number, window: OverWindow, rank: string): Relation {
  const problems =
    Number.isSafeInteger(count) && count >= 1
      ? []
      : [`the count must be a whole number of 1 or more, got ${show(count)}`];
  if (columnNames(input).includes(rank))
    problems.push(`it already has a column ${show(rank)}; give the rank another name`);
  failFor(`the first rows of ${titleOf(input)} are not valid:`, problems);
  const ranked = project(input, [
    ...ownProjections(input),
    { name: rank, expression: overNode(rowNumber().node, window) },
  ]);
  const condition = count === 1 ? METHODS.isEqual : METHODS.isLessOrEqual;
  return filter(ranked, callOf(condition, [col(rank), count]).node);
}

/** One row of each key, without its place, which is 1. */
export function firstRow(input: Relation, window: OverWindow): Relation {
  const names = columnNames(input);
  let rank = 'row_number';
  while (names.includes(rank)) rank += '_';
  return project(firstRows(input, 1, window, rank), ownProjections(input));
}
