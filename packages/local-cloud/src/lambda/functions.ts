import {
  CREATED,
  type FunctionEvent,
  type FunctionState,
  transition,
  whyNotInvoked,
  whyNotUpdated,
} from './function-states';

/** Time as the emulated service sees it, in milliseconds. */
export interface ServiceClock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** A clock on which a second takes a millisecond: nobody waits for an emulator. */
export const hastyClock: ServiceClock = {
  now: () => performance.now() * 1000,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 1000)),
};

/** How long a function is Pending, or its update InProgress. */
const SETTLES_MS = 5_000;

/** The states of the functions of an account, each known by `<region>/<name>`. */
export class Functions {
  readonly #found = new Map<string, { readonly state: FunctionState; readonly since: number }>();

  constructor(readonly clock: ServiceClock) {}

  /** The state of now; a function that was there before anybody looked is Active. */
  state(key: string): FunctionState {
    const { state, since } = this.#found.get(key) ?? { state: transition(CREATED, 'settled'), since: 0 };
    return this.clock.now() >= since + SETTLES_MS ? transition(state, 'settled') : state;
  }

  created(key: string): void {
    this.#put(key, CREATED);
  }

  /** @throws {LambdaApiError} where it cannot be updated now */
  updated(key: string): void {
    const refusal = whyNotUpdated(this.state(key));
    if (refusal !== undefined) throw refusal;
    this.#happens(key, 'updated');
  }

  /** Nobody has invoked it for weeks. */
  idle(key: string): void {
    this.#happens(key, 'idle');
  }

  /** @throws {LambdaApiError} where it cannot be invoked now; one that is Inactive wakes by this */
  invoked(key: string): void {
    const refusal = whyNotInvoked(this.state(key));
    this.#happens(key, 'invoked');
    if (refusal !== undefined) throw refusal;
  }

  deleted(key: string): void {
    this.#found.delete(key);
  }

  /** Waits, as the real provider does, until a function is neither Pending nor updated. */
  async settled(key: string): Promise<void> {
    while (this.state(key).State === 'Pending' || this.state(key).LastUpdateStatus === 'InProgress') {
      await this.clock.sleep(1_000);
    }
  }

  #happens(key: string, event: FunctionEvent): void {
    const before = this.state(key);
    const after = transition(before, event);
    if (after !== before) this.#put(key, after);
  }

  #put(key: string, state: FunctionState): void {
    this.#found.set(key, { state, since: this.clock.now() });
  }
}
