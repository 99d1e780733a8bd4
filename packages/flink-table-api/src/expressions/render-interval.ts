import type { IntervalUnit } from '../functions/form';

export const MILLIS: Readonly<Record<Exclude<IntervalUnit, 'YEAR' | 'MONTH'>, bigint>> = {
  DAY: 86_400_000n,
  HOUR: 3_600_000n,
  MINUTE: 60_000n,
  SECOND: 1000n,
  MILLISECOND: 1n,
};

/**
 * A span of time as a literal. Without a number in brackets a unit has two digits, and Flink takes three at most, so that a
 * longer span is spelled in days, and one of a thousand days or more is no literal.
 *
 * Source: org.apache.calcite.sql.SqlIntervalQualifier, and FlinkTypeFactory#toLogicalType for the three digits.
 *
 * @returns `undefined` for what no literal holds
 * @example renderInterval(100n, 'SECOND') // "INTERVAL '100' SECOND(3)"
 */
export function renderInterval(count: bigint, unit: IntervalUnit): string | undefined {
  const sign = count < 0n ? '-' : '';
  const size = count < 0n ? -count : count;
  const digits = String(size).length;
  if (unit === 'MILLISECOND' && size < 100_000n) return `INTERVAL '${sign}${seconds(size)}' SECOND`;
  if (unit !== 'MILLISECOND' && digits <= 2) return `INTERVAL '${sign}${size}' ${unit}`;
  if (unit !== 'MILLISECOND' && digits === 3) return `INTERVAL '${sign}${size}' ${unit}(3)`;
  if (unit === 'YEAR') return inYears(sign, size * 12n);
  if (unit === 'MONTH') return inYears(sign, size);
  return inDays(sign, size * MILLIS[unit]);
}

const seconds = (millis: bigint): string => `${millis / 1000n}.${String(millis % 1000n).padStart(3, '0')}`;

function inYears(sign: string, months: bigint): string | undefined {
  const years = String(months / 12n);
  if (years.length > 4) return undefined;
  return `INTERVAL '${sign}${years}-${months % 12n}' YEAR(${Math.max(2, years.length)}) TO MONTH`;
}

function inDays(sign: string, millis: bigint): string | undefined {
  const days = String(millis / MILLIS.DAY);
  if (days.length > 3) return undefined;
  const two = (part: bigint): string => String(part).padStart(2, '0');
  const [hour, minute] = [(millis / MILLIS.HOUR) % 24n, (millis / MILLIS.MINUTE) % 60n];
  const second = seconds(millis % MILLIS.MINUTE).padStart(6, '0');
  const precision = days.length > 2 ? `(${days.length})` : '';
  return `INTERVAL '${sign}${days} ${two(hour)}:${two(minute)}:${second}' DAY${precision} TO SECOND(3)`;
}
