import type { ArrayKind, Family, Kind, MapKind, MultisetKind, RowKind, ScalarKind } from '../types/kind';
import { WORDS, type WordGroup } from './words';

/** By the word that an entry says of a parameter, the kinds that it takes. */
export interface Groups {
  readonly any: Kind;
  readonly text: 'text';
  readonly boolean: 'boolean';
  readonly integer: 'integer';
  readonly exact: 'integer' | 'decimal';
  readonly number: 'integer' | 'decimal' | 'float';
  readonly bytes: 'bytes';
  readonly textOrBytes: 'text' | 'bytes';
  readonly date: 'date';
  readonly timestamp: 'timestamp' | 'timestampLtz';
  readonly moment: 'date' | 'time' | 'timestamp' | 'timestampLtz';
  readonly interval: 'dayInterval' | 'yearInterval';
  readonly numberOrInterval: 'integer' | 'decimal' | 'float' | 'dayInterval' | 'yearInterval';
  readonly summand:
    | 'integer'
    | 'decimal'
    | 'float'
    | 'dayInterval'
    | 'yearInterval'
    | 'date'
    | 'time'
    | 'timestamp'
    | 'timestampLtz';
  readonly scalar: ScalarKind;
  readonly array: ArrayKind;
  readonly map: MapKind;
  readonly row: RowKind;
  readonly collection: ArrayKind | MapKind;
  readonly ordered:
    | 'text'
    | 'boolean'
    | 'integer'
    | 'decimal'
    | 'float'
    | 'date'
    | 'time'
    | 'timestamp'
    | 'timestampLtz';
  readonly equatable: Exclude<Kind, 'variant'>;
  readonly comparable: Exclude<ScalarKind, 'variant'>;
  readonly numberOrNumbers: 'integer' | 'decimal' | 'float' | ArrayKind<'integer' | 'decimal' | 'float'>;
  readonly momentOrInterval: 'date' | 'time' | 'timestamp' | 'timestampLtz' | 'dayInterval' | 'yearInterval';
  readonly dateOrTimestamp: 'date' | 'timestamp' | 'timestampLtz';
  readonly timestampOrText: 'timestamp' | 'timestampLtz' | 'text';
  readonly integerOrText: 'integer' | 'text';
  readonly int: 'integer';
  readonly arrayOrMap: ArrayKind | MapKind;
  readonly arrayOfText: ArrayKind<'text'>;
  readonly momentPart: 'text';
  readonly momentUnit: 'text';
  readonly roundingUnit: 'text';
  readonly onNull: 'text';
  readonly nullTreatment: 'text';
  readonly inexact: 'integer' | 'float';
  readonly jsonKind: 'text';
  readonly jsonable:
    | Exclude<ScalarKind, 'date' | 'time' | 'dayInterval' | 'yearInterval' | 'variant'>
    | ArrayKind
    | MapKind
    | MultisetKind
    | RowKind;
  readonly jsonTruth: 'text';
  readonly jsonValueOptions: Kind;
  readonly jsonQueryOptions: Kind;
}

/** The words of a group, if it is one of words. */
export const wordsOf = (group: Group): readonly string[] => (group in WORDS ? WORDS[group as WordGroup] : []);

export type Group = keyof Groups;

const NUMBERS = ['integer', 'decimal', 'float'] as const;
const MOMENTS = ['date', 'time', 'timestamp', 'timestampLtz'] as const;
const INTERVALS = ['dayInterval', 'yearInterval'] as const;
const NESTED = ['array', 'multiset', 'map', 'row'] as const;
const SCALARS = ['text', 'boolean', 'bytes', 'variant', ...NUMBERS, ...MOMENTS, ...INTERVALS] as const;

const ANY = [...SCALARS, 'array', 'multiset', 'map', 'row'] as const;

interface GroupRule {
  readonly families: readonly Family[];
  /** The family of what an array holds. @default - any */
  readonly holds?: Family;
  /** What it takes, in words. */
  readonly words: string;
  /** Whether a BIGINT is too long. */
  readonly isShort?: true;
}

const oneOf = (words: readonly string[]) => ({ families: [], words: `one of ${words.join(', ')}` });

const RULES = {
  any: { families: ANY, words: 'anything' },
  text: { families: ['text'], words: 'text' },
  boolean: { families: ['boolean'], words: 'conditions' },
  integer: { families: ['integer'], words: 'an integer' },
  exact: { families: ['integer', 'decimal'], words: 'an integer or a DECIMAL' },
  number: { families: NUMBERS, words: 'numbers' },
  bytes: { families: ['bytes'], words: 'bytes' },
  textOrBytes: { families: ['text', 'bytes'], words: 'text or bytes' },
  date: { families: ['date'], words: 'a DATE' },
  timestamp: { families: ['timestamp', 'timestampLtz'], words: 'a TIMESTAMP or TIMESTAMP_LTZ' },
  moment: { families: MOMENTS, words: 'a date, a time or a timestamp' },
  interval: { families: INTERVALS, words: 'an interval' },
  numberOrInterval: { families: [...NUMBERS, ...INTERVALS], words: 'a number or an interval' },
  summand: { families: [...NUMBERS, ...INTERVALS, ...MOMENTS], words: 'numbers, moments or intervals' },
  scalar: { families: SCALARS, words: 'a value that is not an array, a map or a row' },
  array: { families: ['array'], words: 'an array' },
  map: { families: ['map'], words: 'a map' },
  row: { families: ['row'], words: 'a row' },
  collection: { families: ['array', 'map'], words: 'an array or a map' },
  ordered: { families: ['text', 'boolean', ...NUMBERS, ...MOMENTS], words: 'values that have an order' },
  equatable: {
    families: ['text', 'boolean', 'bytes', ...NUMBERS, ...MOMENTS, ...INTERVALS, ...NESTED],
    words: 'values that can be compared for equality',
  },
  comparable: {
    families: ['text', 'boolean', 'bytes', ...NUMBERS, ...MOMENTS, ...INTERVALS],
    words: 'values that can be compared',
  },
  numberOrNumbers: { families: [...NUMBERS, 'array'], words: 'a number or an array of numbers' },
  momentOrInterval: { families: [...MOMENTS, ...INTERVALS], words: 'a moment or an interval' },
  dateOrTimestamp: { families: ['date', 'timestamp', 'timestampLtz'], words: 'a DATE, a TIMESTAMP or a TIMESTAMP_LTZ' },
  timestampOrText: { families: ['timestamp', 'timestampLtz', 'text'], words: 'a TIMESTAMP, a TIMESTAMP_LTZ or text' },
  integerOrText: { families: ['integer', 'text'], words: 'an integer or text' },
  int: { families: ['integer'], words: 'an INT', isShort: true },
  arrayOrMap: { families: ['array', 'map'], words: 'an array or a map' },
  arrayOfText: { families: ['array'], holds: 'text', words: 'an array of text' },
  momentPart: oneOf(WORDS.momentPart),
  momentUnit: oneOf(WORDS.momentUnit),
  roundingUnit: oneOf(WORDS.roundingUnit),
  onNull: oneOf(WORDS.onNull),
  nullTreatment: oneOf(WORDS.nullTreatment),
  inexact: { families: ['integer', 'float'], words: 'an integer, FLOAT or DOUBLE' },
  jsonable: {
    families: ['text', 'boolean', 'bytes', ...NUMBERS, 'timestamp', 'timestampLtz', 'array', 'multiset', 'map', 'row'],
    words: 'values that JSON can represent',
  },
  jsonKind: oneOf(WORDS.jsonKind),
  jsonTruth: oneOf(WORDS.jsonTruth),
  jsonValueOptions: { families: ANY, words: 'options' },
  jsonQueryOptions: { families: ANY, words: 'options' },
} as const satisfies Readonly<Record<Group, GroupRule>>;

/** The same groups as data, with the words of messages. */
export const GROUPS: Readonly<Record<Group, GroupRule>> = RULES;

/** The words of messages, for those of the compiler. */
export type GroupWords = { readonly [G in Group]: (typeof RULES)[G]['words'] };
