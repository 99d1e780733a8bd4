import { define } from '../functions/define';
import { call } from '../functions/form';

const upperCase = define({ form: call('UPPER'), takes: ['text'], gives: 'same' });
const lowerCase = define({ form: call('LOWER'), takes: ['text'], gives: 'same' });

/** Methods of a text. Source: Confluent's documentation, "String functions". */
export const TEXT = {
  /**
   * A text in capitals.
   *
   * @example col('a').upperCase() // UPPER(`a`)
   */
  upperCase,
  /**
   * A text in small letters.
   *
   * @example col('a').lowerCase() // LOWER(`a`)
   */
  lowerCase,
} as const;

/** Functions of texts. */
export const TEXT_FUNCTIONS = {
  /**
   * Texts joined; NULL where one of them is NULL.
   *
   * @example concat(col('a'), '-', col('b')) // CONCAT(`a`, '-', `b`)
   */
  concat: define({ form: call('CONCAT'), takes: ['text', 'text...'], gives: 'STRING' }),
  /** A text in capitals: `upperCase()`. */
  upper: upperCase,
  /** A text in small letters: `lowerCase()`. */
  lower: lowerCase,
} as const;
