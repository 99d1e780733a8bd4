import type { ArrayKind, Kind, MapKind, MultisetKind, RowKind } from '../types/kind';

/** Types that a function gives whatever it takes, as SQL spells them. */
export interface FixedKinds {
  readonly BOOLEAN: 'boolean';
  readonly TINYINT: 'integer';
  readonly INT: 'integer';
  readonly BIGINT: 'integer';
  readonly DOUBLE: 'float';
  readonly STRING: 'text';
  readonly 'CHAR(1)': 'text';
  readonly 'CHAR(32)': 'text';
  readonly 'CHAR(36)': 'text';
  readonly 'CHAR(40)': 'text';
  readonly 'CHAR(56)': 'text';
  readonly 'CHAR(64)': 'text';
  readonly 'CHAR(96)': 'text';
  readonly 'CHAR(128)': 'text';
  readonly 'VARCHAR(128)': 'text';
  readonly 'VARCHAR(2000)': 'text';
  readonly BYTES: 'bytes';
  readonly DATE: 'date';
  readonly 'TIME(0)': 'time';
  readonly 'TIMESTAMP(3)': 'timestamp';
  readonly 'TIMESTAMP_LTZ(3)': 'timestampLtz';
  readonly 'INTERVAL SECOND(3)': 'dayInterval';
  readonly 'INTERVAL MONTH': 'yearInterval';
  readonly VARIANT: 'variant';
  readonly 'ARRAY<STRING>': ArrayKind<'text'>;
  readonly 'ARRAY<DOUBLE>': ArrayKind<'float'>;
  readonly 'MAP<STRING, STRING>': MapKind<'text', 'text'>;
}

/** Rules by which the type of a result follows from those of the arguments. */
interface Rules<Ks extends readonly Kind[]> {
  /** The type of the first argument. */
  readonly same: Ks[0];
  /** The first argument's, of any length: `CHAR(3)` gives `VARCHAR(3)`. */
  readonly varying: Ks[0];
  /** What holds the values of all. */
  readonly common: Ks[number];
  /** What holds the values of all but the first. */
  readonly 'common from 1': Ks extends readonly [unknown, ...infer Others extends readonly Kind[]]
    ? Others[number]
    : never;
  /** What holds the values of every second argument, from the first or from the second one on; it knows of NULL itself. */
  readonly branches: Ks[number];
  readonly 'branches from 1': Ks[number];
  readonly sum: Calculated<Ks>;
  readonly difference: Calculated<Ks>;
  readonly product: Calculated<Ks>;
  readonly quotient: Calculated<Ks>;
  readonly remainder: Calculated<Ks>;
  /** Of a DECIMAL, one without digits after the point. */
  readonly whole: Ks[0];
  readonly rounded: Ks[0];
  /** Of a DECIMAL, one of 38 digits. */
  readonly total: Ks[0];
  readonly average: Ks[0];
  readonly element: Ks[0] extends ArrayKind<infer E> ? E : never;
  /** An array's element, a map's value. */
  readonly item: Ks[0] extends ArrayKind<infer E> ? E : Ks[0] extends MapKind<Kind, infer V> ? V : never;
  readonly keys: Ks[0] extends MapKind<infer K, Kind> ? ArrayKind<K> : never;
  readonly values: Ks[0] extends MapKind<Kind, infer V> ? ArrayKind<V> : never;
  readonly entries: Ks[0] extends MapKind<infer K, infer V> ? ArrayKind<RowKind<{ key: K; value: V }>> : never;
  /** The array with room for an element like the second argument. */
  readonly extended: Ks[0];
  readonly array: ArrayKind<Ks[number]>;
  /** Keys and values in turn. */
  readonly map: Ks extends readonly [infer K extends Kind, infer V extends Kind, ...Kind[]] ? MapKind<K, V> : never;
  /** Of an array of keys and an array of values. */
  readonly zipped: Ks extends readonly [ArrayKind<infer K>, ArrayKind<infer V>] ? MapKind<K, V> : never;
  readonly row: RowKind;
  /** The type that the options in the third place name, text where they name none. */
  readonly returned: Ks extends readonly [unknown, unknown, infer K extends Kind]
    ? [K] extends [never]
      ? 'text'
      : K
    : 'text';
  readonly 'array of same': ArrayKind<Ks[0]>;
  readonly 'multiset of same': MultisetKind<Ks[0]>;
  /** A number, or of an array of shares an array. */
  readonly percentile: Ks extends readonly [unknown, ArrayKind, ...unknown[]] ? ArrayKind<'float'> : 'float';
  /** The type of the third argument, so many units later. */
  readonly moved: Ks extends readonly [unknown, unknown, infer K extends Kind, ...unknown[]] ? K : never;
  /** The first argument's with three digits of a second. */
  readonly millis: Ks[0];
}

export type FixedType = keyof FixedKinds;
export type Rule = keyof Rules<[]>;
export type Gives = FixedType | Rule;

/** What is not known may be a moment, unless it is beside a number. */
type Calculated<Ks extends readonly Kind[]> = Ks extends readonly [infer A extends Kind, infer B extends Kind]
  ? [A] extends [never]
    ? never
    : [B] extends [never]
      ? Exclude<A, 'dayInterval' | 'yearInterval'>
      : NumberOf<A | B>
  : NumberOf<Ks[number]>;

/** Integers stay integers, and the wider family wins; a moment with an interval stays a moment. */
type NumberOf<K extends Kind> = [K] extends ['integer']
  ? 'integer'
  : [K] extends ['integer' | 'decimal' | 'float']
    ? Exclude<K, 'integer'>
    : [Extract<K, 'date' | 'time' | 'timestamp' | 'timestampLtz'>] extends [never]
      ? Extract<K, 'dayInterval' | 'yearInterval'>
      : Extract<K, 'date' | 'time' | 'timestamp' | 'timestampLtz'>;

/** The kind of what a function gives, by the kinds of its arguments. */
export type KindGiven<G extends Gives, Ks extends readonly Kind[]> = G extends FixedType
  ? FixedKinds[G]
  : G extends Rule
    ? Rules<Ks>[G]
    : never;
