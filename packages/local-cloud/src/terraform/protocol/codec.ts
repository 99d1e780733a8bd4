import { decode, Encoder, ExtData, ExtensionCodec } from '@msgpack/msgpack';
import { isList, isObject, UNKNOWN, type Value } from './value';

// cty writes an unknown value as extension 0, and as extension 12 where it knows something about the value
// (hashicorp/terraform docs/plugin-protocol/object-wire-format.md). What it knows is not needed here.
const UNKNOWN_EXTENSION = 0;
const REFINED_UNKNOWN_EXTENSION = 12;

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: UNKNOWN_EXTENSION,
  encode: (value) => (value === UNKNOWN ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
});
extensionCodec.register({ type: REFINED_UNKNOWN_EXTENSION, encode: () => null, decode: () => UNKNOWN });
const encoder = new Encoder({ extensionCodec });

/** Encodes a value as MessagePack, unknown values included. */
export function encodeValue(value: Value): Buffer {
  return Buffer.from(encoder.encode(value));
}

/**
 * Decodes a value that Terraform sent as MessagePack.
 *
 * @throws TypeError where the bytes hold something that is no Terraform value.
 */
export function decodeValue(bytes: Uint8Array): Value {
  return toValue(decode(bytes, { extensionCodec }));
}

/**
 * Checks that parsed JSON or MessagePack is a Terraform value, and types it.
 *
 * @throws TypeError where it is not.
 */
export function toValue(raw: unknown): Value {
  if (raw === null || typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (raw === UNKNOWN) return UNKNOWN;
  if (Array.isArray(raw)) return raw.map(toValue);
  if (typeof raw === 'object' && !(raw instanceof ExtData)) {
    return Object.fromEntries(Object.entries(raw).map(([name, item]) => [name, toValue(item)]));
  }
  throw new TypeError(`expected a Terraform value, got ${typeof raw}: ${String(raw)}`);
}

/** Replaces what is unknown by null, which is what a provider stores for a value that it did not learn. */
export function withoutUnknown(value: Value): Value {
  if (value === UNKNOWN) return null;
  if (isList(value)) return value.map(withoutUnknown);
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutUnknown(item)]));
  }
  return value;
}
