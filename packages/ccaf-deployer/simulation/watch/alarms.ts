import type { Alarm, CompositeAlarm, MetricAlarm } from 'local-cloud/cloudwatch';
import { URGENCIES_OF } from '../../src/watch/conditions';

/** What a check tells of in figures: the function, or one app. */
export interface Line {
  /** What its alarms' names begin with, after the prefix: an app's name, or nothing. */
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

const METRICS = { page: 'Page', ticket: 'Ticket' } as const;
const COMMON = { kind: 'metric', namespace: 'ccaf', description: '', period: 300 } as const;

/** The alarms of a line and a severity as the stacks have them, which a test of the stacks holds: the last one tells people. */
export function lineAlarms(
  prefix: string,
  { name, dimensions }: Line,
  severity: keyof typeof METRICS,
): readonly Alarm[] {
  const told = [prefix, name, severity].filter((part) => part !== '').join('-');
  const parts = URGENCIES_OF[severity].map(
    ({ level: threshold, checks: periods, alarm }): MetricAlarm => ({
      ...COMMON,
      name: `${told}-${alarm}`,
      tells: { alarm: false, ok: false },
      metric: METRICS[severity],
      dimensions,
      statistic: 'Maximum',
      periods,
      breaches: periods,
      comparison: 'GreaterThanOrEqualToThreshold',
      threshold,
      missing: 'ignore',
    }),
  );
  const rule = parts.map((part) => `ALARM("${part.name}")`).join(' OR ');
  const composite: CompositeAlarm = {
    kind: 'composite',
    name: told,
    description: '',
    tells: { alarm: true, ok: true },
    rule,
  };
  return [...parts, composite];
}

/** The alarm on checks that do not come to their end. */
export const silenceAlarm = (prefix: string, functionName: string): MetricAlarm => ({
  ...COMMON,
  name: `${prefix}-silence`,
  tells: { alarm: true, ok: true },
  metric: 'Checks',
  dimensions: { function: functionName },
  statistic: 'Sum',
  fill: 0,
  periods: 3,
  breaches: 3,
  comparison: 'LessThanThreshold',
  threshold: 1,
  missing: 'breaching',
});
