import type { Rule, TypeFacts } from '../facts/facts';
import type { Block } from '../protocol/schema';
import { isList, isWhollyKnown, type ObjectValue, UNKNOWN, type Value, valuesAt } from '../protocol/value';

/**
 * Checks what Terraform leaves to the provider: that nothing is set which is only exported, and the rules of the type.
 * Unknown values are not judged yet.
 *
 * @returns one message per problem, all problems at once.
 */
export function validateArguments(
  type: string,
  block: Block,
  facts: TypeFacts,
  config: ObjectValue,
): readonly string[] {
  const unconfigurable = exportedOnly(block, '')
    .filter((path) => isSet(config, path))
    .map((path) => `Can't configure a value for ${path}: its value will be decided automatically`);
  const broken = (facts.rules ?? []).flatMap((rule) => check(rule, config));
  return [...unconfigurable, ...broken].map((problem) => `${type}: ${problem}`);
}

function exportedOnly(block: Block, prefix: string): readonly string[] {
  const own = Object.entries(block.attributes).filter(([, { required, optional }]) => !required && !optional);
  const nested = Object.entries(block.blocks).flatMap(([name, item]) => exportedOnly(item.block, `${prefix}${name}.`));
  return [...own.map(([name]) => `${prefix}${name}`), ...nested];
}

function check(rule: Rule, config: ObjectValue): readonly string[] {
  switch (rule.kind) {
    case 'pattern':
      return known(config, rule.path)
        .filter((value) => typeof value === 'string' && !rule.pattern.test(value))
        .map((value) => `${rule.path} ${rule.message}, got ${show(value)}`);
    case 'oneOf':
      return known(config, rule.path)
        .filter((value) => !rule.values.some((allowed) => allowed === value))
        .map((value) => `expected ${rule.path} to be one of ${JSON.stringify(rule.values)}, got ${show(value)}`);
    case 'range':
      return known(config, rule.path)
        .filter((value) => typeof value === 'number' && (value < rule.min || value > rule.max))
        .map((value) => `expected ${rule.path} to be in the range (${rule.min} - ${rule.max}), got ${show(value)}`);
    case 'json':
      return known(config, rule.path).flatMap((value) => jsonProblem(rule.path, value));
    case 'exactlyOne': {
      const set = rule.paths.filter((path) => known(config, path).length > 0);
      const undecided = rule.paths.some((path) => valuesAt(config, path).includes(UNKNOWN));
      if (set.length === 1 || (set.length === 0 && undecided)) return [];
      return [`exactly one of ${rule.paths.join(', ')} must be specified, got ${set.length}`];
    }
    case 'conflict': {
      const set = rule.paths.filter((path) => known(config, path).length > 0);
      return set.length > 1 ? [set.join(' conflicts with ')] : [];
    }
    case 'requires':
      return isSet(config, rule.path) && !isSet(config, rule.other) ? [`${rule.path} requires ${rule.other}`] : [];
  }
}

function known(config: ObjectValue, path: string): readonly Value[] {
  return valuesAt(config, path)
    .flatMap((value) => (isList(value) ? value : [value]))
    .filter((value) => value !== null && isWhollyKnown(value));
}

function isSet(config: ObjectValue, path: string): boolean {
  return valuesAt(config, path).some((value) => value !== null);
}

function jsonProblem(path: string, value: Value): readonly string[] {
  if (typeof value !== 'string') return [];
  try {
    JSON.parse(value);
    return [];
  } catch (error) {
    return [`${path} contains an invalid JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function show(value: Value): string {
  return JSON.stringify(value);
}
