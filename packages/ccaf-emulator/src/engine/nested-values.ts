import type { FlinkType, InnerType, NestedType } from '../sql';
import { isNested, shortTypeName } from '../sql';

/**
 * A value as the statements API returns it: a text for everything that is not NULL, and lists for what holds others. A MAP is
 * a list of pairs, a MULTISET one of elements with their counts, a ROW the list of its fields' values.
 *
 * Source: https://docs.confluent.io/cloud/current/flink/reference/datatypes.html
 */
export type WireValue = string | null | readonly WireValue[];

/** How a value that holds no others is converted. */
type Leaf<From, To> = (value: From, type: FlinkType) => To;

const COUNT: InnerType = { type: { root: 'INTEGER' }, nullable: false };

/** What the pairs of a MAP or a MULTISET are made of. */
export const pairOf = (type: Extract<NestedType, { root: 'MAP' | 'MULTISET' }>): readonly [InnerType, InnerType] =>
  type.root === 'MAP' ? [type.key, type.value] : [type.element, COUNT];

/** Whether a MAP's keys are texts, so that an object can stand for it. */
export const hasTextKeys = ({ type }: InnerType): boolean => type.root === 'VARCHAR' || type.root === 'CHAR';

/** A value for a test or a person to look at: a ROW, and a MAP with texts for keys, is an object. */
export function plainOf(value: WireValue, type: FlinkType, leaf: Leaf<string, unknown>): unknown {
  if (value === null) return null;
  if (typeof value === 'string' || !isNested(type)) return leaf(String(value), type);
  const inner = (one: WireValue | undefined, { type: held }: InnerType): unknown => plainOf(one ?? null, held, leaf);
  switch (type.root) {
    case 'ARRAY':
      return value.map((one) => inner(one, type.element));
    case 'ROW':
      return Object.fromEntries(type.fields.map((field, index) => [field.name, inner(value[index], field)]));
    default: {
      const [key, held] = pairOf(type);
      const pairs = value.map((pair) => [inner(pair?.[0] ?? null, key), inner(pair?.[1] ?? null, held)] as const);
      return hasTextKeys(key) ? Object.fromEntries(pairs) : pairs;
    }
  }
}

/** A value on its way in, and where it stands. */
interface Given {
  readonly value: unknown;
  readonly path: string;
  readonly leaf: Leaf<unknown, string>;
}

/**
 * A plain value as the API would return it. A MAP may be an object, a list of pairs or a JavaScript Map.
 *
 * @param leaf throws for what its type does not take
 * @throws {TypeError} with the path to what does not fit
 */
export function wireOf(value: unknown, { type, nullable }: InnerType, leaf: Given['leaf'], path = ''): WireValue {
  if (value !== null && value !== undefined) {
    return isNested(type) ? insideOf({ value, path, leaf }, type) : leafOf({ value, path, leaf }, type);
  }
  if (nullable) return null;
  throw new TypeError(`${at(path)}expected a value for ${shortTypeName(type)} NOT NULL, got null`);
}

function leafOf({ value, path, leaf }: Given, type: FlinkType): string {
  try {
    return leaf(value, type);
  } catch (error) {
    throw new TypeError(`${at(path)}${error instanceof Error ? error.message : String(error)}`);
  }
}

type Of<Root extends NestedType['root']> = Extract<NestedType, { root: Root }>;

function insideOf(given: Given, type: NestedType): WireValue {
  switch (type.root) {
    case 'ARRAY':
      return listOf(given, type);
    case 'ROW':
      return rowOf(given, type);
    default:
      return pairsOf(given, type);
  }
}

function listOf({ value, path, leaf }: Given, type: Of<'ARRAY'>): WireValue {
  if (!Array.isArray(value)) throw unfit(value, 'a list', type, path);
  return value.map((one, index) => wireOf(one, type.element, leaf, `${path}[${index}]`));
}

function rowOf({ value, path, leaf }: Given, type: Of<'ROW'>): WireValue {
  if (!isObject(value)) throw unfit(value, 'an object', type, path);
  const odd = Object.keys(value).find((name) => !type.fields.some((field) => field.name === name));
  if (odd !== undefined) throw new TypeError(`${at(path)}no field '${odd}' in ${shortTypeName(type)}`);
  return type.fields.map((field) => wireOf(value[field.name], field, leaf, `${path}.${field.name}`));
}

function pairsOf({ value, path, leaf }: Given, type: Of<'MAP' | 'MULTISET'>): WireValue {
  const pairs: unknown = value instanceof Map ? [...value] : isObject(value) ? Object.entries(value) : value;
  const isPairs = Array.isArray(pairs) && pairs.every((pair) => Array.isArray(pair) && pair.length === 2);
  if (!isPairs) throw unfit(value, 'an object, or a list of pairs,', type, path);
  const [key, held] = pairOf(type);
  return pairs.map(([own, one]: readonly [unknown, unknown]) => [
    wireOf(own, key, leaf, path),
    wireOf(one, held, leaf, `${path}[${JSON.stringify(own)}]`),
  ]);
}

const unfit = (value: unknown, expected: string, type: NestedType, path: string): TypeError =>
  new TypeError(`${at(path)}expected ${expected} for ${shortTypeName(type)}, got ${JSON.stringify(value)}`);

const at = (path: string): string => (path === '' ? '' : `at ${path.replace(/^\./, '')}: `);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
