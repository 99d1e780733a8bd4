import { type ObjectValue, sameValue, text } from '../protocol/value';

/** A resource that exists, as the providers remember it. */
export type CloudResource = { readonly type: string; readonly id: string; readonly values: ObjectValue };

/** One operation that a provider carried out, or tried to. */
export type Operation = {
  readonly operation: 'create' | 'read' | 'update' | 'delete';
  /** A resource type, or `data.` and a data source type. */
  readonly type: string;
  /** Undefined where nothing came of it: a create or a lookup that failed. */
  readonly id: string | undefined;
  /** The message of a failure. */
  readonly error: string | undefined;
};

/** What the real cloud would hold, in memory, and which failures it has been told to have. */
export class Cloud {
  readonly #operations: Operation[] = [];
  readonly #resources = new Map<string, CloudResource>();
  readonly #failures: { type: string; operation: Operation['operation']; message: string }[] = [];
  readonly #made = new Map<string, number>();

  list(): readonly CloudResource[] {
    return [...this.#resources.values()];
  }

  get(type: string, id: string): ObjectValue | undefined {
    return this.#resources.get(`${type} ${id}`)?.values;
  }

  put(type: string, id: string, values: ObjectValue): void {
    this.#resources.set(`${type} ${id}`, { type, id, values });
  }

  remove(type: string, id: string): void {
    this.#resources.delete(`${type} ${id}`);
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

  failNext(type: string, operation: Operation['operation'], message: string): void {
    this.#failures.push({ type, operation, message });
  }

  /** All operations in the order in which they began. */
  operations(): readonly Operation[] {
    return [...this.#operations];
  }

  /**
   * Runs one operation, unless it has been told to fail, and notes it.
   *
   * @param id what the operation is about, where that is known before.
   * @returns the result and no error, or no result and the message of the failure.
   */
  async attempt<Result extends ObjectValue | null>(
    operation: Operation['operation'],
    type: string,
    id: string | undefined,
    run: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly error: undefined } | { readonly error: string }> {
    const at = this.#operations.push({ operation, type, id, error: undefined }) - 1;
    try {
      this.#failWhereTold(operation, type);
      const result = await run();
      this.#operations[at] = { operation, type, id: text(result?.['id']) ?? id, error: undefined };
      return { result, error: undefined };
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause);
      this.#operations[at] = { operation, type, id, error };
      return { error };
    }
  }

  #failWhereTold(operation: Operation['operation'], type: string): void {
    const at = this.#failures.findIndex((failure) => failure.type === type && failure.operation === operation);
    const [failure] = at < 0 ? [] : this.#failures.splice(at, 1);
    if (failure !== undefined) throw new Error(failure.message);
  }
}
