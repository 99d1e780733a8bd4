import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { bits, context, integer, octets, oid, sequence, set, time, utf8 } from './der';

/** A key and the certificate for it, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const DAY_MS = 24 * 60 * 60 * 1000;
/** A day earlier, for clocks that differ; a year is longer than an emulator runs, and short enough for every client. */
const VALID_DAYS = { before: 1, after: 365 } as const;

/**
 * Makes a certificate for this machine's own names, signed by itself, with a new key: X.509 v3 (RFC 5280), by
 * Node's own cryptography. It is its own authority, so that a client trusts it by its file; the key is kept nowhere.
 *
 * @param now milliseconds since 1970
 */
export function selfSigned(now: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(set(sequence(oid('2.5.4.3'), utf8('ccaf-emulator on this machine'))));
  const serial = randomBytes(16);
  // Positive, and without a zero in front.
  serial[0] = (serial.readUInt8(0) & 0x3f) | 0x40;
  const body = sequence(
    context(0, integer(Buffer.from([2]))),
    integer(serial),
    ECDSA_SHA256,
    name,
    sequence(time(now - VALID_DAYS.before * DAY_MS), time(now + VALID_DAYS.after * DAY_MS)),
    name,
    spki,
    context(3, extensions(spki)),
  );
  const cert = sequence(body, ECDSA_SHA256, bits(sign('sha256', body, privateKey)));
  return { key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })), cert: pem(cert) };
}

const TRUE = Buffer.from([0x01, 0x01, 0xff]);
const extension = (id: string, value: Buffer): Buffer => sequence(oid(id), octets(value));
const critical = (id: string, value: Buffer): Buffer => sequence(oid(id), TRUE, octets(value));

/** Names are context-specific and primitive: 2 is a DNS name, 7 an address. */
const dnsName = (name: string): Buffer => Buffer.concat([Buffer.from([0x82, name.length]), Buffer.from(name)]);
const address = (bytes: readonly number[]): Buffer => Buffer.from([0x87, bytes.length, ...bytes]);

function extensions(spki: Buffer): Buffer {
  const keyId = createHash('sha1').update(spki).digest();
  const names = sequence(
    ...['localhost', 'host.docker.internal'].map(dnsName),
    address([127, 0, 0, 1]),
    address([...Array.from({ length: 15 }, () => 0), 1]),
  );
  // digitalSignature and keyCertSign: the first and the sixth bit.
  const usage = Buffer.from([0x03, 0x02, 0x02, 0x84]);
  return sequence(
    critical('2.5.29.19', sequence(TRUE)),
    critical('2.5.29.15', usage),
    extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.14', octets(keyId)),
    extension('2.5.29.17', names),
  );
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
