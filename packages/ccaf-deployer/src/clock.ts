/** Time as the handler sees it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Does something once so many milliseconds have passed; what it gives calls that off. */
  after(ms: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};

/** The moment by which an invocation must have answered, in milliseconds since the epoch. */
export type Deadline = number;

/**
 * Gives what some work comes to, or fails at the deadline, whether the work heeds its signal or not.
 *
 * @param work is told by the signal to end; what becomes of it then is of no interest
 * @param late the failure at the deadline
 */
export async function withinTime<Result>(
  clock: Clock,
  deadline: Deadline,
  work: (signal: AbortSignal) => Promise<Result>,
  late: () => Error,
): Promise<Result> {
  if (clock.now() >= deadline) throw late();
  const controller = new AbortController();
  let callOff = (): void => undefined;
  const timeUp = new Promise<never>((_, reject) => {
    callOff = clock.after(deadline - clock.now(), () => {
      const error = late();
      controller.abort(error);
      reject(error);
    });
  });
  try {
    return await Promise.race([work(controller.signal), timeUp]);
  } finally {
    callOff();
  }
}
