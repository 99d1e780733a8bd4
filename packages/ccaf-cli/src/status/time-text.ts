const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/**
 * How long ago something was, in the one unit that tells it best; nothing where the time is not known.
 *
 * @example age('2026-11-27T05:00:00Z', Date.parse('2026-11-27T08:10:00Z')) // '3 h'
 */
export function age(since: string | undefined, now: number): string {
  const ms = now - Date.parse(since ?? '');
  if (Number.isNaN(ms)) return '';
  if (ms < MINUTE) return `${Math.max(0, Math.floor(ms / 1000))} s`;
  if (ms < 2 * HOUR) return `${Math.floor(ms / MINUTE)} min`;
  return ms < 2 * DAY ? `${Math.floor(ms / HOUR)} h` : `${Math.floor(ms / DAY)} d`;
}

/**
 * A time as a person compares it with a log.
 *
 * @example moment('2026-11-27T05:00:03.123Z') // '2026-11-27 05:00 UTC'
 */
export function moment(time: string): string {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? time : `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
