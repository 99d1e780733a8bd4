import { define } from '../functions/define';
import { call, pattern } from '../functions/form';

const upperCase = define({ form: call('UPPER'), takes: ['text'], gives: 'same' });
const lowerCase = define({ form: call('LOWER'), takes: ['text'], gives: 'same' });

const trimmed = (where: string) =>
  define({
    form: pattern(`TRIM(${where} ' ' FROM {0})`, `TRIM(${where} {1} FROM {0})`),
    takes: ['text', 'text?'],
    gives: 'varying',
  });

/** Methods of a text. Source: Confluent's documentation, "String functions". */
export const TEXT = {
  /**
   * The number of characters of a text.
   *
   * @example col('a').charLength() // CHAR_LENGTH(`a`)
   */
  charLength: define({ form: call('CHAR_LENGTH'), takes: ['text'], gives: 'INT' }),
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
  /**
   * A text with a capital at the start of each word, and small letters elsewhere.
   *
   * @example col('a').initCap() // INITCAP(`a`)
   */
  initCap: define({ form: call('INITCAP'), takes: ['text'], gives: 'same' }),
  /**
   * A text without blanks, or this character, at both ends.
   *
   * @example col('a').trim('-') // TRIM(BOTH '-' FROM `a`)
   */
  trim: trimmed('BOTH'),
  /**
   * A text without blanks, or this character, at its start.
   *
   * @example col('a').trimLeading() // TRIM(LEADING ' ' FROM `a`)
   */
  trimLeading: trimmed('LEADING'),
  /**
   * A text without blanks, or this character, at its end.
   *
   * @example col('a').trimTrailing('0') // TRIM(TRAILING '0' FROM `a`)
   */
  trimTrailing: trimmed('TRAILING'),
  /**
   * A text without blanks, or any of these characters, at its start.
   *
   * @example col('a').ltrim() // LTRIM(`a`)
   */
  ltrim: define({ form: call('LTRIM'), takes: ['text', 'text?'], gives: 'varying' }),
  /**
   * A text without blanks, or any of these characters, at its end.
   *
   * @example col('a').rtrim('.,') // RTRIM(`a`, '.,')
   */
  rtrim: define({ form: call('RTRIM'), takes: ['text', 'text?'], gives: 'varying' }),
  /**
   * A text without blanks, or any of these characters, at both ends.
   *
   * @example col('a').btrim() // BTRIM(`a`)
   */
  btrim: define({ form: call('BTRIM'), takes: ['text', 'text?'], gives: 'STRING' }),
  /**
   * The characters of a text from this position on, counted from 1; with a length, at most so many.
   *
   * @example col('a').substring(2, 3) // SUBSTRING(`a` FROM 2 FOR 3)
   */
  substring: define({
    form: pattern('SUBSTRING({0} FROM {1})', 'SUBSTRING({0} FROM {1} FOR {2})'),
    takes: ['text', 'integer', 'integer?'],
    gives: 'varying',
    nulls: 'always',
  }),
  /**
   * The characters of a text from this position on, counted from 1; with a length, at most so many.
   *
   * @example col('a').substr(2) // SUBSTR(`a`, 2)
   */
  substr: define({ form: call('SUBSTR'), takes: ['text', 'integer', 'integer?'], gives: 'varying', nulls: 'always' }),
  /**
   * The first characters of a text, this many.
   *
   * @example col('a').left(2) // LEFT(`a`, 2)
   */
  left: define({ form: call('LEFT'), takes: ['text', 'integer'], gives: 'varying', nulls: 'always' }),
  /**
   * The last characters of a text, this many.
   *
   * @example col('a').right(2) // RIGHT(`a`, 2)
   */
  right: define({ form: call('RIGHT'), takes: ['text', 'integer'], gives: 'varying', nulls: 'always' }),
  /**
   * A text in which the second argument is replaced by the third, wherever it occurs.
   *
   * @example col('a').replace('-', '/') // REPLACE(`a`, '-', '/')
   */
  replace: define({ form: call('REPLACE'), takes: ['text', 'text', 'text'], gives: 'STRING' }),
  /**
   * A text in which each character of the first list is replaced by the one at the same place in the second list, or
   * left out where there is none.
   *
   * @example col('a').translate('abc', 'xy') // TRANSLATE(`a`, 'abc', 'xy')
   */
  translate: define({ form: call('TRANSLATE'), takes: ['text', 'text', 'text'], gives: 'STRING', nulls: 0 }),
  /**
   * A text in which another replaces the characters from this position on: as many as it has, or this many.
   *
   * @example col('a').overlay('xx', 3, 2) // OVERLAY(`a` PLACING 'xx' FROM 3 FOR 2)
   */
  overlay: define({
    form: pattern('OVERLAY({0} PLACING {1} FROM {2})', 'OVERLAY({0} PLACING {1} FROM {2} FOR {3})'),
    takes: ['text', 'text', 'integer', 'integer?'],
    gives: 'STRING',
  }),
  /**
   * A text of this length: filled up at its start, or cut off.
   *
   * @example col('a').lpad(5, '0') // LPAD(`a`, 5, '0')
   */
  lpad: define({ form: call('LPAD'), takes: ['text', 'integer', 'text'], gives: 'STRING' }),
  /**
   * A text of this length: filled up at its end, or cut off.
   *
   * @example col('a').rpad(5, '.') // RPAD(`a`, 5, '.')
   */
  rpad: define({ form: call('RPAD'), takes: ['text', 'integer', 'text'], gives: 'STRING' }),
  /**
   * A text, repeated this many times.
   *
   * @example col('a').repeat(3) // REPEAT(`a`, 3)
   */
  repeat: define({ form: call('REPEAT'), takes: ['text', 'integer'], gives: 'STRING' }),
  /**
   * A text in reverse order.
   *
   * @example col('a').reverse() // REVERSE(`a`)
   */
  reverse: define({ form: call('REVERSE'), takes: ['text'], gives: 'STRING', nulls: 'always' }),
} as const;

/** Functions of texts. */
export const TEXT_FUNCTIONS = {
  /**
   * Texts joined; NULL where one of them is NULL.
   *
   * @example concat(col('a'), '-', col('b')) // CONCAT(`a`, '-', `b`)
   */
  concat: define({ form: call('CONCAT'), takes: ['text', 'text...'], gives: 'STRING' }),
  /**
   * Texts joined, with the first argument between them; those that are NULL are left out.
   *
   * @example concatWs('-', col('a'), col('b')) // CONCAT_WS('-', `a`, `b`)
   */
  concatWs: define({ form: call('CONCAT_WS'), takes: ['text', 'text...'], gives: 'STRING' }),
  /**
   * A text with values put in where it has `%s`, `%d` and the like.
   *
   * @example printf('%s: %d', col('a'), col('b')) // PRINTF('%s: %d', `a`, `b`)
   */
  printf: define({
    form: call('PRINTF'),
    takes: ['text', 'any...'],
    gives: 'STRING',
    nulls: 'always',
    isUndocumented: true,
  }),
  /** A text in capitals: `upperCase()`. */
  upper: upperCase,
  /** A text in small letters: `lowerCase()`. */
  lower: lowerCase,
} as const;
