/** Days since 1970 as `2024-02-29`. */
export const dateText = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

export const daysOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** Microseconds since 1970 as `2024-02-29 23:59:59.123`, with so many digits. */
export function momentText(micros: bigint, digits: number): string {
  const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const whole = new Date(Number((micros - fraction) / 1000n)).toISOString().replace('T', ' ').slice(0, -5);
  return digits === 0 ? whole : `${whole}.${String(fraction).padStart(6, '0').slice(0, digits)}`;
}

export function microsOf(text: string): bigint {
  const [, date, time, fraction = ''] = /^(\S+)[ T]([\d:]{8})(?:\.(\d{1,6}))?/.exec(text) ?? [];
  return BigInt(Date.parse(`${date}T${time}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

/** Microseconds since midnight as `23:59:59.123`. */
export const timeText = (micros: bigint, digits: number): string =>
  momentText(micros, digits).slice('1970-01-01 '.length);

export const microsOfDay = (text: string): bigint => microsOf(`1970-01-01 ${text}`);
