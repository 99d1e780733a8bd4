/** The families of types that hold no others. */
export type ScalarKind =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'float'
  | 'bytes'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'timestampLtz'
  | 'dayInterval'
  | 'yearInterval'
  | 'variant';

export interface ArrayKind<Element extends Kind = Kind> {
  readonly array: Element;
}

export interface MultisetKind<Element extends Kind = Kind> {
  readonly multiset: Element;
}

export interface MapKind<Key extends Kind = Kind, Value extends Kind = Kind> {
  readonly mapKey: Key;
  readonly mapValue: Value;
}

export interface RowKind<Fields extends Kinds = Kinds> {
  readonly row: Fields;
}

/**
 * What is known of a type while an app compiles: its family, without lengths, digits and NULL. With the real tables all of
 * it is known, and checked again.
 */
export type Kind = ScalarKind | ArrayKind | MultisetKind | MapKind | RowKind;

/** The kinds of named things: of a table's columns, of a row's fields. */
export interface Kinds {
  readonly [name: string]: Kind;
}

/** A kind's family as one word. */
export type Family = ScalarKind | 'array' | 'multiset' | 'map' | 'row';

/** The families that a kind may be of. */
export type FamilyOf<K extends Kind> = K extends ScalarKind
  ? K
  : K extends ArrayKind
    ? 'array'
    : K extends MultisetKind
      ? 'multiset'
      : K extends MapKind
        ? 'map'
        : 'row';

/** The kinds of a family. */
export type KindIn<F extends Family> = F extends ScalarKind
  ? F
  : F extends 'array'
    ? ArrayKind
    : F extends 'multiset'
      ? MultisetKind
      : F extends 'map'
        ? MapKind
        : RowKind;
