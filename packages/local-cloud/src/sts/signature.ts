import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { StsError } from './errors';

/** Whose requests are taken. */
export interface Caller {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)\/(?<day>\d{8})\/(?<region>[^/]+)\/sts\/aws4_request, ?SignedHeaders=(?<names>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$/;
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html */
const MAX_SKEW_MS = 300_000;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const sign = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Lets a signed POST pass that is of this caller, for this region, and new.
 *
 * @throws {StsError} as STS does; where the signature is another one, with what was to be signed
 */
export function verify(
  headers: IncomingHttpHeaders,
  body: string,
  caller: Caller,
  { region, now }: { readonly region: string; readonly now: number },
): void {
  if (headers.authorization === undefined) {
    throw new StsError(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
  }
  const parts = AUTHORIZATION.exec(headers.authorization)?.groups;
  if (parts === undefined) throw new StsError(400, 'IncompleteSignature', 'The authorization header is not complete.');
  const { key = '', day = '', names = '', signature = '' } = parts;
  if (key !== caller.accessKeyId || headers['x-amz-security-token'] !== caller.sessionToken) {
    throw new StsError(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');
  }
  if (parts['region'] !== region) {
    throw new StsError(
      403,
      'SignatureDoesNotMatch',
      `Credential should be scoped to a valid region, not '${parts['region']}'.`,
    );
  }
  const time = String(headers['x-amz-date']);
  const sentAt = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(now - sentAt) <= MAX_SKEW_MS) || !time.startsWith(day)) {
    throw new StsError(403, 'SignatureDoesNotMatch', `Signature expired: ${time} is too far from now.`);
  }
  const signed = names.split(';');
  const missing = ['host', 'x-amz-date', ...(caller.sessionToken ? ['x-amz-security-token'] : [])].filter(
    (name) => !signed.includes(name),
  );
  if (missing.length > 0) {
    throw new StsError(403, 'SignatureDoesNotMatch', `'${missing.join("', '")}' must be a signed header.`);
  }
  const canonical = `POST\n/\n\n${signed.map((name) => `${name}:${headers[name]}\n`).join('')}\n${names}\n${hash(body)}`;
  const scope = `${day}/${region}/sts/aws4_request`;
  const secret = sign(sign(sign(sign(`AWS4${caller.secretAccessKey}`, day), region), 'sts'), 'aws4_request');
  const expected = sign(secret, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash(canonical)}`);
  if (timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return;
  throw new StsError(
    403,
    'SignatureDoesNotMatch',
    `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical}'`,
  );
}
