import type { TypeFacts } from '../facts/facts';
import { type Diagnostic, problem } from '../protocol/diagnostic';
import type { Attribute, Block } from '../protocol/schema';
import { isList, isObject, type ObjectValue, type Value } from '../protocol/value';
import { brokenRule } from './rules';

type Path = readonly (string | number)[];
type Given = { readonly item: Attribute | Block; readonly path: Path };

/**
 * Checks what Terraform leaves to the provider: that nothing is set which is only exported, what is deprecated, and the
 * rules of the type. The words are those of SDKv2 (`schemaMap.validate` in hashicorp/terraform-plugin-sdk
 * helper/schema/schema.go), with which both providers are made.
 *
 * @returns one diagnostic per problem, all problems at once.
 */
export function validateArguments(
  type: string,
  block: Block,
  facts: Omit<TypeFacts, 'source'>,
  config: ObjectValue,
): readonly Diagnostic[] {
  const given = givenIn(block, config, []);
  return [
    ...given.flatMap(({ item, path }) => {
      if (isExportedOnly(item)) return [unconfigurable(path)];
      return item.deprecated === true ? [deprecated(path, facts)] : [];
    }),
    ...(facts.idCannotBeSet === true && (config['id'] ?? null) !== null ? [unknownKey('id')] : []),
    ...(facts.rules ?? []).flatMap((rule) => brokenRule(rule, config)).map((found) => problem(`${type}: ${found}`)),
  ];
}

/** Every attribute and block that has a value in the configuration, at any depth. */
function givenIn(block: Block, config: ObjectValue, at: Path): readonly Given[] {
  const attributes = Object.entries(block.attributes).filter(([name]) => (config[name] ?? null) !== null);
  const nested = Object.entries(block.blocks).flatMap(([name, { nesting, block: inner }]) => {
    const path = [...at, name];
    const items = itemsOf(config[name] ?? null);
    const inside = items.flatMap((item, index) =>
      isObject(item) ? givenIn(inner, item, nesting === 'list' ? [...path, index] : path) : [],
    );
    return items.length === 0 ? [] : [{ item: inner, path }, ...inside];
  });
  return [...attributes.map(([name, item]) => ({ item, path: [...at, name] })), ...nested];
}

function itemsOf(value: Value): readonly Value[] {
  if (isList(value)) return value;
  return value === null ? [] : [value];
}

function isExportedOnly(item: Attribute | Block): boolean {
  return 'type' in item && !item.required && !item.optional;
}

function unconfigurable(path: Path): Diagnostic {
  const detail =
    `Can't configure a value for ${JSON.stringify(path.join('.'))}: ` +
    'its value will be decided automatically based on the result of applying this configuration.';
  return { severity: 'error', summary: 'Value for unconfigurable attribute', detail, path };
}

function deprecated(path: Path, facts: Omit<TypeFacts, 'source'>): Diagnostic {
  const detail = facts.deprecated?.[path.filter((step) => typeof step === 'string').join('.')] ?? '';
  return { severity: 'warning', summary: 'Argument is deprecated', detail, path };
}

/** SDKv2 adds `id` to every schema that has none, as if it could be set, and refuses it then. */
function unknownKey(name: string): Diagnostic {
  return { severity: 'error', summary: 'Invalid or unknown key', path: [name] };
}
