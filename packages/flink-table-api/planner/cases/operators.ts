import type { ExpressionNode } from '../../src';
import { familyOf } from '../../src/types/data-type';
import { COLUMNS, column, orNull } from '../arguments';
import type { Case } from '../case';
import { expressionCase } from '../expression-case';

const NUMBERS: ReadonlySet<string | undefined> = new Set(['integer', 'decimal', 'float']);
const OF_NUMBERS = COLUMNS.filter(([, type]) => NUMBERS.has(familyOf(type)));

/** Of each family the first type. */
const OF_FAMILIES = COLUMNS.filter(
  ([, type], index) => COLUMNS.findIndex(([, other]) => familyOf(other) === familyOf(type)) === index,
);

/** What is compared with itself, the planner would not look at. */
const other = (left: string, right: string): ExpressionNode => (left === right ? orNull(column(right)) : column(right));

const pairs = (names: readonly string[], columns: typeof COLUMNS): readonly Case[] =>
  names.flatMap((name) =>
    columns.flatMap(([left]) =>
      columns.map(([right]) =>
        expressionCase(`pairs ${name}`, { kind: 'call', name, operands: [column(left), other(left, right)] }),
      ),
    ),
  );

/** Every number with every number, and every family of types with every family. */
export const operators: readonly Case[] = [
  ...pairs(['plus', 'minus', 'times', 'dividedBy', 'mod'], OF_NUMBERS),
  ...pairs(['plus', 'minus', 'isEqual', 'isLess'], OF_FAMILIES),
];
