import type { ResourceBehaviour } from '../behaviours/behaviour';
import type { TypeFacts } from '../facts/facts';
import type { Block } from '../protocol/schema';
import { isList, isObject, type ObjectValue, sameValue, UNKNOWN, type Value, valuesAt } from '../protocol/value';

/** A planned change: the object, the arguments that force a replacement, and what is wrong with it. */
export type Plan = {
  readonly planned: ObjectValue | null;
  readonly replace: readonly string[];
  readonly errors: readonly string[];
};

/** What is there, what Terraform proposes, and what the configuration says. */
export type Objects = {
  readonly prior: ObjectValue | null;
  readonly proposed: ObjectValue;
  readonly config: ObjectValue;
};

/** Plans the change of one resource: its facts first, then what its behaviour adds. */
export function planChange(
  block: Block,
  facts: TypeFacts,
  behaviour: ResourceBehaviour | undefined,
  inherited: Inherited,
  objects: Objects,
): Plan {
  const planned = planObject(block, facts, inherited, objects);
  const { unknown = [], replace = [], errors = [] } = behaviour?.plan?.(objects.prior, planned) ?? {};
  return {
    planned: { ...planned, ...Object.fromEntries(unknown.map((name): [string, Value] => [name, UNKNOWN])) },
    replace: [...new Set([...replacedBy(facts, objects.prior, planned), ...replace])],
    errors,
  };
}

/** What the provider configuration passes on to each resource. */
export type Inherited = { readonly region?: string; readonly tags: ObjectValue };

/**
 * The object that Terraform should plan for, as SDKv2 makes it: defaults filled in, values that the cloud will choose
 * unknown, `tags_all` and `region` taken from the provider configuration.
 *
 * @param proposed Terraform's merge of configuration and prior state.
 */
export function planObject(block: Block, facts: TypeFacts, inherited: Inherited, objects: Objects): ObjectValue {
  const planned = planBlock(block, facts, '', objects);
  return { ...planned, ...inheritedRegion(block, inherited, objects.config), ...mergedTags(block, inherited, planned) };
}

/** The top-level arguments whose change needs a new resource; empty where nothing was there before. */
function replacedBy(facts: TypeFacts, prior: ObjectValue | null, planned: ObjectValue): readonly string[] {
  if (prior === null) return [];
  const forceNew = [...(facts.forceNew ?? []), 'region'];
  const changed = forceNew.filter((path) => !sameValue(valuesAt(prior, path), valuesAt(planned, path)));
  return [...new Set(changed.map((path) => path.split('.')[0] ?? path))];
}

function planBlock(block: Block, facts: TypeFacts, prefix: string, { prior, proposed, config }: Objects): ObjectValue {
  const attributes = Object.entries(block.attributes).map(([name, attribute]): [string, Value] => {
    const path = `${prefix}${name}`;
    const value = proposed[name] ?? null;
    if (facts.writeOnly?.includes(path) === true) return [name, null];
    if ((config[name] ?? null) !== null) return [name, value];
    const fallback = facts.defaults?.[path];
    if (fallback !== undefined) return [name, fallback];
    return [name, attribute.computed && prior === null ? UNKNOWN : value];
  });
  const blocks = Object.entries(block.blocks).map(([name, nested]): [string, Value] => {
    const value = proposed[name] ?? null;
    const path = `${prefix}${name}.`;
    const before = prior?.[name] ?? null;
    const configured = config[name] ?? null;
    const isLeftToCloud = facts.computed?.[`${prefix}${name}`] !== undefined && isEmpty(configured);
    if (isLeftToCloud) return [name, prior === null ? UNKNOWN : before];
    const plan = (item: Value, before: Value, configured: Value): Value =>
      isObject(item)
        ? planBlock(nested.block, facts, path, {
            prior: isObject(before) ? before : null,
            proposed: item,
            config: isObject(configured) ? configured : item,
          })
        : item;
    if (!isList(value)) return [name, plan(value, before, configured)];
    // The items of a set have no common order in state and configuration, so they are taken as proposed.
    const pairs = nested.nesting === 'list';
    return [name, value.map((item, at) => plan(item, itemAt(before, at), pairs ? itemAt(configured, at) : null))];
  });
  return Object.fromEntries([...attributes, ...blocks]);
}

const isEmpty = (value: Value): boolean => value === null || (isList(value) && value.length === 0);

function itemAt(list: Value, index: number): Value {
  return isList(list) ? (list[index] ?? null) : null;
}

function inheritedRegion(block: Block, inherited: Inherited, config: ObjectValue): ObjectValue {
  const region = block.attributes['region'];
  if (region?.computed !== true || inherited.region === undefined) return {};
  return { region: config['region'] ?? inherited.region };
}

function mergedTags(block: Block, inherited: Inherited, planned: ObjectValue): ObjectValue {
  if (!('tags_all' in block.attributes)) return {};
  const tags = planned['tags'] ?? null;
  if (tags === UNKNOWN) return { tags_all: UNKNOWN };
  return { tags_all: { ...inherited.tags, ...(isObject(tags) ? tags : {}) } };
}
