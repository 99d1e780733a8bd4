import { IS_THOROUGH } from '../thorough';
import type { Crash } from './crash-at';

/** A deploy that has seen all requests was never killed. */
const MAX_CALLS = 60;
/** So many requests apart are the places by day; another seed begins at the other request, and a night has all. */
const STRIDE = IS_THOROUGH ? 1 : 2;
const FIRST = IS_THOROUGH ? 1 : 1 + (Number(process.env['TEST_SEED']) % STRIDE);

/**
 * Does something with each place where a deploy can be killed, until none is left, and counts the requests.
 *
 * Killed when a request was carried out, a deploy leaves what it leaves killed before its next request, only earlier. So
 * but for the last request that is tried where there is time for all.
 */
export async function everywhere(title: string, isKilledAt: (crash: Crash) => Promise<boolean>): Promise<number> {
  const { calls, places } = await countKilled((call) => isKilledAt({ call, when: 'before' }));
  const after = IS_THOROUGH ? (await countKilled((call) => isKilledAt({ call, when: 'after' }))).places : 1;
  if (!IS_THOROUGH) await isKilledAt({ call: calls, when: 'after' });
  process.stdout.write(`${title}: crashed in ${places + after} places of ${2 * calls}\n`);
  return calls;
}

/** The requests at which it is killed, and how many places were tried: by day every second one, and the last. */
async function countKilled(isKilledAt: (call: number) => Promise<boolean>): Promise<{ calls: number; places: number }> {
  let places = 0;
  for (let call = FIRST; call <= MAX_CALLS; call += STRIDE) {
    if (await isKilledAt(call)) {
      places += 1;
      continue;
    }
    const isSkippedOneTheLast = STRIDE > 1 && call > 1 && (await isKilledAt(call - 1));
    return isSkippedOneTheLast ? { calls: call - 1, places: places + 1 } : { calls: call - STRIDE, places };
  }
  throw new Error(`it was still killed at request ${MAX_CALLS}: the test does not see all requests`);
}
