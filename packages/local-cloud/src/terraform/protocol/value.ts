/** A value that Terraform learns only during apply. */
class Unknown {
  readonly #brand = 'unknown';

  toString(): string {
    return `(${this.#brand})`;
  }
}

/** The only instance of "known after apply"; compare with `===`. */
export const UNKNOWN = new Unknown();

/** A value of Terraform's type system as the plugin protocol carries it; sets are arrays in Terraform's order. */
export type Value = null | boolean | number | string | Unknown | readonly Value[] | ObjectValue;

/** An object or map value. */
export type ObjectValue = { readonly [name: string]: Value };

/** True for objects and maps. */
export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value !== UNKNOWN;
}

/** True for lists, sets and tuples. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The text of a known string, or undefined for everything else (null and unknown included). */
export function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** True where nothing in the value, however deep, is unknown. */
export function isWhollyKnown(value: Value): boolean {
  if (value === UNKNOWN) return false;
  if (isList(value)) return value.every(isWhollyKnown);
  if (isObject(value)) return Object.values(value).every(isWhollyKnown);
  return true;
}

/** Deep equality as a provider sees it when it looks for changes: an unknown value differs from every value. */
export function sameValue(left: Value, right: Value): boolean {
  if (left === UNKNOWN || right === UNKNOWN) return false;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => sameValue(item, right[index] ?? null));
  }
  if (isObject(left) && isObject(right)) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].every((name) => sameValue(left[name] ?? null, right[name] ?? null));
  }
  return left === right;
}

/**
 * All values that a dotted path leads to; a path goes through every element of the lists on its way.
 *
 * @example valuesAt({ statement: [{ sid: 'A' }, { sid: 'B' }] }, 'statement.sid') // ['A', 'B']
 */
export function valuesAt(value: Value, path: string): readonly Value[] {
  let found: readonly Value[] = [value];
  for (const name of path.split('.')) {
    found = found
      .flatMap((item) => (isList(item) ? item : [item]))
      .map((item) => (isObject(item) ? (item[name] ?? null) : null));
  }
  return found;
}
