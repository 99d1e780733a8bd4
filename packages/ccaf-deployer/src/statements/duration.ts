const UNITS_MS = [86_400_000, 3_600_000, 60_000, 1_000];

/**
 * The milliseconds of a duration as the API spells it; `undefined` where it says none.
 *
 * Of a form that is not known it is 0: the statement did run, for whatever time.
 *
 * @example durationMs('PT2H30M') // 9_000_000
 */
export function durationMs(duration: string): number | undefined {
  if (duration === '') return undefined;
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration)?.slice(1);
  return (parts ?? []).reduce((sum, part, index) => sum + Number(part ?? 0) * (UNITS_MS[index] ?? 0), 0);
}
