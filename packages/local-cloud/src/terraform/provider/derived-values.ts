import { createHash } from 'node:crypto';
import type { TypeFacts } from '../facts/facts';
import { type Attribute, type Block, type CtyType, conform } from '../protocol/schema';
import { isList, isObject, type ObjectValue, UNKNOWN, type Value, valuesAt } from '../protocol/value';

/** What the values of one new object are made from: the same seed and context give the same values. */
export type Seed = {
  readonly type: string;
  /** The arguments, and how many equal objects were made before. */
  readonly key: string;
  readonly context: { readonly [name: string]: string };
};

/**
 * Gives every unknown value of an object the value that the cloud would choose: the fact of its type, or one made from
 * its name where no fact is known.
 */
export function deriveValues(block: Block, object: ObjectValue, facts: TypeFacts, seed: Seed): ObjectValue {
  return new Deriver(object, facts, seed).fill(block, object, '');
}

class Deriver {
  constructor(
    private readonly root: ObjectValue,
    private readonly facts: TypeFacts,
    private readonly seed: Seed,
  ) {}

  fill(block: Block, object: ObjectValue, prefix: string): ObjectValue {
    const filled = Object.entries(object).map(([name, value]): [string, Value] => {
      const nested = block.blocks[name];
      if (nested !== undefined) return [name, this.fillBlock(nested.block, value, `${prefix}${name}`)];
      const attribute = block.attributes[name];
      return [name, value === UNKNOWN && attribute !== undefined ? this.value(`${prefix}${name}`, attribute) : value];
    });
    return Object.fromEntries(filled);
  }

  private fillBlock(block: Block, value: Value, path: string): Value {
    if (value === UNKNOWN) return this.chosenBlock(block, path);
    const fill = (item: ObjectValue): ObjectValue => this.fill(block, item, `${path}.`);
    if (isList(value)) return value.map((item) => (isObject(item) ? fill(item) : item));
    return isObject(value) ? fill(value) : value;
  }

  /** A block that is not configured, as the cloud then has it. */
  private chosenBlock(block: Block, path: string): Value {
    const items: Value = this.facts.computed?.[path] ?? [];
    if (!isList(items)) return [];
    return items.filter(isObject).map((item) => {
      const rendered = Object.entries(item).map(([name, value]) => [
        name,
        typeof value === 'string' ? this.render(value) : value,
      ]);
      return conform(block, Object.fromEntries(rendered));
    });
  }

  private value(path: string, attribute: Attribute): Value {
    const fact = this.facts.computed?.[path];
    if (typeof fact === 'string') return this.render(fact);
    return fact === undefined ? this.placeholder(path, attribute.type) : fact;
  }

  private render(template: string): string {
    return template.replace(/\{([\w.]+)(\|lower)?\}/g, (_, name: string, lower: string | undefined) => {
      const found = this.named(name);
      return lower === undefined ? found : found.toLowerCase();
    });
  }

  private named(name: string): string {
    const [known] = valuesAt(this.root, name);
    if (typeof known === 'string' || typeof known === 'number') return String(known);
    const fact = known === UNKNOWN ? this.facts.computed?.[name] : undefined;
    if (typeof fact === 'string') return this.render(fact);
    return this.seed.context[name] ?? this.hashed(name);
  }

  private hashed(name: string): string {
    const digest = createHash('sha256').update(`${this.seed.type}\n${this.seed.key}`).digest('hex');
    switch (name) {
      case 'hash':
        return digest.slice(0, 16);
      case 'HASH':
        return digest.slice(0, 16).toUpperCase();
      case 'hash6':
        return digest.slice(0, 6);
      case 'sha256':
        return digest;
      case 'uuid':
        return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
      default:
        // An argument that is not set, e.g. name_prefix.
        return '';
    }
  }

  private placeholder(path: string, type: CtyType): Value {
    if (typeof type !== 'string') return type[0] === 'list' || type[0] === 'set' ? [] : type[0] === 'map' ? {} : null;
    if (type === 'number') return 0;
    if (type === 'bool') return false;
    return this.render(`${path.replaceAll('.', '-')}-{hash}`);
  }
}
