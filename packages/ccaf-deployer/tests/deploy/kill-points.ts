import { IS_THOROUGH } from '../thorough';
import type { Crash } from './crash-at';

/** A deploy that has seen all requests was never killed. */
const MAX_CALLS = 60;

/**
 * Does something with each place where a deploy can be killed, until none is left, and counts them.
 *
 * Killed when a request was carried out, a deploy leaves what it leaves killed before its next request, only earlier. So
 * but for the last request that is tried where there is time for all.
 */
export async function everywhere(title: string, isKilledAt: (crash: Crash) => Promise<boolean>): Promise<number> {
  const calls = await countKilled((call) => isKilledAt({ call, when: 'before' }));
  const after = IS_THOROUGH ? await countKilled((call) => isKilledAt({ call, when: 'after' })) : 1;
  if (!IS_THOROUGH) await isKilledAt({ call: calls, when: 'after' });
  process.stdout.write(`${title}: crashed in ${calls + after} places\n`);
  return calls;
}

async function countKilled(isKilledAt: (call: number) => Promise<boolean>): Promise<number> {
  for (let call = 1; call <= MAX_CALLS; call += 1) if (!(await isKilledAt(call))) return call - 1;
  throw new Error(`it was still killed at request ${MAX_CALLS}: the test does not see all requests`);
}
