import { CONSTRUCTS } from '../catalogue/catalogue';
import type { Kind } from '../types/kind';
import { callOf, Expression } from './expression';
import { literal } from './natural-literal';
import type { KindOf, Operand, UsesOf, Value } from './operand';
import type { AgreesWith } from './signature';

/** A value of another branch, or a sentence where it has nothing in common with those before. */
type Branch<K extends Kind, V> =
  AgreesWith<'common', K, V> extends true ? V : 'these types have no common type; cast one of them';

/** A value of another comparison, or a sentence where it cannot be compared. */
type Compared<K extends Kind, V> =
  AgreesWith<'comparable', K, V> extends true ? V : 'these two types cannot be compared; cast one of them';

const NULL = new Expression(literal('NULL', 'NULL', true));

/** A CASE of conditions: a value as it is, and it takes further branches. */
export class Case<Uses extends string, K extends Kind> extends Expression<Uses, K> {
  readonly #branches: readonly unknown[];

  constructor(branches: readonly unknown[], otherwise: unknown = NULL) {
    super(callOf(CONSTRUCTS.caseWhen, [otherwise, ...branches]).node);
    this.#branches = branches;
  }

  /** The value where this condition is TRUE and none before it. */
  when<C extends string, const V extends Operand>(
    condition: Value<C, 'boolean'>,
    value: V & Branch<K, V>,
  ): Case<Uses | C | UsesOf<V>, K | KindOf<V>> {
    return new Case([...this.#branches, condition, value]);
  }

  /** The value where no condition is TRUE. */
  otherwise<const V extends Operand>(value: V & Branch<K, V>): Expression<Uses | UsesOf<V>, K | KindOf<V>> {
    return new Expression(new Case(this.#branches, value).node);
  }
}

/** A CASE of values that one value is compared with. */
export class CaseOf<Uses extends string, S extends Kind, K extends Kind> extends Expression<Uses, K> {
  readonly #compared: unknown;
  readonly #branches: readonly unknown[];

  constructor(compared: unknown, branches: readonly unknown[], otherwise: unknown = NULL) {
    super(callOf(CONSTRUCTS.caseOf, [compared, otherwise, ...branches]).node);
    this.#compared = compared;
    this.#branches = branches;
  }

  /** The value where the compared one equals this and none before it. */
  when<const W extends Operand, const V extends Operand>(
    equal: W & Compared<S, W>,
    value: V & Branch<K, V>,
  ): CaseOf<Uses | UsesOf<W> | UsesOf<V>, S, K | KindOf<V>> {
    return new CaseOf(this.#compared, [...this.#branches, equal, value]);
  }

  /** The value where the compared one equals none. */
  otherwise<const V extends Operand>(value: V & Branch<K, V>): Expression<Uses | UsesOf<V>, K | KindOf<V>> {
    return new Expression(new CaseOf(this.#compared, this.#branches, value).node);
  }
}

/** A value for the first condition that is TRUE: `caseWhen(a, 1).when(b, 2).otherwise(3)`; NULL where there is none. */
export const caseWhen = <C extends string, const V extends Operand>(
  condition: Value<C, 'boolean'>,
  value: V,
): Case<C | UsesOf<V>, KindOf<V>> => new Case([condition, value]);

/** A value for the first one that equals this: `caseOf(a).when('x', 1).otherwise(2)`; NULL where there is none. */
export const caseOf = <const S extends Operand>(compared: S) => ({
  /** The value where the compared one equals this. */
  when: <const W extends Operand, const V extends Operand>(
    equal: W & Compared<KindOf<S>, W>,
    value: V,
  ): CaseOf<UsesOf<S> | UsesOf<W> | UsesOf<V>, KindOf<S>, KindOf<V>> => new CaseOf(compared, [equal, value]),
});
