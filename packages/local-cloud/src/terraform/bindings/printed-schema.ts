import { readFileSync } from 'node:fs';
import type { Attribute, Block, CtyType, Described, NestedBlock, Schema } from '../protocol/schema';
import { LocalTerraformError } from './errors';
import { type Binding, bindingKind, providerName } from './source';

// https://developer.hashicorp.com/terraform/cli/commands/providers/schema#format-summary
interface PrintedText {
  readonly description?: string;
  readonly description_kind?: string;
  readonly deprecated?: boolean;
}
interface PrintedAttribute extends PrintedText {
  readonly type: CtyType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly write_only?: boolean;
}
interface PrintedBlock extends PrintedText {
  readonly attributes?: Readonly<Record<string, PrintedAttribute>>;
  readonly block_types?: Readonly<Record<string, PrintedNested>>;
}
interface PrintedNested {
  readonly nesting_mode: string;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly block: PrintedBlock;
}
type PrintedSchema = { readonly version: number; readonly block: PrintedBlock };
interface PrintedProvider {
  readonly provider: PrintedSchema;
  readonly resource_schemas: Readonly<Record<string, PrintedSchema>>;
  readonly data_source_schemas: Readonly<Record<string, PrintedSchema>>;
}

/**
 * The schema that the provider itself printed (`terraform providers schema -json`), where the package of a binding has
 * it as `schema.json`; undefined where the package has none.
 *
 * @throws LocalTerraformError `binding_source_missing` for a type that the printed schema lacks.
 */
export function printedSchema(binding: Binding): Schema | undefined {
  const module = `@cdktf/provider-${providerName(binding)}/schema.json`;
  const provider = printedProvider(module);
  if (provider === undefined) return undefined;
  const type = binding.tfResourceType;
  const schema = {
    provider: provider.provider,
    resource: provider.resource_schemas[type],
    dataSource: provider.data_source_schemas[type],
  }[bindingKind(binding)];
  if (schema !== undefined) return { version: schema.version, block: blockOf(schema.block, type) };
  throw new LocalTerraformError('binding_source_missing', `${module} has no schema of ${type}, which has a binding`);
}

function printedProvider(module: string): PrintedProvider | undefined {
  const file = resolved(module);
  if (file === undefined) return undefined;
  const printed = JSON.parse(readFileSync(file, 'utf8')) as { provider_schemas: Record<string, PrintedProvider> };
  return Object.values(printed.provider_schemas)[0];
}

function resolved(module: string): string | undefined {
  try {
    return require.resolve(module);
  } catch {
    return undefined;
  }
}

function blockOf(printed: PrintedBlock, type: string): Block {
  const attributes = Object.entries(printed.attributes ?? {}).map(([name, one]) => [name, attributeOf(one)]);
  const blocks = Object.entries(printed.block_types ?? {}).map(([name, one]) => [name, nestedOf(one, type)]);
  return {
    ...describedOf(printed),
    attributes: Object.fromEntries(attributes),
    blocks: Object.fromEntries(blocks),
  };
}

function attributeOf(printed: PrintedAttribute): Attribute {
  const { type, required = false, optional = false, computed = false } = printed;
  const marks = { sensitive: printed.sensitive ?? false, writeOnly: printed.write_only ?? false };
  return { ...describedOf(printed), ...marks, type, required, optional, computed };
}

function nestedOf(printed: PrintedNested, type: string): NestedBlock {
  const { nesting_mode: nesting, min_items: minItems = 0, max_items: maxItems = 0 } = printed;
  if (nesting === 'single' || nesting === 'list' || nesting === 'set') {
    return { nesting, minItems, maxItems, block: blockOf(printed.block, type) };
  }
  const expected = 'expected single, list or set';
  throw new LocalTerraformError('binding_not_understood', `a block of ${type} has the nesting ${nesting}; ${expected}`);
}

function describedOf({ description = '', description_kind: kind, deprecated = false }: PrintedText): Described {
  return { description, markdown: kind === 'markdown', deprecated };
}
