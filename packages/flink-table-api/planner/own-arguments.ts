import { DataTypes, type ExpressionNode, lit } from '../src';
import type { Entry } from '../src/functions/entry';
import { argumentsOf, COLUMNS, column, constant, orNull } from './arguments';

/** ELSE, and branches: of one type, of several numbers, and with NULL. */
const BRANCHES: readonly (readonly ExpressionNode[])[] = [
  ...COLUMNS.map(([name]) => [column(name), column(name)]),
  [column('int'), column('decimal_10_2')],
  [column('bigint'), column('tinyint')],
  [column('char_3'), column('varchar_5')],
  [column('timestamp_3'), column('timestamp_6')],
  [orNull(column('int')), column('int')],
  [column('int'), orNull(column('int'))],
  [lit(null, DataTypes.INT()).node, column('int')],
];
const condition = column('boolean');
const PATH = constant("'$.a'", DataTypes.CHAR(3));

/** Arguments of functions that take more than the types of their parameters tell, by the function's name. */
const OWN_ARGUMENTS: Readonly<Record<string, readonly (readonly ExpressionNode[])[]>> = {
  // Keys, by which the case groups.
  grouping: [[column('int')]],
  groupingId: [[column('int')]],
  // Paths, and options in words of their own.
  jsonValue: [
    [column('string'), PATH],
    [orNull(column('string')), PATH],
    [column('varchar_5'), PATH],
  ],
  jsonQuery: [
    [column('string'), PATH],
    [orNull(column('string')), PATH],
    [column('varchar_5'), PATH],
  ],
  // Only within jsonObject and jsonArray.
  json: [],
  // Keys and values in turn.
  map: [
    ...COLUMNS.filter(([name]) => name !== 'variant').map(([name]) => [column('string'), column(name)]),
    [column('int'), column('string'), column('bigint'), orNull(column('string'))],
    [column('string'), column('int'), orNull(column('string')), column('decimal_10_2')],
  ],
  arrayJoin: [
    [column('array_string'), column('string')],
    [orNull(column('array_string')), column('string')],
    [column('array_string'), orNull(column('string'))],
    [column('array_string'), column('string'), column('string')],
  ],
  // A time attribute.
  currentWatermark: [[column('$rowtime')]],
  // ELSE, and then a condition, or a value, and a result in turn.
  caseWhen: BRANCHES.flatMap(([otherwise, value]) =>
    otherwise && value
      ? [
          [otherwise, condition, value],
          [otherwise, condition, value, orNull(condition), otherwise],
        ]
      : [],
  ),
  caseOf: BRANCHES.flatMap(([otherwise, value]) =>
    otherwise && value ? [[column('int'), otherwise, constant('1', DataTypes.INT()), value]] : [],
  ),
};

/** Arguments for calls of a function of the catalogue. */
export const argumentsFor = (name: string, entry: Entry): readonly (readonly ExpressionNode[])[] =>
  OWN_ARGUMENTS[name] ?? argumentsOf(entry);
