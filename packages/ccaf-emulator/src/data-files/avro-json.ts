import { type FlinkType, isNested } from '../sql';
import { isObject } from './problem';

/** The names of Avro's types that hold no others, under which its tools write what may also be null. */
const SCALARS = ['string', 'bytes', 'int', 'long', 'float', 'double', 'boolean'];

/**
 * What is inside `{"string": "a"}`, as Avro's own encoding in JSON has a value that may be null, and bytes and decimals with
 * it; anything else as it is.
 *
 * Source: https://avro.apache.org/docs/1.12.0/specification/#json-encoding
 */
export function unwrapped(json: unknown, type: FlinkType): unknown {
  if (!isObject(json)) return json;
  const [only, ...others] = Object.entries(json);
  if (only === undefined || others.length > 0) return json;
  const [name, value] = only;
  if (!isNested(type)) return SCALARS.includes(name) ? scalarIn(value, name, type) : json;
  switch (type.root) {
    case 'ARRAY':
      return name === 'array' ? value : json;
    case 'ROW':
      return isBranch(name, value, type.fields) ? value : json;
    case 'MAP':
      // A map of maps may have the key "map".
      return name === 'map' && isObject(value) && !isNested(type.value.type) ? value : json;
    default:
      return json;
  }
}

/** Whether an object is the name of a record with the record, and no record with a single field. */
function isBranch(name: string, value: unknown, fields: readonly { readonly name: string }[]): boolean {
  const short = name.split('.').at(-1);
  return isObject(value) && !fields.some((field) => field.name === name || field.name === short);
}

function scalarIn(value: unknown, name: string, type: FlinkType): unknown {
  if (name !== 'bytes' || typeof value !== 'string') return value;
  const bytes = Buffer.from(value, 'latin1');
  if (type.root === 'DECIMAL') return decimalIn(bytes, type.scale);
  return { hex: bytes.toString('hex') };
}

/** A number in two's complement, the most significant byte first, of so many digits after the point. */
function decimalIn(bytes: Buffer, scale: number): string {
  const unscaled = BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex') || '0'}`));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return unscaled < 0n ? `-${text}` : text;
}
