import type { Kind } from '../types/data-type';
import type { Expression } from './expression';
import type { LiteralValue } from './natural-literal';

/** What an expression can be combined with: another, or a constant as it is. */
export type Operand = Expression | LiteralValue;

/** The families of types that are numbers. */
export type NumberKind = 'integer' | 'decimal' | 'float';

/** The families that an operand may be of: all of them for a column, whose type only the real table tells. */
export type KindOf<O> =
  O extends Expression<string, infer K>
    ? K
    : O extends string
      ? 'text'
      : O extends number
        ? NumberKind
        : O extends bigint
          ? 'integer'
          : O extends boolean
            ? 'boolean'
            : O extends Date
              ? 'timestampLtz'
              : 'bytes';

/** The columns that an operand reads. */
export type UsesOf<O> = O extends Expression<infer Uses, Kind> ? Uses : never;

/** The JavaScript values that are written as a literal of a family. */
export interface ValueOf {
  readonly text: string;
  readonly boolean: boolean;
  readonly integer: number | bigint;
  readonly decimal: string | number | bigint;
  readonly float: number;
  readonly bytes: Uint8Array;
  readonly date: string;
  readonly time: string;
  readonly timestamp: string;
  readonly timestampLtz: Date;
}

type Peers<K extends Kind> = K extends NumberKind ? NumberKind : K;

/** A sentence instead of a type where two operands are known not to be comparable. */
export type Comparable<A extends Kind, B extends Kind> = [Peers<A> & B] extends [never]
  ? 'these two types cannot be compared; cast one of them'
  : unknown;

/** A sentence instead of a type where an operand is known not to be a number. */
export type Numeric<A extends Kind, B extends Kind = A> = [A & NumberKind] extends [never]
  ? 'arithmetic needs numbers on both sides'
  : [B & NumberKind] extends [never]
    ? 'arithmetic needs numbers on both sides'
    : unknown;

/** What a calculation may come to: integers stay integers, and the wider family wins. */
export type NumberOf<A extends Kind, B extends Kind> = [A | B] extends ['integer'] ? 'integer' : (A | B) & NumberKind;
