import type { Agreement, Entry } from '../functions/entry';
import type { Gives, KindGiven } from '../functions/gives';
import type { Group, Groups, GroupWords } from '../functions/group';
import type { WORDS, WordGroup } from '../functions/words';
import type { ArrayKind, FamilyOf, Kind, MapKind } from '../types/kind';
import type { Expression } from './expression';
import type { Options } from './json-options';
import type { KindOf, KindsOf, NumberKind, Operand, UsesOf } from './operand';

/*
 * The signatures of methods and functions, made of the catalogue. What does not fit is replaced by a sentence, which the
 * compiler then prints.
 */

type Bare<P> = P extends `${infer G extends Group}?` | `${infer G extends Group}...` ? G : P extends Group ? P : 'any';

/** The parameter of a place: the last one goes for all that follow. */
type ParameterAt<Takes extends readonly string[], Index> = Index extends keyof Takes
  ? Bare<Takes[Index]>
  : Takes extends readonly [...string[], infer Last]
    ? Bare<Last>
    : 'any';

/** What can be written in a place: one of its words, options, or an operand. */
type OperandFor<P> =
  Bare<P> extends infer G extends WordGroup
    ? (typeof WORDS)[G][number]
    : Bare<P> extends infer G extends keyof Options
      ? Options[G]
      : Operand;

/** As many operands as there are parameters, those that can be left out or repeated included. */
type Operands<Takes extends readonly string[], Found extends readonly unknown[] = []> = Takes extends readonly [
  infer P,
  ...infer Others extends readonly string[],
]
  ? P extends `${string}...`
    ? readonly [...Found, ...OperandFor<P>[]]
    : P extends `${string}?`
      ? readonly [...Found, ...Optional<Takes>]
      : Operands<Others, [...Found, OperandFor<P>]>
  : Readonly<Found>;

type Optional<Takes extends readonly string[]> = Takes extends readonly [
  infer P,
  ...infer Others extends readonly string[],
]
  ? P extends `${string}...`
    ? OperandFor<P>[]
    : [OperandFor<P>?, ...Optional<Others>]
  : [];

/** Whether an operand may be of a group: a number as it is may be written as any number. */
type Fits<G extends Group, O> = O extends number
  ? [NumberKind & Groups[G]] extends [never]
    ? false
    : true
  : [KindOf<O>] extends [Groups[G]]
    ? true
    : false;

type Peers<K extends Kind> =
  FamilyOf<K> extends NumberKind
    ? 'number'
    : FamilyOf<K> extends 'timestamp' | 'timestampLtz'
      ? 'timestamp'
      : FamilyOf<K>;

/** Whether two kinds can be compared, or held together; what is not known can. */
type Agrees<A extends Kind, B extends Kind> = [A] extends [never]
  ? true
  : [B] extends [never]
    ? true
    : [Peers<A> & Peers<B>] extends [never]
      ? false
      : true;

type Disagreement<A extends Agreement | undefined> = A extends 'comparable' | 'element' | 'key'
  ? 'these two types cannot be compared; cast one of them'
  : 'these types have no common type; cast one of them';

/** The operands, with a sentence in the place of each that does not fit. */
type Checked<
  Name extends string,
  Takes extends readonly string[],
  Agree,
  First extends Kind,
  O extends readonly unknown[],
> = {
  readonly [I in keyof O]: Operand extends O[I]
    ? O[I] // Another argument is none at all, which the compiler tells by itself.
    : Fits<ParameterAt<Takes, I>, O[I]> extends true
      ? Agree extends Agreement
        ? AgreesWith<Agree, First, O[I]> extends true
          ? O[I]
          : Disagreement<Agree>
        : O[I]
      : `${Name} takes ${GroupWords[ParameterAt<Takes, I>]} here; cast it`;
};

/** Whether an operand goes with what was first. */
export type AgreesWith<Agree extends Agreement, First extends Kind, O> = Agree extends 'comparable' | 'common'
  ? Agrees<First, O extends number ? 'integer' : KindOf<O>>
  : Agree extends 'element' | 'key'
    ? Agrees<ItemOf<Agree, First>, O extends number ? 'integer' : KindOf<O>>
    : true;

/** The kind of an element, or of what an element is found by. */
type ItemOf<Agree extends 'element' | 'key', Holder extends Kind> =
  Holder extends ArrayKind<infer E>
    ? Agree extends 'key'
      ? 'integer'
      : E
    : Holder extends MapKind<infer K>
      ? K
      : never;

type Tail<Takes extends readonly string[]> = Takes extends readonly [string, ...infer Others extends readonly string[]]
  ? Others
  : [];

type AgreeOf<E extends Entry> = E extends { readonly agree: infer A } ? A : undefined;

/** What an aggregate uses is no column of the row at hand: only a group, or OVER, knows it. */
type UsesIn<E extends Entry, Uses extends string> = E extends { readonly over: infer Over extends string }
  ? `${Over extends 'group' ? 'aggregate' : 'window function'} of ${[Uses] extends [never] ? '*' : Uses}`
  : Uses;

/** A sentence for what is called on a value of another kind. */
type Receiver<Name extends string, E extends Entry, K extends Kind, O extends readonly unknown[]> = [K] extends [
  Groups[FirstOf<E, O>],
]
  ? unknown
  : `${Name} is for ${GroupWords[FirstOf<E, O>]} only; cast it`;

/** What the first argument must be: something else where it is the only one. */
type FirstOf<E extends Entry, O extends readonly unknown[]> = E extends { readonly alone: infer Alone extends Group }
  ? O extends readonly []
    ? Alone
    : ParameterAt<E['takes'], '0'>
  : ParameterAt<E['takes'], '0'>;

/** The signature of a method: its first parameter is the value that it is called on. */
export type Method<Name extends string, E extends Entry, Uses extends string, K extends Kind> = {
  method<const O extends Operands<Tail<E['takes']>>>(
    this: Receiver<Name, E, K, O>,
    ...args: O extends Checked<Name, Tail<E['takes']>, AgreeOf<E>, K, O>
      ? O
      : Checked<Name, Tail<E['takes']>, AgreeOf<E>, K, O>
  ): Expression<UsesIn<E, Uses | UsesOf<O[number]>>, KindGiven<E['gives'] & Gives, readonly [K, ...KindsOf<O>]>>;
}['method'];

/** The kind of the first operand, with which the others have to agree. */
type FirstKind<O extends readonly unknown[]> = O extends readonly [infer First, ...unknown[]] ? KindOf<First> : never;

/** What a function takes: of its first argument, something else where it is the only one. */
type TakesOf<E extends Entry, O extends readonly unknown[]> = E extends { readonly alone: infer Alone extends string }
  ? O extends readonly [unknown]
    ? readonly [Alone]
    : E['takes']
  : E['takes'];

/** The signature of a function that stands by itself. */
export type Function<Name extends string, E extends Entry> = <const O extends Operands<E['takes']>>(
  ...args: O extends Checked<Name, TakesOf<E, O>, AgreeOf<E>, FirstKind<O>, O>
    ? O
    : Checked<Name, TakesOf<E, O>, AgreeOf<E>, FirstKind<O>, O>
) => Expression<UsesIn<E, UsesOf<O[number]>>, KindGiven<E['gives'] & Gives, KindsOf<O>>>;
