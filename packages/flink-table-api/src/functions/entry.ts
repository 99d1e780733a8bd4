import type { Form } from './form';
import type { Gives } from './gives';
import type { Group } from './group';

/**
 * What a function takes in one place: a group of types; with `?` behind it, it can be left out, with `...`, it can be
 * repeated (and left out).
 */
export type Parameter = Group | `${Group}?` | `${Group}...`;

/** Which parameter goes for a place: the last one for all that follow; of several to repeat, each in its turn. */
export function turnAt(takes: readonly Parameter[], place: number): number {
  const repeated = takes.findIndex((parameter) => parameter.endsWith('...'));
  if (repeated < 0 || place < repeated) return Math.min(place, takes.length - 1);
  return repeated + ((place - repeated) % (takes.length - repeated));
}

/** The group of the parameter in a place. */
export const groupAt = (takes: readonly Parameter[], place: number): Group =>
  (takes[turnAt(takes, place)] ?? 'any').replace(/[?.]+$/, '') as Group;

/**
 * When a result can be NULL: where any argument can, or any but the first, where all can, never, always, or where one of
 * them can, by its place;
 * of an aggregate, also where it may have no rows at all.
 */
export type NullRule = 'any' | 'any from 1' | 'all' | 'never' | 'always' | 'any or no rows' | number;

/**
 * What is checked between arguments: that they can be compared, or that they have a common type; from which one on; of
 * branches, that every second one has.
 */
export type Agreement =
  | 'comparable'
  | 'common'
  | 'common from 1'
  | 'numbers'
  | 'branches'
  | 'branches from 1'
  /** The second with an element of the first. */
  | 'element'
  /** The second with the place in an array, or with the keys of a map. */
  | 'key'
  /** The third with the first, of which it takes the place. */
  | 'default'
  /** All of them with a time zone, or none. */
  | 'zones'
  /** The moments among them, which are of one type. */
  | 'spans'
  /** Every other one from the first, and every other one from the second. */
  | 'pairs';

/**
 * A function or an operator of Flink, as data: its signature, its type, its SQL, its page in the documents and its tests
 * are made of it.
 */
export interface Entry {
  readonly form: Form;
  /** Of a method, the value that it is called on comes first. */
  readonly takes: readonly Parameter[];
  /** What the first argument must be where it is the only one. @default - what it may be beside others */
  readonly alone?: Group;
  readonly gives: Gives;
  /** @default 'any' */
  readonly nulls?: NullRule;
  readonly agree?: Agreement;
  /** Places of the parameters that must be constants. */
  readonly constants?: readonly number[];
  /** An aggregate of many rows; a function of a window stands before OVER only. */
  readonly over?: 'group' | 'window';
  /** An aggregate that knows groups only, and no rows around a row. */
  readonly isNeverOver?: true;
  /** Whether the same arguments give the same result. @default true */
  readonly isDeterministic?: false;
  /** Runs on Flink 2.1 and later, but is on no page of Confluent Cloud. */
  readonly isUndocumented?: true;
}
