import { define } from '../functions/define';
import { call, comparison, pattern, word } from '../functions/form';

/**
 * Functions of moments. Source: Confluent's documentation, "Datetime functions". In a stream the clock is read for each
 * record.
 */
const clock = (text: string, gives: 'DATE' | 'TIME(0)' | 'TIMESTAMP(3)' | 'TIMESTAMP_LTZ(3)') =>
  define({ form: word(text), takes: [], gives, nulls: 'never', isDeterministic: false });

const currentTimestamp = clock('CURRENT_TIMESTAMP', 'TIMESTAMP_LTZ(3)');

/** Methods of a moment. */
export const MOMENTS = {
  /**
   * A part of a moment or of an interval, as a number: the month from 1 to 12, the day of the week (`DOW`) from 1 on Sunday.
   *
   * @example col('a').extract('YEAR') // EXTRACT(YEAR FROM `a`)
   */
  extract: define({
    form: pattern('EXTRACT({1} FROM {0})'),
    takes: ['momentOrInterval', 'momentPart'],
    gives: 'BIGINT',
  }),
} as const;

/** Functions of moments that stand by themselves. */
export const MOMENT_FUNCTIONS = {
  /**
   * Today's date, in the time zone of the session.
   *
   * @example currentDate() // CURRENT_DATE
   */
  currentDate: clock('CURRENT_DATE', 'DATE'),
  /**
   * The present time of day, in the time zone of the session.
   *
   * @example currentTime() // CURRENT_TIME
   */
  currentTime: clock('CURRENT_TIME', 'TIME(0)'),
  /**
   * The present time of day, in the time zone of the session.
   *
   * @example localTime() // LOCALTIME
   */
  localTime: clock('LOCALTIME', 'TIME(0)'),
  /**
   * Now, as a clock in the time zone of the session shows it.
   *
   * @example localTimestamp() // LOCALTIMESTAMP
   */
  localTimestamp: clock('LOCALTIMESTAMP', 'TIMESTAMP(3)'),
  /**
   * Now.
   *
   * @example currentTimestamp() // CURRENT_TIMESTAMP
   */
  currentTimestamp,
  /** Now; another name of `currentTimestamp`. */
  now: currentTimestamp,
  /**
   * Now, read for each record, in a batch as well.
   *
   * @example currentRowTimestamp() // CURRENT_ROW_TIMESTAMP()
   */
  currentRowTimestamp: clock('CURRENT_ROW_TIMESTAMP()', 'TIMESTAMP_LTZ(3)'),
  /**
   * The watermark of a time attribute: no earlier row is expected. NULL as long as there is none.
   *
   * @example currentWatermark(col('a')) // CURRENT_WATERMARK(`a`)
   */
  currentWatermark: define({
    form: call('CURRENT_WATERMARK'),
    takes: ['timestamp'],
    gives: 'millis',
    nulls: 'always',
    isDeterministic: false,
  }),
  /**
   * The source's own watermark, for the WATERMARK clause of a table only.
   *
   * @example sourceWatermark() // SOURCE_WATERMARK()
   */
  sourceWatermark: define({ form: call('SOURCE_WATERMARK'), takes: [], gives: 'TIMESTAMP_LTZ(3)', nulls: 'always' }),
  /**
   * The date in a text like 2024-02-29, or in the format that follows; NULL where it is no date.
   *
   * @example toDate(col('a'), 'dd.MM.yyyy') // TO_DATE(`a`, 'dd.MM.yyyy')
   */
  toDate: define({ form: call('TO_DATE'), takes: ['text', 'text?'], gives: 'DATE', nulls: 'always' }),
  /**
   * The timestamp in a text like 2024-02-29 23:59:59, or in the format that follows; NULL where it is no timestamp.
   *
   * @example toTimestamp(col('a')) // TO_TIMESTAMP(`a`)
   */
  toTimestamp: define({ form: call('TO_TIMESTAMP'), takes: ['text', 'text?'], gives: 'TIMESTAMP(3)', nulls: 'always' }),
  /**
   * A moment as a TIMESTAMP_LTZ(3); Flink has this instead of a cast. A number is the milliseconds since 1970 began in
   * UTC, or the seconds if 0 follows it. A text is read in its format, in a time zone that may follow, by default UTC.
   *
   * @example toTimestampLtz(col('a')) // TO_TIMESTAMP_LTZ(`a`, 3)
   */
  toTimestampLtz: define({
    form: pattern('TO_TIMESTAMP_LTZ({0}, 3)', 'TO_TIMESTAMP_LTZ({0}, {1})', 'TO_TIMESTAMP_LTZ({0}, {1}, {2})'),
    takes: ['integerOrText', 'integerOrText?', 'text?'],
    alone: 'integer',
    gives: 'TIMESTAMP_LTZ(3)',
    nulls: 'always',
    agree: 'comparable',
  }),
  /**
   * A timestamp as text, in this format of Java's SimpleDateFormat.
   *
   * @example dateFormat(col('a'), 'yyyy-MM-dd') // DATE_FORMAT(`a`, 'yyyy-MM-dd')
   */
  dateFormat: define({
    form: call('DATE_FORMAT'),
    takes: ['timestampOrText', 'text'],
    gives: 'STRING',
    nulls: 'always',
  }),
  /**
   * The moment this many seconds after 1970 began in UTC, as text in the time zone of the session.
   *
   * @example fromUnixtime(col('a'), 'yyyy-MM-dd') // FROM_UNIXTIME(`a`, 'yyyy-MM-dd')
   */
  fromUnixtime: define({ form: call('FROM_UNIXTIME'), takes: ['integer', 'text?'], gives: 'STRING', nulls: 'always' }),
  /**
   * The number of seconds since 1970 began in UTC: now; or at the moment of a text like 2024-02-29 23:59:59, or in the
   * format that follows, in the time zone of the session.
   *
   * @example unixTimestamp(col('a')) // UNIX_TIMESTAMP(`a`)
   */
  unixTimestamp: define({
    form: call('UNIX_TIMESTAMP'),
    takes: ['text?', 'text?'],
    gives: 'BIGINT',
    isDeterministic: false,
  }),
  /**
   * The text of a moment, like 2024-02-29 23:59:59, in the second zone, as the text of the same moment in the third.
   *
   * @example convertTz(col('a'), 'UTC', 'Asia/Tokyo') // CONVERT_TZ(`a`, 'UTC', 'Asia/Tokyo')
   */
  convertTz: define({ form: call('CONVERT_TZ'), takes: ['text', 'text', 'text'], gives: 'STRING', nulls: 'always' }),
  /**
   * The number of whole units from the first moment to the second.
   *
   * @example timestampDiff('HOUR', col('a'), col('b')) // TIMESTAMPDIFF(HOUR, `a`, `b`)
   */
  timestampDiff: define({
    form: call('TIMESTAMPDIFF'),
    takes: ['momentUnit', 'dateOrTimestamp', 'dateOrTimestamp'],
    agree: 'zones',
    gives: 'INT',
  }),
  /**
   * The moment this many units later.
   *
   * @example timestampAdd('DAY', 7, col('a')) // TIMESTAMPADD(DAY, 7, `a`)
   */
  timestampAdd: define({
    form: call('TIMESTAMPADD'),
    takes: ['momentUnit', 'integer', 'moment'],
    gives: 'moved',
  }),
  /**
   * TRUE where two spans of time overlap, each from one moment to another, or for an interval.
   *
   * @example temporalOverlaps(col('a'), lit(1).hours(), col('b'), lit(1).hours()) // (`a`, INTERVAL '1' HOUR) OVERLAPS (`b`, INTERVAL '1' HOUR)
   */
  temporalOverlaps: define({
    form: comparison('({0}, {1}) OVERLAPS ({2}, {3})'),
    takes: ['moment', 'momentOrInterval', 'moment', 'momentOrInterval'],
    gives: 'BOOLEAN',
    agree: 'spans',
  }),
} as const;
