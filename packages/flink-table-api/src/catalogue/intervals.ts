import { define } from '../functions/define';
import type { IntervalUnit } from '../functions/form';

/** Spans of time, for calculations with moments and for windows. Source: Confluent's documentation, "Datetime functions". */
const span = (unit: IntervalUnit, count = 1) =>
  define({ form: { form: 'interval', unit, count }, takes: ['integer'], gives: 'INTERVAL SECOND(3)' });

const spanOfMonths = (unit: IntervalUnit, count = 1) =>
  define({ form: { form: 'interval', unit, count }, takes: ['integer'], gives: 'INTERVAL MONTH' });

const years = spanOfMonths('YEAR');
const quarters = spanOfMonths('MONTH', 3);
const months = spanOfMonths('MONTH');
const weeks = span('DAY', 7);
const days = span('DAY');
const hours = span('HOUR');
const minutes = span('MINUTE');
const seconds = span('SECOND');
const millis = span('MILLISECOND');

/** Methods of a number, mostly of a constant. */
export const INTERVALS = {
  /**
   * This many years.
   *
   * @example lit(2).years() // INTERVAL '2' YEAR
   */
  years,
  /** See {@link years}. */
  year: years,
  /**
   * This many quarters of a year.
   *
   * @example lit(2).quarters() // INTERVAL '6' MONTH
   */
  quarters,
  /** See {@link quarters}. */
  quarter: quarters,
  /**
   * This many months.
   *
   * @example lit(2).months() // INTERVAL '2' MONTH
   */
  months,
  /** See {@link months}. */
  month: months,
  /**
   * This many weeks.
   *
   * @example lit(2).weeks() // INTERVAL '14' DAY
   */
  weeks,
  /** See {@link weeks}. */
  week: weeks,
  /**
   * This many days.
   *
   * @example lit(2).days() // INTERVAL '2' DAY
   */
  days,
  /** See {@link days}. */
  day: days,
  /**
   * This many hours.
   *
   * @example lit(2).hours() // INTERVAL '2' HOUR
   */
  hours,
  /** See {@link hours}. */
  hour: hours,
  /**
   * This many minutes; of a column, as many minutes as its value says.
   *
   * @example col('a').minutes() // `a` * INTERVAL '1' MINUTE
   */
  minutes,
  /** See {@link minutes}. */
  minute: minutes,
  /**
   * This many seconds.
   *
   * @example lit(100).seconds() // INTERVAL '100' SECOND(3)
   */
  seconds,
  /** See {@link seconds}. */
  second: seconds,
  /**
   * This many thousandths of a second.
   *
   * @example lit(1500).millis() // INTERVAL '1.500' SECOND
   */
  millis,
  /** See {@link millis}. */
  milli: millis,
} as const;
