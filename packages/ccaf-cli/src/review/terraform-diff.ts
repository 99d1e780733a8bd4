import { canonical, isObject, type Json, type JsonObject } from './json';

/** What becomes of one block of a stack: a resource, a data source, a variable, an output, a provider. */
export interface BlockChange {
  readonly kind: 'add' | 'change' | 'remove';
  /** As Terraform writes it: `aws_iam_role.role_AB12`, `data.aws_kms_key.key`, `output.image_uri`. */
  readonly address: string;
  readonly attributes: readonly AttributeChange[];
}

export interface AttributeChange {
  readonly kind: 'add' | 'change' | 'remove';
  /** `logging_config.log_format`, `statement[0].actions`. */
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** The blocks that differ between two versions of a stack, by address; a stack that is not there has none. */
export function diffStacks(before: Json | undefined, after: Json | undefined): BlockChange[] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const addresses = [...new Set([...old.keys(), ...now.keys()])].sort();
  return addresses.flatMap((address): BlockChange[] => {
    const [from, to] = [old.get(address), now.get(address)];
    const attributes = diffValues('', from ?? {}, to ?? {});
    if (from === undefined) return [{ kind: 'add', address, attributes }];
    if (to === undefined) return [{ kind: 'remove', address, attributes: [] }];
    return attributes.length === 0 ? [] : [{ kind: 'change', address, attributes }];
  });
}

/** A change in the style of Terraform's plans: `+`, `-` or `~`, the address, and an attribute a line. */
export function renderChange({ kind, address, attributes }: BlockChange): string {
  return [`${SIGNS[kind]} ${address}`, ...attributes.map(renderAttribute)].join('\n');
}

const SIGNS = { add: '+', change: '~', remove: '-' } as const;

function renderAttribute({ kind, path, before, after }: AttributeChange): string {
  const line = `${SIGNS[kind]}     ${path || '(all of it)'} = `;
  if (kind === 'change') {
    const [old, now] = aroundDifference(canonical(before ?? null), canonical(after ?? null));
    return `${line}${old} -> ${now}`;
  }
  return line + shortened(canonical((kind === 'add' ? after : before) ?? null));
}

const SHOWN = 160;
const CONTEXT = 40;

const shortened = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`);

/** Two long texts cut down to where they differ: what a policy or a description has in common is left out. */
function aroundDifference(before: string, after: string): readonly [string, string] {
  if (before.length <= SHOWN && after.length <= SHOWN) return [before, after];
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const cut = (text: string): string => {
    const [from, to] = [Math.max(0, start - CONTEXT), text.length - Math.max(0, end - CONTEXT)];
    return shortened((from > 0 ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : ''));
  };
  return [cut(before), cut(after)];
}

/** Terraform's JSON has the blocks two levels deep for resources, and one level deep for the rest. */
const blocksOf = (stack: Json | undefined): Map<string, Json> =>
  new Map(
    entriesOf(stack).flatMap(([section, content]): [string, Json][] => {
      if (section !== 'resource' && section !== 'data') return prefixed(section, content);
      return entriesOf(content).flatMap(([type, named]) => prefixed(section === 'data' ? `data.${type}` : type, named));
    }),
  );

const prefixed = (prefix: string, named: Json): [string, Json][] =>
  entriesOf(named).map(([name, block]) => [`${prefix}.${name}`, block]);

/** The keys of an object and their values, CDKTF's metadata left out. */
const entriesOf = (value: Json | undefined): [string, Json][] =>
  isObject(value) ? Object.entries(value).filter(([key]) => key !== '//') : [];

function diffValues(path: string, before: Json, after: Json): AttributeChange[] {
  if (canonical(before) === canonical(after)) return [];
  if (isObject(before) && isObject(after)) return diffObjects(path, before, after);
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((value: Json, index) => diffValues(`${path}[${index}]`, value, after[index] ?? null));
  }
  return [{ kind: 'change', path, before, after }];
}

function diffObjects(path: string, before: JsonObject, after: JsonObject): AttributeChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => key !== '//').sort();
  return keys.flatMap((key): AttributeChange[] => {
    const inner = path === '' ? key : `${path}.${key}`;
    const [from, to] = [before[key], after[key]];
    if (from === undefined) return [{ kind: 'add', path: inner, after: to ?? null }];
    if (to === undefined) return [{ kind: 'remove', path: inner, before: from }];
    return diffValues(inner, from, to);
  });
}
