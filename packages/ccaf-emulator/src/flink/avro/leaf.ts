import { floatText } from '../../embedded/texts/float-text';
import type { FlinkType } from '../../sql';
import type { BinaryReader, BinaryWriter } from './binary';
import { dateText, daysOf, microsOf, microsOfDay, momentText, timeText } from './moments';
import type { AvroType } from './schema';

/** What an Avro value is, between its bytes and its text: times are microseconds, whatever the schema counts in. */
export type Leaf = boolean | number | bigint | string | Buffer;

/** A type that holds no others. */
export type LeafType = Exclude<AvroType, { readonly kind: 'null' | 'record' | 'array' | 'map' | 'union' }>;

export const isLeaf = (avro: AvroType): avro is LeafType =>
  !['null', 'record', 'array', 'map', 'union'].includes(avro.kind);

export function readLeaf(avro: LeafType, reader: BinaryReader): Leaf {
  switch (avro.kind) {
    case 'boolean':
      return reader.boolean();
    case 'int':
      return avro.logical === 'time-millis' ? reader.long() * 1000n : reader.int();
    case 'long': {
      const value = reader.long();
      return avro.logical?.endsWith('-millis') === true ? value * 1000n : value;
    }
    case 'float':
      return reader.float();
    case 'double':
      return reader.double();
    case 'bytes':
      return reader.byteString();
    case 'fixed':
      return reader.fixed(avro.size);
    case 'enum':
      return avro.symbols[reader.int()] ?? '';
    case 'string':
      return reader.byteString().toString('utf8');
  }
}

/** A value as the API writes it. */
export function leafText(value: Leaf, type: FlinkType): string {
  switch (type.root) {
    case 'BOOLEAN':
      return value === true ? 'TRUE' : 'FALSE';
    case 'FLOAT':
    case 'DOUBLE':
      return floatText(Number(value), type.root);
    case 'DECIMAL':
      return decimalText(value as Buffer, type.scale);
    case 'DATE':
      return dateText(Number(value));
    case 'TIME_WITHOUT_TIME_ZONE':
      return timeText(BigInt(value as bigint), type.precision);
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return momentText(BigInt(value as bigint), type.precision);
    default:
      return Buffer.isBuffer(value) ? `x'${value.toString('hex')}'` : String(value);
  }
}

/** The other way round: what a text of the API is. */
export function leafOf(text: string, type: FlinkType): Leaf {
  switch (type.root) {
    case 'BOOLEAN':
      return text === 'TRUE';
    case 'FLOAT':
    case 'DOUBLE':
      return Number(text);
    case 'DECIMAL':
      return decimalBytes(text, type.scale);
    case 'DATE':
      return daysOf(text);
    case 'TIME_WITHOUT_TIME_ZONE':
      return microsOfDay(text);
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return microsOf(text);
    case 'BINARY':
    case 'VARBINARY':
      return Buffer.from(text.slice(2, -1), 'hex');
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
      return BigInt(text);
    default:
      return text;
  }
}

export function writeLeaf(value: Leaf, avro: LeafType, writer: BinaryWriter): BinaryWriter {
  switch (avro.kind) {
    case 'boolean':
      return writer.boolean(value === true);
    case 'int':
    case 'long': {
      const whole = BigInt(value as bigint | number);
      return writer.long(avro.logical?.endsWith('-millis') === true ? floorDiv(whole, 1000n) : whole);
    }
    case 'float':
      return writer.float(Number(value));
    case 'double':
      return writer.double(Number(value));
    case 'bytes':
      return writer.byteString(value as Buffer);
    case 'fixed':
      return writer.fixed(avro.logical === 'decimal' ? signExtended(value as Buffer, avro.size) : (value as Buffer));
    case 'enum':
      return writer.int(Math.max(0, avro.symbols.indexOf(String(value))));
    case 'string':
      return writer.byteString(Buffer.from(String(value)));
  }
}

const floorDiv = (value: bigint, by: bigint): bigint => value / by - (value % by < 0n ? 1n : 0n);

/** Avro's decimals are whole numbers in two's complement, the highest byte first. */
function decimalText(bytes: Buffer, scale: number): string {
  const whole = bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const sign = whole < 0n ? '-' : '';
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function decimalBytes(text: string, scale: number): Buffer {
  const [whole = '', fraction = ''] = text.split('.');
  const value = BigInt(`${whole}${fraction.padEnd(scale, '0')}`);
  let size = 1;
  while (BigInt.asIntN(size * 8, value) !== value) size += 1;
  return Buffer.from(
    BigInt.asUintN(size * 8, value)
      .toString(16)
      .padStart(size * 2, '0'),
    'hex',
  );
}

function signExtended(bytes: Buffer, size: number): Buffer {
  const filler = (bytes[0] ?? 0) >= 0x80 ? 0xff : 0;
  return Buffer.concat([Buffer.alloc(Math.max(0, size - bytes.length), filler), bytes]);
}
