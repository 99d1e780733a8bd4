import { clockTime } from '../words';
import type { Spell } from './chronicle';
import type { Illness } from './illness';
import { isMeasured, MINUTE_MS, NOTICE_MS, WAITS } from './waits';
import type { Watchman } from './watchman';

/** How long metrics still tell of what is over, beside the checks that it takes to be told. */
const STUCK_MS = 20 * MINUTE_MS;
/** The silence that is told, in milliseconds. */
const SILENCE_MS = 15 * MINUTE_MS;

/** What is wrong with the alarms of the apps. */
export const wrongsOfApps = (watchman: Watchman, calls: readonly string[]): string[] =>
  watchman.image.apps.flatMap(({ name }) => wrongOfApp(watchman, name, calls) ?? []);

function wrongOfApp(watchman: Watchman, name: string, calls: readonly string[]): string | undefined {
  const { simulation, chronicle, lastCheck, blindUntil } = watchman;
  const { spell, before, seenSince } = chronicle.of(name);
  const { illness, from } = spell;
  const told = `${name} at ${clockTime(simulation.time.now)}, ${illness ?? 'well'} since ${clockTime(from)}`;
  if (calls.includes(`${name}-page`) && !chronicle.isIll(name, lastCheck.from, lastCheck.to)) {
    return `called for nothing: ${told}`;
  }
  if (illness === 'stuck' && !watchman.isMeasured) return undefined;
  const isCalled = watchman.isCalled(`${name}-page`, name);
  const isDue = simulation.time.now > Math.max(seenSince, blindUntil) + waitOf(illness, before) + NOTICE_MS;
  if (!isDue || isCalled === (illness !== undefined)) return undefined;
  return `${isCalled ? 'not cleared' : 'not noticed'}: ${told}`;
}

/** How long an illness may last, or what metrics tell of the one before. */
function waitOf(illness: Illness | undefined, before: Spell | undefined): number {
  if (illness !== undefined) return WAITS[illness] * MINUTE_MS;
  return isMeasured(before?.illness) ? STUCK_MS : 0;
}

/** What is wrong with the alarms of the whole project: on a refused key, and on silence. */
export function wrongsOfFunction(watchman: Watchman, calls: readonly string[]): string[] {
  const { simulation, lastCheck, refusedSince, refusedUntil, unheardUntil } = watchman;
  const { now } = simulation.time;
  const silence = now - lastCheck.to;
  const isCalled = watchman.isCalled('page');
  const isDue = refusedSince !== undefined && now > Math.max(refusedSince, unheardUntil) + NOTICE_MS;
  const isOver = refusedSince === undefined && now > Math.max(refusedUntil, unheardUntil) + NOTICE_MS;
  const at = `at ${clockTime(now)}`;
  return [
    ...(calls.includes('page') && refusedUntil < lastCheck.to ? [`called for nothing: the project ${at}`] : []),
    ...(isDue && !isCalled ? [`not noticed: the refused key ${at}`] : []),
    ...(isOver && isCalled ? [`not cleared: the project ${at}`] : []),
    ...(calls.includes('silence') && watchman.hasChecked && silence < SILENCE_MS - MINUTE_MS
      ? [`called for nothing: silence ${at}`]
      : []),
    ...(silence > SILENCE_MS + MINUTE_MS && !watchman.isCalled('silence') ? [`not noticed: silence ${at}`] : []),
    ...(silence < MINUTE_MS && watchman.isCalled('silence') ? [`not cleared: silence ${at}`] : []),
  ];
}
