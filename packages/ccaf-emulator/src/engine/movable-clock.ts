import { type Clock, systemClock } from './clock';

interface Timer {
  readonly at: number;
  readonly action: () => void;
  cancel: () => void;
}

/** A clock that goes as another one does, and can be moved: what is due by then happens at once, in its order. */
export class MovableClock implements Clock {
  readonly #clock: Clock;
  readonly #timers = new Set<Timer>();
  #ahead = 0;

  /** @param clock @default - the machine's clock */
  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  /** How far it is ahead of the clock by which it goes, in milliseconds. */
  get ahead(): number {
    return this.#ahead;
  }

  now(): number {
    return this.#clock.now() + this.#ahead;
  }

  after(ms: number, action: () => void): () => void {
    const timer: Timer = { at: this.now() + ms, action, cancel: () => undefined };
    this.#timers.add(timer);
    this.#wait(timer);
    return () => this.#forget(timer);
  }

  /** Moves it on. */
  move(ms: number): void {
    this.#ahead += ms;
    const due = [...this.#timers].filter(({ at }) => at <= this.now()).sort((one, other) => one.at - other.at);
    for (const timer of due) this.#forget(timer);
    for (const timer of this.#timers) {
      timer.cancel();
      this.#wait(timer);
    }
    for (const { action } of due) action();
  }

  #wait(timer: Timer): void {
    timer.cancel = this.#clock.after(Math.max(0, timer.at - this.now()), () => {
      this.#timers.delete(timer);
      timer.action();
    });
  }

  #forget(timer: Timer): void {
    timer.cancel();
    this.#timers.delete(timer);
  }
}
