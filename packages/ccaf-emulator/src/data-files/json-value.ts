import { RECURSIVE, symbolsOf } from '../catalog/avro-type';
import { hasTextKeys, pairOf } from '../engine/nested-values';
import { type InnerType, isNested, type NestedType, type RowField, shortTypeName } from '../sql';
import { unwrapped } from './avro-json';
import { expectedFor, scalarFrom } from './json-scalar';
import { isObject, type OnProblem } from './problem';

/**
 * What a JSON value means for a type, in the form in which a topic's rows are read. JSON is taken as people write it (see the
 * README), and as Avro's tools print it, where a value that may be null is wrapped in the name of its type.
 */
export function valueFrom(json: unknown, { type, nullable }: InnerType, path: string, onProblem: OnProblem): unknown {
  if (json === null || json === undefined) {
    if (!nullable) onProblem(path, `${expectedFor(type)}, which is not nullable`, json);
    return null;
  }
  if (type === RECURSIVE) return typeof json === 'string' ? json : JSON.stringify(json);
  const value = unwrapped(json, type);
  if (isNested(type)) return insideFrom(value, type, path, onProblem);
  const read = scalarFrom(value, type);
  if (read === undefined) onProblem(path, expectedFor(type), json);
  const symbols = symbolsOf(type);
  if (read !== undefined && symbols?.includes(read) === false) {
    onProblem(path, `one of the symbols ${symbols.join(', ')}`, json);
  }
  return read ?? null;
}

function insideFrom(value: unknown, type: NestedType, path: string, onProblem: OnProblem): unknown {
  switch (type.root) {
    case 'ARRAY':
      if (!Array.isArray(value)) break;
      return value.map((one, index) => valueFrom(one, type.element, `${path}[${index}]`, onProblem));
    case 'ROW':
      if (!isObject(value)) break;
      return recordFrom(value, type.fields, path, onProblem);
    default: {
      const pairs = pairsIn(value);
      if (pairs === undefined) break;
      const [key, held] = pairOf(type);
      const read = pairs.map(([own, one]) => [
        valueFrom(own, key, `${path} (a key)`, onProblem),
        valueFrom(one, held, `${path}[${JSON.stringify(own)}]`, onProblem),
      ]);
      return hasTextKeys(key) ? Object.fromEntries(read) : read;
    }
  }
  onProblem(path, `${NESTED[type.root]} for ${shortTypeName(type)}`, value);
  return null;
}

const NESTED: Readonly<Record<NestedType['root'], string>> = {
  ARRAY: 'a list',
  ROW: 'an object',
  MAP: 'an object, or a list of pairs,',
  MULTISET: 'an object with counts, or a list of pairs,',
};

function pairsIn(value: unknown): readonly (readonly [unknown, unknown])[] | undefined {
  if (isObject(value)) return Object.entries(value);
  if (!Array.isArray(value)) return undefined;
  const pairs = value.map((pair: unknown) => (isObject(pair) ? [pair['key'], pair['value']] : pair));
  return pairs.every((pair): pair is [unknown, unknown] => Array.isArray(pair) && pair.length === 2)
    ? pairs
    : undefined;
}

/** A field of a record, and what stands in its place where it is left out. */
interface Field extends RowField {
  readonly default?: unknown;
}

/** A record, field by field; what it does not have is told. */
export function recordFrom(
  json: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
  path: string,
  onProblem: OnProblem,
): Record<string, unknown> {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const given = new Map(Object.entries(json).map(([name, value]) => [nameIn(name, fields), value]));
  const names = fields.map(({ name }) => name);
  for (const name of given.keys()) {
    if (!names.includes(name)) onProblem(at(name), `one of the fields ${names.join(', ')}`, json[name]);
  }
  return Object.fromEntries(
    fields.map((field) => {
      const { name } = field;
      const value = given.has(name) ? given.get(name) : field.default;
      return [name, valueFrom(value, field, at(name), onProblem)];
    }),
  );
}

/** Avro's tools name the branch of a union by its full name. */
function nameIn(name: string, fields: readonly RowField[]): string {
  const short = name.split('.').at(-1) ?? name;
  const isFull = short !== name && !fields.some((field) => field.name === name);
  return isFull && fields.some((field) => field.name === short) ? short : name;
}
