import type { Rule } from '../facts/facts';
import { isList, isWhollyKnown, type ObjectValue, UNKNOWN, type Value, valuesAt } from '../protocol/value';

/** What breaks a rule, one message per problem; unknown values are not judged yet. */
export function brokenRule(rule: Rule, config: ObjectValue): readonly string[] {
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
      return known(config, rule.path).flatMap((value) => outOfRange(rule, value));
    case 'json':
      return known(config, rule.path).flatMap((value) => jsonProblem(rule.path, value, () => true));
    case 'policy':
      return known(config, rule.path).flatMap((value) => jsonProblem(rule.path, value, isPolicy));
    case 'atMost':
      return valuesAt(config, rule.path)
        .filter((value) => isList(value) && value.length > rule.items)
        .map(() => `${rule.path} supports ${rule.items} item maximum`);
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
    case 'onlyWith': {
      const allowed = valuesAt(config, rule.other).some(
        (value) => value === UNKNOWN || rule.values.includes(`${value}`),
      );
      if (allowed || known(config, rule.path).length === 0) return [];
      return [`${rule.path} can only be used when ${rule.other} is ${rule.values.join(' or ')}`];
    }
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

function outOfRange({ path, min, max }: Extract<Rule, { kind: 'range' }>, value: Value): readonly string[] {
  if (typeof value !== 'number') return [];
  if (!Number.isInteger(value)) return [`${path} must be a whole number, got ${value}`];
  if (value >= min && (max === undefined || value <= max)) return [];
  const expected = max === undefined ? `at least (${min})` : `in the range (${min} - ${max})`;
  return [`expected ${path} to be ${expected}, got ${value}`];
}

/** IAM takes an object that starts at the first character. */
const isPolicy = (document: unknown, text: string): boolean =>
  typeof document === 'object' && document !== null && text.startsWith('{');

function jsonProblem(
  path: string,
  value: Value,
  accepts: (document: unknown, text: string) => boolean,
): readonly string[] {
  if (typeof value !== 'string') return [];
  try {
    return accepts(JSON.parse(value), value) ? [] : [`${path} contains an invalid JSON policy: expected an object`];
  } catch (error) {
    return [`${path} contains an invalid JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function show(value: Value): string {
  return JSON.stringify(value);
}
