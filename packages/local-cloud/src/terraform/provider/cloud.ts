import { type ObjectValue, sameValue, text } from '../protocol/value';

/** A resource that exists, as the providers remember it. */
export type CloudResource = { readonly type: string; readonly id: string; readonly values: ObjectValue };

/** What the real cloud would hold, in memory: what has a region, in each region apart. */
export class Cloud {
  readonly #resources = new Map<string, CloudResource>();
  readonly #made = new Map<string, number>();

  list(): readonly CloudResource[] {
    return [...this.#resources.values()];
  }

  /** @param where an object whose `region` is that of the resource, if it has one */
  get(type: string, id: string, where: ObjectValue): ObjectValue | undefined {
    return this.#resources.get(keyOf(type, id, where))?.values;
  }

  put(type: string, id: string, values: ObjectValue): void {
    this.#resources.set(keyOf(type, id, values), { type, id, values });
  }

  /** @param where an object whose `region` is that of the resource, if it has one */
  remove(type: string, id: string, where: ObjectValue): void {
    this.#resources.delete(keyOf(type, id, where));
  }

  /** The first resource of a type that has all given arguments; arguments that are null match everything. */
  find(type: string, config: ObjectValue): ObjectValue | undefined {
    const given = Object.entries(config).filter(([, value]) => value !== null && typeof value !== 'object');
    return this.list().find(
      (resource) =>
        resource.type === type && given.every(([name, value]) => sameValue(resource.values[name] ?? null, value)),
    )?.values;
  }

  /** How many objects with this key were made before, so that equal objects get different ids. */
  serial(key: string): number {
    const made = this.#made.get(key) ?? 0;
    this.#made.set(key, made + 1);
    return made;
  }
}

const keyOf = (type: string, id: string, where: ObjectValue): string => `${type} ${text(where['region']) ?? ''} ${id}`;
