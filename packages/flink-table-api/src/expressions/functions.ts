import type { Kind } from '../types/data-type';
import { Expression, toNode } from './expression';
import type { FunctionName } from './node';
import type { KindOf, Operand, UsesOf } from './operand';

/** A sentence instead of a type where an argument is known to be of another family. */
type Takes<Wanted extends Kind, O> = [KindOf<O> & Wanted] extends [never] ? `this takes ${Wanted} only` : unknown;

const call = <Uses extends string, K extends Kind>(name: FunctionName, ...args: readonly unknown[]) =>
  new Expression<Uses, K>({ kind: 'call', name, operands: args.map(toNode) });

/**
 * Texts joined; NULL where one of them is NULL.
 *
 * @example concat(col('store').cast(DataTypes.STRING()), '-', col('receipt')) // CONCAT(CAST(`store` AS STRING), '-', `receipt`)
 */
export const concat = <const O extends readonly Operand[]>(
  ...texts: { readonly [I in keyof O]: O[I] & Takes<'text', O[I]> }
): Expression<UsesOf<O[number]>, 'text'> => call('CONCAT', ...texts);

/** A text in capitals. */
export const upper = <O extends Operand>(text: O & Takes<'text', O>): Expression<UsesOf<O>, 'text'> =>
  call('UPPER', text);

/** A text in small letters. */
export const lower = <O extends Operand>(text: O & Takes<'text', O>): Expression<UsesOf<O>, 'text'> =>
  call('LOWER', text);

/**
 * The moment so many milliseconds after 1970 began in UTC, as a TIMESTAMP_LTZ(3): what Flink has in the place of a cast.
 *
 * @example toTimestampLtz(col('placed_at')) // TO_TIMESTAMP_LTZ(`placed_at`, 3)
 */
export const toTimestampLtz = <O extends Operand>(
  epochMillis: O & Takes<'integer', O>,
): Expression<UsesOf<O>, 'timestampLtz'> => call('TO_TIMESTAMP_LTZ', epochMillis, 3);
