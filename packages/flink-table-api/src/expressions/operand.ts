import type { DataType } from '../types/data-type';
import type { ArrayKind, Kind, MapKind, RowKind } from '../types/kind';
import type { LiteralValue } from './natural-literal';
import type { ExpressionNode } from './node';

declare const USES: unique symbol;
declare const KIND: unique symbol;

/**
 * A value computed from a row, as far as parameters ask: which columns it uses, and which kind it has. `never` is the kind
 * of what is not known while the app compiles: it may be of any.
 */
export interface Value<out Uses extends string = string, out K extends Kind = Kind> {
  readonly [USES]: Uses;
  readonly [KIND]: K;
  readonly node: ExpressionNode;
}

/** What an expression can be combined with: another, or a constant as it is. */
export type Operand = Value | LiteralValue;

/** The families of types that are numbers. */
export type NumberKind = 'integer' | 'decimal' | 'float';

/** The kind of an operand; of a number, which may be written as any, it is not known. */
export type KindOf<O> =
  O extends Value<string, infer K>
    ? K
    : O extends string
      ? 'text'
      : O extends bigint
        ? 'integer'
        : O extends boolean
          ? 'boolean'
          : O extends Date
            ? 'timestampLtz'
            : O extends Uint8Array
              ? 'bytes'
              : O extends { readonly returning: DataType<infer K> }
                ? K
                : never;

export type KindsOf<O extends readonly unknown[]> = { readonly [I in keyof O]-?: KindOf<O[I]> };

/** The kind of a constant: of a number, as it is written. */
export type LiteralKindOf<O> = O extends number
  ? number extends O
    ? never
    : `${O}` extends `${string}e${string}`
      ? 'float'
      : `${O}` extends `${string}.${string}`
        ? 'decimal'
        : 'integer'
  : KindOf<O>;

/** The columns that an operand reads. */
export type UsesOf<O> = O extends Value<infer Uses> ? Uses : never;

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

/** The JavaScript values that are written as a literal of a kind; what is within may be null unless its type says otherwise. */
export type ValueOfKind<K extends Kind> = [Kind] extends [K] ? unknown : ValueOfKnown<K>;

type ValueOfKnown<K extends Kind> = K extends keyof ValueOf
  ? ValueOf[K]
  : K extends ArrayKind<infer E>
    ? readonly (ValueOfKind<E> | null)[]
    : K extends MapKind<infer Key, infer V>
      ? Key extends 'text'
        ? Readonly<Record<string, ValueOfKind<V> | null>> | ReadonlyMap<string, ValueOfKind<V> | null>
        : ReadonlyMap<ValueOfKind<Key>, ValueOfKind<V> | null>
      : K extends RowKind<infer Fields>
        ? { readonly [Name in keyof Fields]: ValueOfKind<Fields[Name]> | null }
        : never;

/** The names of a row's fields, as far as they are known. */
export type FieldOf<K extends Kind> = [K] extends [never]
  ? string
  : K extends RowKind<infer Fields>
    ? keyof Fields & string
    : never;

/** The kind of a row's field. */
export type KindOfField<K extends Kind, Field extends string> = [K] extends [never]
  ? never
  : K extends RowKind<infer Fields>
    ? Fields[Field]
    : never;
