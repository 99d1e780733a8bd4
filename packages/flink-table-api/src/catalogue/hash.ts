import { define } from '../functions/define';
import { call } from '../functions/form';
import type { FixedType } from '../functions/gives';

const hash = <const Gives extends FixedType>(name: string, gives: Gives) =>
  define({ form: call(name), takes: ['text'], gives });

/** Hashes. Source: Confluent's documentation, "Hash functions". */
export const HASH = {
  /**
   * The MD5 hash of a text, in 32 hexadecimal digits.
   *
   * @example col('a').md5() // MD5(`a`)
   */
  md5: hash('MD5', 'CHAR(32)'),
  /**
   * The SHA-1 hash of a text, in 40 hexadecimal digits.
   *
   * @example col('a').sha1() // SHA1(`a`)
   */
  sha1: hash('SHA1', 'CHAR(40)'),
  /**
   * The SHA-224 hash of a text, in 56 hexadecimal digits.
   *
   * @example col('a').sha224() // SHA224(`a`)
   */
  sha224: hash('SHA224', 'CHAR(56)'),
  /**
   * The SHA-256 hash of a text, in 64 hexadecimal digits.
   *
   * @example col('a').sha256() // SHA256(`a`)
   */
  sha256: hash('SHA256', 'CHAR(64)'),
  /**
   * The SHA-384 hash of a text, in 96 hexadecimal digits.
   *
   * @example col('a').sha384() // SHA384(`a`)
   */
  sha384: hash('SHA384', 'CHAR(96)'),
  /**
   * The SHA-512 hash of a text, in 128 hexadecimal digits.
   *
   * @example col('a').sha512() // SHA512(`a`)
   */
  sha512: hash('SHA512', 'CHAR(128)'),
  /**
   * The SHA-2 hash of a text with this many bits (224, 256, 384 or 512), in hexadecimal digits.
   *
   * @example col('a').sha2(256) // SHA2(`a`, 256)
   */
  sha2: define({ form: call('SHA2'), takes: ['text', 'integer'], gives: 'VARCHAR(128)' }),
} as const;
