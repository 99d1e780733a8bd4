/** Whether all CFUs of a pool are in use, and since when that is so. */
export interface PoolUse {
  readonly isExhausted: boolean;
  readonly at: number;
}

/** The compute pools and principals that an organization has: what a statement may run in, and run as. */
export class Account {
  readonly #pools: Set<string>;
  readonly #principals: Set<string>;
  readonly #uses = new Map<string, PoolUse>();

  constructor(pools: readonly string[], principals: readonly string[]) {
    this.#pools = new Set(pools);
    this.#principals = new Set(principals);
  }

  get pools(): readonly string[] {
    return [...this.#pools];
  }

  hasPool(id: string): boolean {
    return this.#pools.has(id);
  }

  hasPrincipal(id: string): boolean {
    return this.#principals.has(id);
  }

  addPool(id: string): void {
    this.#pools.add(id);
  }

  deletePool(id: string): void {
    this.#pools.delete(id);
  }

  addPrincipal(id: string): void {
    this.#principals.add(id);
  }

  deletePrincipal(id: string): void {
    this.#principals.delete(id);
  }

  setExhausted(pool: string, isExhausted: boolean, at: number): void {
    this.#uses.set(pool, { isExhausted, at });
  }

  isExhausted(pool: string): boolean {
    return this.#uses.get(pool)?.isExhausted ?? false;
  }

  /** Since when no CFU of a pool is free; `undefined` where some are. */
  fullSince(pool: string): number | undefined {
    const use = this.#uses.get(pool);
    return use?.isExhausted ? use.at : undefined;
  }

  /** Whether a pool has CFUs left, and since when; `undefined` where that has never changed. */
  useOf(pool: string): PoolUse | undefined {
    return this.#uses.get(pool);
  }
}

/** A statement's service account that is not there. */
export class UnknownPrincipalError extends Error {
  override readonly name = 'UnknownPrincipalError' as const;
  readonly code = 'UNKNOWN_PRINCIPAL';

  constructor(readonly principal: string) {
    super(
      `The service account '${principal}' does not exist, or the statement may not run as it: check 'flink.principal.id'.`,
    );
  }
}
