import type { Clock } from '../src/clock';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly action: () => void;
  isCalledOff: boolean;
}

/** 26 November 2026: statements tell when they were made, and a date makes a story readable. */
const START = Date.UTC(2026, 10, 26);

/** Time that costs nothing: it goes on when all that could be done at a moment is done, and to where somebody waits. */
export class VirtualTime {
  #now = START;
  #order = 0;
  readonly #timers: Timer[] = [];
  readonly #passed: (now: number) => void;
  /** How many answers are on their way by other means than this clock: they are waited for. */
  outside = 0;

  /** @param passed is told of each moment before anybody acts at it */
  constructor(passed: (now: number) => void) {
    this.#passed = passed;
  }

  get now(): number {
    return this.#now;
  }

  /** Does something later; what it gives calls that off. */
  after(ms: number, action: () => void): () => void {
    this.#order += 1;
    const timer = { at: this.#now + Math.max(0, ms), order: this.#order, action, isCalledOff: false };
    this.#timers.splice(this.#placeOf(timer), 0, timer);
    return () => {
      timer.isCalledOff = true;
    };
  }

  /** Lets time pass until that is so. */
  async until(isDone: () => boolean): Promise<void> {
    for (;;) {
      await turn();
      if (isDone()) return;
      if (this.outside > 0) continue;
      const next = this.#next();
      if (!next) throw new Error('everybody waits, and nothing will happen');
      this.#moveTo(next.at);
      next.action();
    }
  }

  /** Lets so much time pass while nobody is at work. */
  pass(ms: number): void {
    this.#moveTo(this.#now + ms);
  }

  /** The time goes on without the world: a month, for instance, in which nothing new happens. */
  skip(ms: number): void {
    this.#now += ms;
  }

  #moveTo(at: number): void {
    this.#now = Math.max(this.#now, at);
    this.#passed(this.#now);
  }

  #next(): Timer | undefined {
    for (let timer = this.#timers.pop(); timer; timer = this.#timers.pop()) if (!timer.isCalledOff) return timer;
    return undefined;
  }

  /** The next one is the last of the list. */
  #placeOf({ at, order }: Timer): number {
    let [low, high] = [0, this.#timers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#timers[middle] as Timer;
      if (other.at > at || (other.at === at && other.order > order)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Lets everything that need not wait go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The clock of a process: once that is killed, nothing wakes it any more. */
export class ProcessClock implements Clock {
  readonly #time: VirtualTime;
  readonly #waiting = new Set<() => void>();
  #isKilled = false;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  readonly now = (): number => this.#time.now;

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  after(ms: number, action: () => void): () => void {
    if (this.#isKilled) return () => undefined;
    const timer = this.#time.after(ms, () => {
      this.#waiting.delete(callOff);
      action();
    });
    const callOff = (): void => {
      this.#waiting.delete(callOff);
      timer();
    };
    this.#waiting.add(callOff);
    return callOff;
  }

  kill(): void {
    this.#isKilled = true;
    for (const callOff of [...this.#waiting]) callOff();
  }
}
