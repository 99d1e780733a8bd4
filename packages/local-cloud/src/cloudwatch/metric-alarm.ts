import type { DataPoint, Dimensions } from './emf';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** What an alarm of any kind has. */
export interface Told {
  readonly name: string;
  readonly description: string;
  /** Whether somebody is told that it is in ALARM, and that it is OK again. */
  readonly tells: { readonly alarm: boolean; readonly ok: boolean };
}

/** An alarm on one metric. */
export interface MetricAlarm extends Told {
  readonly kind: 'metric';
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Dimensions;
  readonly statistic: 'Sum' | 'Maximum';
  /** In seconds. */
  readonly period: number;
  /** What a period without data counts as, by metric math: then it is not missing. */
  readonly fill?: number;
  /** N: how many periods are looked at. */
  readonly periods: number;
  /** M: how many of them must breach. */
  readonly breaches: number;
  readonly comparison: 'GreaterThanOrEqualToThreshold' | 'LessThanThreshold';
  readonly threshold: number;
  readonly missing: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
}

/**
 * How many periods more are looked at than the alarm asks for, in order to find so many with data. The number is not
 * documented; the examples of the documentation have five for an alarm of three.
 */
const MORE_PERIODS = 2;

/**
 * The state of an alarm at a moment, in milliseconds since the epoch, by a window that slides. `FILL` fills what is there:
 * all is missing of a metric that nobody ever told.
 */
export function stateAt(alarm: MetricAlarm, points: readonly DataPoint[], at: number, before: AlarmState): AlarmState {
  const own = points.filter((point) => isOf(alarm, point));
  const fill = own.length > 0 ? alarm.fill : undefined;
  const ages = Array.from({ length: alarm.periods + MORE_PERIODS }, (_, index) => index).reverse();
  return stateOf(
    alarm,
    ages.map((age) => valueIn(alarm, own, at - age * alarm.period * 1000) ?? fill),
    before,
  );
}

/**
 * The state that follows from the values of some periods, the newest last, some of them missing. Where there are as many
 * as the alarm asks for, the newest of them decide. Otherwise what is missing is filled; `ignore` and `missing` fill
 * nothing, and where all that is there breaches, `ignore` leaves the state as it is, and `missing` gives an alarm once
 * the oldest breach is old enough.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function stateOf(
  alarm: Pick<MetricAlarm, 'periods' | 'breaches' | 'comparison' | 'threshold' | 'missing'>,
  values: readonly (number | undefined)[],
  before: AlarmState,
): AlarmState {
  const real = values.flatMap((value) => (value === undefined ? [] : [isBreach(alarm, value)])).slice(-alarm.periods);
  const breaching = real.filter(Boolean).length;
  const lacking = alarm.periods - real.length;
  const filled = alarm.missing === 'breaching' ? breaching + lacking : breaching;
  const byCount = filled >= alarm.breaches ? 'ALARM' : 'OK';
  if (lacking === 0 || alarm.missing === 'breaching' || alarm.missing === 'notBreaching') return byCount;
  if (breaching < real.length || byCount === 'ALARM') return byCount;
  if (alarm.missing === 'ignore') return before;
  const oldest = values.findIndex((value) => value !== undefined);
  if (oldest < 0) return 'INSUFFICIENT_DATA';
  return values.length - oldest >= alarm.breaches ? 'ALARM' : before;
}

const isOf = ({ namespace, metric, dimensions }: MetricAlarm, point: DataPoint): boolean =>
  point.namespace === namespace && point.metric === metric && isSame(point.dimensions, dimensions);

/** A metric is its name and all its dimensions: one with more of them is another. */
function isSame(one: Dimensions, other: Dimensions): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** What a metric comes to in the period that ends at a moment; `undefined` without data. */
function valueIn({ period, statistic }: MetricAlarm, points: readonly DataPoint[], end: number): number | undefined {
  const values = points.filter(({ at }) => at > end - period * 1000 && at <= end).map(({ value }) => value);
  if (values.length === 0) return undefined;
  return statistic === 'Sum' ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
}

const isBreach = ({ comparison, threshold }: Pick<MetricAlarm, 'comparison' | 'threshold'>, value: number): boolean =>
  comparison === 'LessThanThreshold' ? value < threshold : value >= threshold;
