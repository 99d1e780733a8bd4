import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/** What a token says of whom. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  /** Seconds since the epoch. */
  readonly iat: number;
  readonly exp: number;
}

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** It takes a while to make one: this process has one. */
const pairs: Pair[] = [];

function keys(): Pair {
  const pair = pairs[0] ?? generateKeyPairSync('rsa', { modulusLength: 2048 });
  if (pairs.length === 0) pairs.push(pair);
  return pair;
}

/** Issues tokens as STS does, signed by a key of this process (RS256), and tells whether one is of it. */
export class Issuer {
  readonly #keys = keys();

  issue(claims: Claims): string {
    const content = [{ alg: 'RS256', typ: 'JWT', kid: 'local' }, claims].map(encoded).join('.');
    return `${content}.${sign('sha256', Buffer.from(content), this.#keys.privateKey).toString('base64url')}`;
  }

  /** The claims of a token that was issued here. */
  claimsOf(token: string): Claims | undefined {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const content = Buffer.from(`${header}.${payload}`);
    if (!verify('sha256', content, this.#keys.publicKey, Buffer.from(signature, 'base64url'))) return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  }
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
