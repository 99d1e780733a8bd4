import { clockTime } from '../words';
import { isMeasured, MINUTE_MS, NOTICE_MS, WAITS } from './waits';
import type { Watchman } from './watchman';

/** How long metrics still tell of what is over, beside the checks that it takes to be told. */
const STUCK_MS = 20 * MINUTE_MS;
/** The silence that is told, in milliseconds. */
const SILENCE_MS = 15 * MINUTE_MS;

/** What is wrong with the alarms of the apps. */
export function wrongsOfApps(watchman: Watchman, calls: readonly string[]): string[] {
  const { simulation, chronicle, image, lastCheck, blindUntil } = watchman;
  const { now } = simulation.time;
  return image.apps.flatMap(({ name }) => {
    const { spell, before, seenSince } = chronicle.of(name);
    const { illness, from } = spell;
    const since = Math.max(seenSince, blindUntil);
    const isCalled = watchman.isCalled(`${name}-page`, name);
    const told = `${name} at ${clockTime(now)}, ${illness ?? 'well'} since ${clockTime(from)}`;
    if (calls.includes(`${name}-page`) && !chronicle.isIll(name, lastCheck.from, lastCheck.to)) {
      return [`called for nothing: ${told}`];
    }
    if (illness === 'stuck' && !watchman.isMeasured) return [];
    const waits = illness === undefined ? 0 : WAITS[illness] * MINUTE_MS;
    const isDue = now > since + waits + NOTICE_MS;
    if (illness !== undefined && isDue && !isCalled) return [`not noticed: ${told}`];
    const late = isMeasured(before?.illness) ? STUCK_MS : 0;
    return illness === undefined && isDue && now > since + late + NOTICE_MS && isCalled ? [`not cleared: ${told}`] : [];
  });
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
    ...(silence > SILENCE_MS + NOTICE_MS && !watchman.isCalled('silence') ? [`not noticed: silence ${at}`] : []),
    ...(silence < MINUTE_MS && watchman.isCalled('silence') ? [`not cleared: silence ${at}`] : []),
  ];
}
