import { isList, isObject, type ObjectValue, type Value } from './value';

/** A type in the JSON notation of Terraform's type system, e.g. `['list', 'string']`. */
export type CtyType =
  | 'string'
  | 'number'
  | 'bool'
  | readonly ['list' | 'set' | 'map', CtyType]
  | readonly ['object', { readonly [name: string]: CtyType }];

/** What a schema says for people: of a block or an attribute. */
export type Described = {
  readonly description?: string;
  /** Whether the description is Markdown; Terraform prints that of each block and attribute, described or not. */
  readonly markdown?: boolean;
  readonly deprecated?: boolean;
};

/** An argument or exported value of a block. */
export type Attribute = Described & {
  readonly type: CtyType;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly sensitive?: boolean;
  readonly writeOnly?: boolean;
};

/** A nested block; `maxItems` 0 means any number. */
export type NestedBlock = {
  readonly nesting: 'single' | 'list' | 'set';
  readonly minItems: number;
  readonly maxItems: number;
  readonly block: Block;
};

/** The schema of a resource, a data source, a provider configuration or a nested block. */
export type Block = Described & {
  readonly attributes: { readonly [name: string]: Attribute };
  readonly blocks: { readonly [name: string]: NestedBlock };
};

/** The schema of a type, and the version of the form that its states are stored in. */
export type Schema = { readonly version: number; readonly block: Block };

// Schema.NestedBlock.NestingMode and StringKind of tfplugin5.proto.
const NESTING = { single: 1, list: 2, set: 3 } as const;
const [PLAIN, MARKDOWN] = [0, 1];

/** The message `Schema` of the protocol. */
export function schemaMessage({ version, block }: Schema): object {
  return { version, block: blockMessage(block) };
}

function blockMessage(block: Block): object {
  return {
    ...describedMessage(block),
    attributes: Object.entries(block.attributes).map(([name, attribute]) => ({
      ...describedMessage(attribute),
      name,
      type: Buffer.from(JSON.stringify(attribute.type)),
      required: attribute.required,
      optional: attribute.optional,
      computed: attribute.computed,
      sensitive: attribute.sensitive,
      write_only: attribute.writeOnly,
    })),
    block_types: Object.entries(block.blocks).map(([name, nested]) => ({
      type_name: name,
      nesting: NESTING[nested.nesting],
      min_items: nested.minItems,
      max_items: nested.maxItems,
      block: blockMessage(nested.block),
    })),
  };
}

function describedMessage({ description, markdown, deprecated }: Described): object {
  return { description, description_kind: markdown === true ? MARKDOWN : PLAIN, deprecated };
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
