import { InvalidAppError, show } from '../errors';
import { DataType, familyOf } from '../types/data-type';
import type { InnerType, TreeOf } from '../types/type-tree';
import type { ExpressionNode } from './node';
import { typeOf } from './type-of';

/** Writes a value as a literal of a type. */
type Write = (value: unknown, type: DataType) => ExpressionNode;

/**
 * An array, a map or a row as the call that makes it, with a cast around it where its own type is another. SQL has no empty
 * array: what is left behind the only element of one is.
 *
 * @returns `undefined` for a type that holds no others
 * @throws {InvalidAppError} for a value that is not of the type
 */
export function nestedLiteral(value: unknown, type: DataType, write: Write): ExpressionNode | undefined {
  const { tree } = type;
  const within = (inner: unknown, of: InnerType): ExpressionNode => {
    if (inner === null && !of.nullable) throw invalid(inner, type, `no NULL within ${type.name}`);
    return write(inner, new DataType(of.tree, of.nullable));
  };
  switch (tree.root) {
    case 'ARRAY':
      if (!Array.isArray(value)) throw invalid(value, type, 'an array');
      return cast(arrayOf(value, tree.element, within), type);
    case 'MAP':
      return cast(mapOf(value, type, tree, within), type);
    case 'ROW':
      return cast(rowOf(value, type, tree, within), type);
    default:
      return undefined;
  }
}

type Within = (inner: unknown, of: InnerType) => ExpressionNode;

const call = (name: string, operands: readonly ExpressionNode[]): ExpressionNode => ({ kind: 'call', name, operands });

function arrayOf(values: readonly unknown[], element: InnerType, within: Within): ExpressionNode {
  if (values.length > 0) return call('array', alike(values.map((value) => within(value, element))));
  const none = within(null, { ...element, nullable: true });
  return call('arraySlice', [call('array', [none]), within(2, { tree: { root: 'INT' }, nullable: false })]);
}

function mapOf(value: unknown, type: DataType, { key, value: of }: TreeOf<'MAP'>, within: Within): ExpressionNode {
  const isObject = typeof value === 'object' && value !== null && familyOf(key) === 'text';
  const entries = value instanceof Map ? [...value] : isObject ? Object.entries(value) : undefined;
  if (!entries) throw invalid(value, type, familyOf(key) === 'text' ? 'a Map or an object' : 'a Map');
  const keys = entries.map(([one]) => one);
  const values = entries.map(([, one]) => one);
  if (entries.length === 0) return call('mapFromArrays', [arrayOf([], key, within), arrayOf([], of, within)]);
  const [ks, vs] = [alike(keys.map((one) => within(one, key))), alike(values.map((one) => within(one, of)))];
  return call(
    'map',
    ks.flatMap((one, index) => [one, vs[index] ?? one]),
  );
}

function rowOf(value: unknown, type: DataType, { fields }: TreeOf<'ROW'>, within: Within): ExpressionNode {
  const record = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
  const isWhole = record && fields.every(({ name }) => record.has(name)) && record.size === fields.length;
  if (!isWhole) throw invalid(value, type, `an object of ${fields.map(({ name }) => name).join(', ')}`);
  return call(
    'row',
    fields.map((field) => bare(within(record.get(field.name), field))),
  );
}

/** Without their casts, as the one around all of them does the same, where that leaves values of one family. */
function alike(nodes: readonly ExpressionNode[]): readonly ExpressionNode[] {
  const found = nodes.map(bare);
  const families = new Set(found.map((node) => familyOf(typeOf(node, [], []))));
  return families.size === 1 ? found : nodes;
}

/** A constant without the cast around it. */
function bare(node: ExpressionNode): ExpressionNode {
  const [inner] = node.kind === 'cast' ? node.operands : [];
  return inner && typeOf(inner, [], []).tree.root !== 'NULL' ? inner : node;
}

function cast(node: ExpressionNode, type: DataType): ExpressionNode {
  return typeOf(node, [], []).name === type.name ? node : { kind: 'cast', type, lenient: false, operands: [node] };
}

const invalid = (value: unknown, type: DataType, takes: string): InvalidAppError =>
  new InvalidAppError('a literal is not valid:', [`${show(value)} is not of type ${type.name}, which takes ${takes}`]);
