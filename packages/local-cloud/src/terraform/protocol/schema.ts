import { isList, isObject, type ObjectValue, type Value } from './value';

/** A type in the JSON notation of Terraform's type system, e.g. `['list', 'string']`. */
export type CtyType =
  | 'string'
  | 'number'
  | 'bool'
  | readonly ['list' | 'set' | 'map', CtyType]
  | readonly ['object', { readonly [name: string]: CtyType }];

/** An argument or exported value of a block. */
export type Attribute = {
  readonly type: CtyType;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
};

/** A nested block; `maxItems` 0 means any number. */
export type NestedBlock = {
  readonly nesting: 'single' | 'list' | 'set';
  readonly minItems: number;
  readonly maxItems: number;
  readonly block: Block;
};

/** The schema of a resource, a data source, a provider configuration or a nested block. */
export type Block = {
  readonly attributes: { readonly [name: string]: Attribute };
  readonly blocks: { readonly [name: string]: NestedBlock };
};

/** What the protocol says of an attribute beyond its type. */
export type Marks = { readonly sensitive: readonly string[]; readonly writeOnly: readonly string[] };

// Schema.NestedBlock.NestingMode of tfplugin5.proto.
const NESTING = { single: 1, list: 2, set: 3 } as const;

/** The message `Schema` of the protocol; marks name attributes by dotted path. */
export function schemaMessage(block: Block, marks: Marks): object {
  return { version: 0, block: blockMessage(block, marks, '') };
}

function blockMessage(block: Block, marks: Marks, prefix: string): object {
  return {
    attributes: Object.entries(block.attributes).map(([name, attribute]) => ({
      name,
      type: Buffer.from(JSON.stringify(attribute.type)),
      required: attribute.required,
      optional: attribute.optional,
      computed: attribute.computed,
      sensitive: marks.sensitive.includes(`${prefix}${name}`),
      write_only: marks.writeOnly.includes(`${prefix}${name}`),
    })),
    block_types: Object.entries(block.blocks).map(([name, nested]) => ({
      type_name: name,
      nesting: NESTING[nested.nesting],
      min_items: nested.minItems,
      max_items: nested.maxItems,
      block: blockMessage(nested.block, marks, `${prefix}${name}.`),
    })),
  };
}

/** Gives a stored object exactly the members of its block: missing ones are null or empty, unknown ones are dropped. */
export function conform(block: Block, stored: ObjectValue): ObjectValue {
  const attributes = Object.keys(block.attributes).map((name): [string, Value] => [name, stored[name] ?? null]);
  const blocks = Object.entries(block.blocks).map(([name, nested]): [string, Value] => {
    const value = stored[name] ?? null;
    if (nested.nesting === 'single') return [name, isObject(value) ? conform(nested.block, value) : null];
    return [name, isList(value) ? value.map((item) => (isObject(item) ? conform(nested.block, item) : item)) : []];
  });
  return Object.fromEntries([...attributes, ...blocks]);
}
