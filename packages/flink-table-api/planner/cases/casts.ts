import type { DataType } from '../../src';
import { COLUMNS, column, orNull } from '../arguments';
import type { Case } from '../case';
import { expressionCase } from '../expression-case';

const cast = (from: string, to: DataType, lenient: boolean, isNullable = false): Case => {
  const operand = isNullable ? orNull(column(from)) : column(from);
  const node = { kind: 'cast', type: to.withNull(true), lenient, operands: [operand] } as const;
  return expressionCase(lenient ? 'tryCast' : 'cast', node);
};

/** Every type to every type; from text also leniently, and with what can be NULL. */
export const casts: readonly Case[] = COLUMNS.flatMap(([from]) =>
  COLUMNS.map(([, to]) => cast(from, to, false)),
).concat(COLUMNS.flatMap(([, to]) => [cast('string', to, true), cast('string', to, false, true)]));
