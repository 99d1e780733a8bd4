/** Something that can be run again and again, and gives one number each time. */
export type Run = () => Promise<number>;

const WARM_UP = 2;

/**
 * Runs several things in turn, ABAB…, so that whatever else the machine does meets all of them alike.
 *
 * @param runs how many count; two more of each come before, to warm up
 * @returns the numbers of each, in the order of the rounds
 */
export async function sideBySide<Name extends string>(
  subjects: Readonly<Record<Name, Run>>,
  runs: number,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(subjects) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -WARM_UP; round < runs; round += 1) {
    for (const name of names) {
      const result = await subjects[name]();
      if (round >= 0) results[name].push(result);
    }
  }
  return results;
}

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
