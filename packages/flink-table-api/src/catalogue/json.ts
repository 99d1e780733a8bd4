import { define } from '../functions/define';
import { call, type Form, LEVEL, pattern } from '../functions/form';

const suffixPattern = (...patterns: readonly string[]): Form => ({ form: 'pattern', patterns, level: LEVEL.suffix });

/** Methods of a text that is JSON. Source: Confluent's documentation, "JSON functions". */
export const JSON_METHODS = {
  /**
   * TRUE where a text is JSON, of this kind if one is given; FALSE where it is NULL.
   *
   * @example col('a').isJson('OBJECT') // `a` IS JSON OBJECT
   */
  isJson: define({
    form: suffixPattern('{0-} IS JSON', '{0-} IS JSON {1}'),
    takes: ['text', 'jsonKind?'],
    gives: 'BOOLEAN',
    nulls: 'never',
  }),
  /**
   * TRUE where the path leads to something; a text that is no JSON gives FALSE, unless another word is given.
   *
   * @example col('a').jsonExists('$.x', 'ERROR') // JSON_EXISTS(`a`, '$.x' ERROR ON ERROR)
   */
  jsonExists: define({
    form: pattern('JSON_EXISTS({0}, {1})', 'JSON_EXISTS({0}, {1} {2} ON ERROR)'),
    takes: ['text', 'text', 'jsonTruth?'],
    gives: 'BOOLEAN',
    nulls: 'always',
    constants: [1],
  }),
  /**
   * The scalar that the path leads to, as text or in another type: STRING, BOOLEAN, INT or DOUBLE. Where there is none,
   * or no JSON, it is NULL, unless the options say otherwise.
   *
   * @example
   * col('a').jsonValue('$.x', { returning: DataTypes.INT(), onEmpty: { default: 0 }, onError: 'ERROR' }) //
   * JSON_VALUE(`a`, '$.x' RETURNING INT DEFAULT 0 ON EMPTY ERROR ON ERROR)
   */
  jsonValue: define({
    form: pattern('JSON_VALUE({0}, {1})', 'JSON_VALUE({0}, {1} {2})'),
    takes: ['text', 'text', 'jsonValueOptions?'],
    gives: 'returned',
    nulls: 'always',
    constants: [1],
  }),
  /**
   * The object or array that the path leads to, as JSON, or an array as ARRAY<STRING>. Where there is none, or no JSON,
   * it is NULL, unless the options say otherwise; a wrapper makes an array of any value.
   *
   * @example
   * col('a').jsonQuery('$.x', { wrapper: 'CONDITIONAL', onEmpty: 'EMPTY ARRAY' }) //
   * JSON_QUERY(`a`, '$.x' WITH CONDITIONAL ARRAY WRAPPER EMPTY ARRAY ON EMPTY)
   */
  jsonQuery: define({
    form: pattern('JSON_QUERY({0}, {1})', 'JSON_QUERY({0}, {1} {2})'),
    takes: ['text', 'text', 'jsonQueryOptions?'],
    gives: 'returned',
    nulls: 'always',
    constants: [1],
  }),
  /**
   * A text in quotes, escaped as a JSON string.
   *
   * @example col('a').jsonQuote() // JSON_QUOTE(`a`)
   */
  jsonQuote: define({ form: call('JSON_QUOTE'), takes: ['text'], gives: 'STRING' }),
  /**
   * The text of a JSON string; any other text stays as it is.
   *
   * @example col('a').jsonUnquote() // JSON_UNQUOTE(`a`)
   */
  jsonUnquote: define({ form: call('JSON_UNQUOTE'), takes: ['text'], gives: 'STRING' }),
  /**
   * JSON as a VARIANT. A text that is no JSON fails the statement, and so does a key that comes twice, unless TRUE is
   * given.
   *
   * @example col('a').parseJson() // PARSE_JSON(`a`)
   */
  parseJson: define({ form: call('PARSE_JSON'), takes: ['text', 'boolean?'], gives: 'VARIANT', isUndocumented: true }),
  /**
   * JSON as a VARIANT, or NULL where the text is no JSON.
   *
   * @example col('a').tryParseJson() // TRY_PARSE_JSON(`a`)
   */
  tryParseJson: define({
    form: call('TRY_PARSE_JSON'),
    takes: ['text', 'boolean?'],
    gives: 'VARIANT',
    nulls: 'always',
    isUndocumented: true,
  }),
} as const;

/** Functions that make JSON. */
export const JSON_FUNCTIONS = {
  /**
   * A JSON object as text, from keys and values in turn; `'NULL'` keeps values that are NULL, and `'ABSENT'` leaves
   * them out.
   *
   * @example
   * jsonObject('ABSENT', 'id', col('a'), 'name', col('b')) //
   * JSON_OBJECT(KEY 'id' VALUE `a`, KEY 'name' VALUE `b` ABSENT ON NULL)
   */
  jsonObject: define({
    form: pattern('JSON_OBJECT({1,KEY VALUE...} {0} ON NULL)'),
    takes: ['onNull', 'text', 'jsonable', 'text...', 'jsonable...'],
    gives: 'STRING',
    nulls: 'never',
    constants: [1, 3],
  }),
  /**
   * A JSON array as text; `'NULL'` keeps values that are NULL and `'ABSENT'` leaves them out.
   *
   * @example jsonArray('NULL', col('a'), 1) // JSON_ARRAY(`a`, 1 NULL ON NULL)
   */
  jsonArray: define({
    form: pattern('JSON_ARRAY({1,...} {0} ON NULL)'),
    takes: ['onNull', 'jsonable', 'jsonable...'],
    gives: 'STRING',
    nulls: 'never',
  }),
  /**
   * A value as JSON text.
   *
   * @example jsonString(col('a')) // JSON_STRING(`a`)
   */
  jsonString: define({ form: call('JSON_STRING'), takes: ['jsonable'], gives: 'STRING', nulls: 0 }),
  /**
   * JSON text as a value of `jsonObject` or `jsonArray`, which do not quote it again.
   *
   * @example jsonArray('NULL', json(col('a'))) // JSON_ARRAY(JSON(`a`) NULL ON NULL)
   */
  json: define({ form: call('JSON'), takes: ['text'], gives: 'STRING' }),
} as const;
