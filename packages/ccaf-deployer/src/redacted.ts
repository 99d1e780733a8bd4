import { inspect } from 'node:util';

/**
 * A secret that shows itself to nobody but the one who asks for it by `reveal()`.
 *
 * @example
 * const secret = new Redacted('s3cret');
 * `${secret}`              // '<redacted>'
 * JSON.stringify(secret)   // '"<redacted>"'
 * secret.reveal()          // 's3cret'
 */
export class Redacted<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '<redacted>';
  }

  toJSON(): string {
    return '<redacted>';
  }

  [inspect.custom](): string {
    return '<redacted>';
  }
}
