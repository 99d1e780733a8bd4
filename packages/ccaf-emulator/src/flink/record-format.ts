import type { Column } from '../catalog/table';
import type { WireValue } from '../engine/nested-values';
import { BinaryReader, BinaryWriter } from './avro/binary';
import { readColumns, writeColumns } from './avro/columns';
import { type AvroType, parseAvro } from './avro/schema';
import { readJson, writeJson } from './json-codec';
import type { SchemaRegistry } from './schema-registry';

/** How one side of a record, its key or its value, is written. */
export interface RecordFormat {
  /** Values in the order of the columns. */
  write(values: readonly WireValue[], columns: readonly Column[]): Buffer;
  read(bytes: Buffer, columns: readonly Column[]): readonly WireValue[];
}

/** Confluent's wire format: a zero, the id of the schema, and what is written by it. */
const MAGIC = 0;
const HEADER_BYTES = 5;

/** @param subject the schema's name in the registry: its newest version is written by */
export function recordFormat(name: string, subject: string, registry: SchemaRegistry): RecordFormat {
  switch (name) {
    case 'avro-registry':
      return avroFormat(subject, registry);
    case 'json-registry':
      return jsonFormat(subject, registry);
    default:
      return RAW;
  }
}

function avroFormat(subject: string, registry: SchemaRegistry): RecordFormat {
  const parsed = new Map<number, AvroType>();
  const typeOf = (id: number): AvroType => {
    const known = parsed.get(id) ?? parseAvro(JSON.parse(registry.schema(id).schema));
    parsed.set(id, known);
    return known;
  };
  return {
    write: (values, columns) => {
      const { id } = registry.version(subject, 'latest');
      const writer = new BinaryWriter();
      writeColumns(values, columns, typeOf(id), writer);
      return withId(id, writer.toBuffer());
    },
    read: (bytes, columns) => {
      const newest = typeOf(registry.version(subject, 'latest').id);
      const reader = new BinaryReader(bytes.subarray(HEADER_BYTES));
      return readColumns(typeOf(bytes.readUInt32BE(1)), newest, columns, reader);
    },
  };
}

function jsonFormat(subject: string, registry: SchemaRegistry): RecordFormat {
  return {
    write: (values, columns) => {
      const row = columns.map(({ name, type }, index) => [name, writeJson(values[index] ?? null, type)] as const);
      const { id } = registry.version(subject, 'latest');
      return withId(id, Buffer.from(JSON.stringify(Object.fromEntries(row))));
    },
    read: (bytes, columns) => {
      const row = JSON.parse(bytes.subarray(HEADER_BYTES).toString('utf8')) as Readonly<Record<string, unknown>>;
      return columns.map(({ name, type }) => readJson(row[name], type));
    },
  };
}

/** One column, whose bytes are the record's. */
const RAW: RecordFormat = {
  write: ([value = null]) => {
    const text = String(value);
    return value === null
      ? Buffer.alloc(0)
      : /^x'[0-9a-f]*'$/.test(text)
        ? Buffer.from(text.slice(2, -1), 'hex')
        : Buffer.from(text);
  },
  read: (bytes, [column]) => {
    const isBytes = column?.type.root === 'VARBINARY' || column?.type.root === 'BINARY';
    return [isBytes ? `x'${bytes.toString('hex')}'` : bytes.toString('utf8')];
  },
};

function withId(id: number, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(MAGIC);
  header.writeUInt32BE(id, 1);
  return Buffer.concat([header, body]);
}
