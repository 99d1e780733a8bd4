import { define } from '../functions/define';
import { call } from '../functions/form';

/** Texts as codes, bytes and URLs. Source: Confluent's documentation, "String functions". */
export const ENCODING = {
  /**
   * The code of the first character of a text.
   *
   * @example col('a').ascii() // ASCII(`a`)
   */
  ascii: define({ form: call('ASCII'), takes: ['text'], gives: 'INT' }),
  /**
   * The character with this code.
   *
   * @example col('a').chr() // CHR(`a`)
   */
  chr: define({ form: call('CHR'), takes: ['integer'], gives: 'STRING', nulls: 'always' }),
  /**
   * The bytes of a text in this character set.
   *
   * @example col('a').encode('UTF-8') // ENCODE(`a`, 'UTF-8')
   */
  encode: define({ form: call('ENCODE'), takes: ['text', 'text'], gives: 'BYTES' }),
  /**
   * The text of bytes in this character set.
   *
   * @example col('a').decode('UTF-8') // DECODE(`a`, 'UTF-8')
   */
  decode: define({ form: call('DECODE'), takes: ['bytes', 'text'], gives: 'STRING' }),
  /**
   * A text in Base64.
   *
   * @example col('a').toBase64() // TO_BASE64(`a`)
   */
  toBase64: define({ form: call('TO_BASE64'), takes: ['text'], gives: 'STRING' }),
  /**
   * The text that is encoded in Base64.
   *
   * @example col('a').fromBase64() // FROM_BASE64(`a`)
   */
  fromBase64: define({ form: call('FROM_BASE64'), takes: ['text'], gives: 'STRING' }),
  /**
   * A text, encoded for a URL.
   *
   * @example col('a').urlEncode() // URL_ENCODE(`a`)
   */
  urlEncode: define({ form: call('URL_ENCODE'), takes: ['text'], gives: 'STRING', nulls: 'always' }),
  /**
   * The text that is encoded in a part of a URL; NULL where it is no such part.
   *
   * @example col('a').urlDecode() // URL_DECODE(`a`)
   */
  urlDecode: define({ form: call('URL_DECODE'), takes: ['text'], gives: 'STRING', nulls: 'always' }),
  /**
   * A part of a URL, such as `HOST`, `PATH` or `QUERY`; of the query, the value of this key.
   *
   * @example col('a').parseUrl('QUERY', 'id') // PARSE_URL(`a`, 'QUERY', 'id')
   */
  parseUrl: define({ form: call('PARSE_URL'), takes: ['text', 'text', 'text?'], gives: 'STRING', nulls: 'always' }),
  /**
   * The text, or the bytes, at this place among those that follow, counted from 1.
   *
   * @example col('a').elt('x', 'y') // ELT(`a`, 'x', 'y')
   */
  elt: define({
    form: call('ELT'),
    takes: ['integer', 'textOrBytes', 'textOrBytes...'],
    gives: 'common from 1',
    nulls: 'always',
    agree: 'common from 1',
  }),
} as const;
