import { define } from '../functions/define';
import { call, comparison, pattern } from '../functions/form';

/** What a text has in it. Source: Confluent's documentation, "String functions" and "Comparison functions". */
export const TEXT_SEARCH = {
  /**
   * The position at which this text first occurs in the other, counted from 1; 0 where it does not.
   *
   * @example lit('b').position(col('a')) // POSITION('b' IN `a`)
   */
  position: define({ form: pattern('POSITION({0-} IN {1-})'), takes: ['text', 'text'], gives: 'INT' }),
  /**
   * The position at which this text first occurs in the other, or first from a start on, counted from 1; 0 where it
   * does not.
   *
   * @example lit('b').locate(col('a'), 3) // LOCATE('b', `a`, 3)
   */
  locate: define({ form: call('LOCATE'), takes: ['text', 'text', 'integer?'], gives: 'INT' }),
  /**
   * The position at which the other text first occurs in this one, counted from 1; 0 where it does not.
   *
   * @example col('a').instr('b') // INSTR(`a`, 'b')
   */
  instr: define({ form: call('INSTR'), takes: ['text', 'text'], gives: 'INT' }),
  /**
   * TRUE where a text, or bytes, begin with the other.
   *
   * @example col('a').startsWith('x') // STARTSWITH(`a`, 'x')
   */
  startsWith: define({
    form: call('STARTSWITH'),
    takes: ['textOrBytes', 'textOrBytes'],
    gives: 'BOOLEAN',
    agree: 'comparable',
    isUndocumented: true,
  }),
  /**
   * TRUE where a text, or bytes, end with the other.
   *
   * @example col('a').endsWith('x') // ENDSWITH(`a`, 'x')
   */
  endsWith: define({
    form: call('ENDSWITH'),
    takes: ['textOrBytes', 'textOrBytes'],
    gives: 'BOOLEAN',
    agree: 'comparable',
    isUndocumented: true,
  }),
  /**
   * TRUE where the whole text is like a pattern: `%` is any text and `_` any character, unless the escape character
   * comes before them.
   *
   * @example col('a').like('10!%', '!') // `a` LIKE '10!%' ESCAPE '!'
   */
  like: define({
    form: comparison('{0-} LIKE {1-}', '{0-} LIKE {1-} ESCAPE {2-}'),
    takes: ['text', 'text', 'text?'],
    gives: 'BOOLEAN',
  }),
  /**
   * TRUE where the text is not like a pattern.
   *
   * @example col('a').notLike('x%') // `a` NOT LIKE 'x%'
   */
  notLike: define({
    form: comparison('{0-} NOT LIKE {1-}', '{0-} NOT LIKE {1-} ESCAPE {2-}'),
    takes: ['text', 'text', 'text?'],
    gives: 'BOOLEAN',
  }),
  /**
   * TRUE where the whole text matches a regular expression of SQL, with `%` and `_` as in `like`.
   *
   * @example col('a').similar('(a|b)%') // `a` SIMILAR TO '(a|b)%'
   */
  similar: define({ form: comparison('{0-} SIMILAR TO {1-}'), takes: ['text', 'text'], gives: 'BOOLEAN' }),
  /**
   * TRUE where a part of the text matches a regular expression of Java.
   *
   * @example col('a').regexp('[0-9]+') // REGEXP(`a`, '[0-9]+')
   */
  regexp: define({ form: call('REGEXP'), takes: ['text', 'text'], gives: 'BOOLEAN' }),
  /**
   * A text in which another replaces each part that matches a regular expression of Java.
   *
   * @example col('a').regexpReplace('[0-9]', '#') // REGEXP_REPLACE(`a`, '[0-9]', '#')
   */
  regexpReplace: define({ form: call('REGEXP_REPLACE'), takes: ['text', 'text', 'text'], gives: 'STRING' }),
  /**
   * The first part of a text that matches a regular expression of Java, or what this group of it matches; NULL where
   * nothing matches.
   *
   * @example col('a').regexpExtract('([a-z]+)-', 1) // REGEXP_EXTRACT(`a`, '([a-z]+)-', 1)
   */
  regexpExtract: define({
    form: call('REGEXP_EXTRACT'),
    takes: ['text', 'text', 'integer?'],
    gives: 'STRING',
    nulls: 'always',
  }),
  /**
   * All parts of a text that match a regular expression of Java, or what this group matches in each, the first by
   * default.
   *
   * @example col('a').regexpExtractAll('([a-z])[0-9]', 1) // REGEXP_EXTRACT_ALL(`a`, '([a-z])[0-9]', 1)
   */
  regexpExtractAll: define({
    form: call('REGEXP_EXTRACT_ALL'),
    takes: ['text', 'text', 'integer?'],
    gives: 'ARRAY<STRING>',
    nulls: 'always',
    isUndocumented: true,
  }),
  /**
   * The number of parts of a text that match a regular expression of Java.
   *
   * @example col('a').regexpCount('[0-9]') // REGEXP_COUNT(`a`, '[0-9]')
   */
  regexpCount: define({
    form: call('REGEXP_COUNT'),
    takes: ['text', 'text'],
    gives: 'INT',
    nulls: 'always',
    isUndocumented: true,
  }),
  /**
   * The position of the first part of a text that matches a regular expression of Java, counted from 1; 0 where there
   * is none.
   *
   * @example col('a').regexpInstr('[0-9]') // REGEXP_INSTR(`a`, '[0-9]')
   */
  regexpInstr: define({
    form: call('REGEXP_INSTR'),
    takes: ['text', 'text'],
    gives: 'INT',
    nulls: 'always',
    isUndocumented: true,
  }),
  /**
   * The first part of a text that matches a regular expression of Java; NULL where there is none.
   *
   * @example col('a').regexpSubstr('[0-9]+') // REGEXP_SUBSTR(`a`, '[0-9]+')
   */
  regexpSubstr: define({
    form: call('REGEXP_SUBSTR'),
    takes: ['text', 'text'],
    gives: 'STRING',
    nulls: 'always',
    isUndocumented: true,
  }),
  /**
   * The parts of a text between delimiters.
   *
   * @example col('a').split(',') // SPLIT(`a`, ',')
   */
  split: define({ form: call('SPLIT'), takes: ['text', 'text'], gives: 'ARRAY<STRING>', isUndocumented: true }),
  /**
   * The part of a text between delimiters at this place, counted from 0; NULL where there is none.
   *
   * @example col('a').splitIndex(',', 0) // SPLIT_INDEX(`a`, ',', 0)
   */
  splitIndex: define({
    form: call('SPLIT_INDEX'),
    takes: ['text', 'text', 'integer'],
    gives: 'STRING',
    nulls: 'always',
  }),
  /**
   * The map that a text like `a=1,b=2` describes; you can give other delimiters of pairs, and of key and value.
   *
   * @example col('a').strToMap(';', ':') // STR_TO_MAP(`a`, ';', ':')
   */
  strToMap: define({
    form: pattern('STR_TO_MAP({0})', "STR_TO_MAP({0}, {1}, '=')", 'STR_TO_MAP({0}, {1}, {2})'),
    takes: ['text', 'text?', 'text?'],
    gives: 'MAP<STRING, STRING>',
    nulls: 'always',
  }),
} as const;
