import { define } from '../functions/define';
import { pattern } from '../functions/form';

/** Functions of moments. Source: Confluent's documentation, "Datetime functions". */
export const MOMENT_FUNCTIONS = {
  /**
   * The moment so many milliseconds after 1970 began in UTC, as a TIMESTAMP_LTZ(3): what Flink has in the place of a cast.
   *
   * @example toTimestampLtz(col('a')) // TO_TIMESTAMP_LTZ(`a`, 3)
   */
  toTimestampLtz: define({
    form: pattern('TO_TIMESTAMP_LTZ({0}, 3)'),
    takes: ['integer'],
    gives: 'TIMESTAMP_LTZ(3)',
    nulls: 'always',
  }),
} as const;
