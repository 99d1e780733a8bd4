import type { InnerType } from '../types/type-tree';
import type { Member } from './protobuf-schema';
import { entryOf } from './type-parts';

/** A field whose type holds others. */
export interface NestedField {
  readonly label: '' | 'optional ' | 'repeated ';
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
  /** The message that it needs beside it. */
  readonly message?: { readonly name: string; readonly members: readonly Member[] };
  /** What is repeated, where it needs no message. */
  readonly element?: InnerType;
}

const WRAPPED = { 'flink.wrapped': 'true' };

/**
 * A field of rows, arrays, maps or multisets, as Flink writes it; `undefined` for one of another type.
 *
 * Protobuf can repeat neither what is missing nor what repeats itself: such a thing is the `value` of a message of its own,
 * which is marked as a wrapper.
 */
export function nestedField(name: string, { tree, nullable }: InnerType): NestedField | undefined {
  if (tree.root === 'ROW') {
    const members = tree.fields.map((field) => ({ name: field.name, type: field }));
    const [label, params] = nullable ? (['optional ', {}] as const) : (['', { 'flink.notNull': 'true' }] as const);
    return { label, type: `${name}_Row`, params, message: { name: `${name}_Row`, members } };
  }
  const entry = entryOf(tree);
  if (tree.root !== 'ARRAY' && !entry) return undefined;
  const mark = entry?.isMultiset ? { 'flink.type': 'multiset' } : {};
  if (nullable) return wrapper('', `${name}RepeatedWrapper`, { tree, nullable: false }, mark);
  if (entry) {
    const members = [
      { name: 'key', type: entry.key },
      { name: 'value', type: entry.value },
    ];
    const type = upperCamel(`${name}_entry`);
    return { label: 'repeated ', type, params: mark, message: { name: type, members } };
  }
  if (tree.root !== 'ARRAY') return undefined;
  const { element } = tree;
  const repeats = element.tree.root === 'ARRAY' || entryOf(element.tree) !== undefined;
  if (repeats || element.nullable) return wrapper('repeated ', `${name}ElementWrapper`, element, {});
  return { label: 'repeated ', type: '', params: {}, element };
}

const wrapper = (
  label: NestedField['label'],
  type: string,
  value: InnerType,
  mark: Readonly<Record<string, string>>,
): NestedField => ({
  label,
  type,
  params: { ...WRAPPED, ...mark },
  message: { name: type, members: [{ name: 'value', type: value }] },
});

/** `my_map_entry` as `MyMapEntry`; letters within a word become small. */
const upperCamel = (name: string): string =>
  name
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join('');
