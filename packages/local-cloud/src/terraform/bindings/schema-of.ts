import type { SchemaFacts } from '../facts/facts';
import type { Block, Schema } from '../protocol/schema';
import { deriveSchema } from './derive-schema';
import { printedSchema } from './printed-schema';
import type { Binding } from './source';

/**
 * The schema of a resource, data source or provider: what the provider printed, where the package of bindings has that;
 * otherwise what the binding says, and the facts that a binding does not carry.
 *
 * @throws LocalTerraformError where there is neither, or one is not understood.
 */
export function schemaOf(binding: Binding, facts: SchemaFacts): Schema {
  const printed = printedSchema(binding);
  return printed ?? { version: facts.version ?? 0, block: withFacts(deriveSchema(binding), facts, '') };
}

function withFacts(block: Block, facts: SchemaFacts, prefix: string): Block {
  const { sensitive = [], writeOnly = [], deprecated = {}, maxItems = {} } = facts;
  const attributes = Object.entries(block.attributes).map(([name, attribute]) => {
    const path = `${prefix}${name}`;
    const marks = { sensitive: sensitive.includes(path), writeOnly: writeOnly.includes(path) };
    return [name, { ...attribute, ...marks, deprecated: path in deprecated }] as const;
  });
  const blocks = Object.entries(block.blocks).map(([name, nested]) => {
    const path = `${prefix}${name}`;
    const inner = { ...withFacts(nested.block, facts, `${path}.`), deprecated: path in deprecated };
    return [name, { ...nested, maxItems: maxItems[path] ?? nested.maxItems, block: inner }] as const;
  });
  return { attributes: Object.fromEntries(attributes), blocks: Object.fromEntries(blocks) };
}
