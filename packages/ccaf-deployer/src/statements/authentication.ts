import type { Redacted } from '../redacted';
import { basicCredentials, secretsOf } from '../scrub';

/** How the API is told who asks. */
export interface Authentication {
  readonly key: Redacted<string>;
  readonly secret: Redacted<string>;
}

/** What goes along with a request, and what of that must be shown nowhere. */
export interface Proof {
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** Another way to ask, where the one that a client has is answered 401. */
export interface Alternative {
  readonly authentication: Authentication;
  /** Where it comes from, such as "that of the secret's previous version". */
  readonly called: string;
}

/** What else there is to try, and what kept the rest from being looked at. */
export interface Alternatives {
  readonly found: readonly Alternative[];
  readonly problem?: string;
}

/** The proof of an API key and its secret: Basic authentication. */
export function proofOfKey({ key, secret }: Authentication): Proof {
  const [name, value] = [key.reveal(), secret.reveal()];
  return { headers: { authorization: `Basic ${basicCredentials(name, value)}` }, secrets: secretsOf(name, value) };
}

/** Whether two ways to ask are one. */
export const isSame = (one: Authentication, other: Authentication): boolean =>
  one.key.reveal() === other.key.reveal() && one.secret.reveal() === other.secret.reveal();
