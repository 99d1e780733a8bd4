import { pairOf, type WireValue } from '../../engine/nested-values';
import { type FlinkType, type InnerType, isNested, STRING } from '../../sql';
import type { BinaryReader, BinaryWriter } from './binary';
import { isLeaf, leafOf, leafText, readLeaf, writeLeaf } from './leaf';
import type { AvroField, AvroType } from './schema';

/** Reads a value of an Avro schema as the API writes values of a type; without a type it is read and forgotten. */
export function readAvro(avro: AvroType, type: FlinkType | undefined, reader: BinaryReader): WireValue {
  switch (avro.kind) {
    case 'null':
      return null;
    case 'union':
      return readBranch(avro.branches, type, reader);
    case 'record':
      return readRow(avro.fields, type?.root === 'ROW' ? type.fields : [], reader);
    case 'array':
      return readItems(avro.items, type, reader);
    case 'map': {
      const value = type !== undefined && hasPairs(type) ? pairOf(type)[1].type : undefined;
      return reader.blocks(() => [reader.byteString().toString('utf8'), readAvro(avro.values, value, reader)]);
    }
    default: {
      const leaf = readLeaf(avro, reader);
      return type === undefined ? null : leafText(leaf, type);
    }
  }
}

/** Of several types, a union is a ROW with a field for each. */
function readBranch(branches: readonly AvroType[], type: FlinkType | undefined, reader: BinaryReader): WireValue {
  const branch = branches[reader.int()];
  if (branch === undefined) throw new RangeError('the Avro record has a branch that its union does not');
  const own = valuesOf(branches).indexOf(branch);
  if (own < 0 || type?.root !== 'ROW' || !isChoice(branches)) return readAvro(branch, type, reader);
  return type.fields.map((field, index) => (index === own ? readAvro(branch, field.type, reader) : null));
}

const valuesOf = (branches: readonly AvroType[]): readonly AvroType[] => branches.filter(({ kind }) => kind !== 'null');

/** Whether a union is one of several types, beside null. */
export const isChoice = (branches: readonly AvroType[]): boolean => valuesOf(branches).length > 1;

type Paired = Extract<FlinkType, { readonly root: 'MAP' | 'MULTISET' }>;

const hasPairs = (type: FlinkType): type is Paired => type.root === 'MAP' || type.root === 'MULTISET';

/** Maps whose keys are no texts are arrays of records with a key and a value. */
function readItems(items: AvroType, type: FlinkType | undefined, reader: BinaryReader): WireValue {
  if (type !== undefined && hasPairs(type)) {
    const [key, value] = pairOf(type);
    return reader.blocks(() => readPair(items, key.type, value.type, reader));
  }
  const element = type?.root === 'ARRAY' ? type.element.type : undefined;
  return reader.blocks(() => readAvro(items, element, reader));
}

/** The fields of a record by name, in the order of those that are wanted; one that was not written is NULL. */
export function readRow(
  written: readonly AvroField[],
  wanted: readonly { readonly name: string; readonly type: FlinkType }[],
  reader: BinaryReader,
): readonly WireValue[] {
  const read = new Map<string, WireValue>();
  for (const { name, type } of written) {
    read.set(name, readAvro(type, wanted.find((field) => field.name === name)?.type, reader));
  }
  return wanted.map(({ name }) => read.get(name) ?? null);
}

function readPair(entry: AvroType, key: FlinkType, value: FlinkType, reader: BinaryReader): readonly WireValue[] {
  if (entry.kind !== 'record') throw new TypeError('an Avro array that is a MAP needs records for its entries');
  const types = [key, value];
  return entry.fields.map((field, index) => readAvro(field.type, types[index], reader));
}

/** Writes a value as the API has it. @throws {TypeError} for what the schema has no place for */
export function writeAvro(value: WireValue, inner: FlinkType, avro: AvroType, writer: BinaryWriter): BinaryWriter {
  if (avro.kind === 'union') return writeBranch(value, inner, avro.branches, writer);
  if (avro.kind === 'null') return writer;
  if (value === null) throw new TypeError('the Avro schema has no place for NULL');
  if (!isNested(inner)) {
    if (!isLeaf(avro)) throw new TypeError(`an Avro ${avro.kind} takes no ${inner.root}`);
    return writeLeaf(leafOf(String(value), inner), avro, writer);
  }
  const list = value as readonly WireValue[];
  if (inner.root === 'ROW') return writeRow(list, inner.fields, avro, writer);
  if (inner.root === 'ARRAY') return writeItems(list, inner.element, avro, writer);
  const [key, held] = pairOf(inner);
  const pairs = list as readonly (readonly [WireValue, WireValue])[];
  if (avro.kind === 'map') {
    return writer.blocks(pairs, ([own, one]) => {
      writer.byteString(Buffer.from(String(own)));
      writeAvro(one, held.type, avro.values, writer);
    });
  }
  const fields = [
    { name: 'key', ...key },
    { name: 'value', ...held },
  ];
  return writeItems(pairs, { type: { root: 'ROW', fields }, nullable: false }, avro, writer);
}

function writeBranch(
  value: WireValue,
  inner: FlinkType,
  branches: readonly AvroType[],
  writer: BinaryWriter,
): BinaryWriter {
  // Of several types, the one whose field has a value.
  const fields = isChoice(branches) && inner.root === 'ROW' && value !== null ? inner.fields : undefined;
  const own = fields === undefined ? 0 : (value as readonly WireValue[]).findIndex((one) => one !== null);
  const branch = value === null ? branches.find(({ kind }) => kind === 'null') : valuesOf(branches)[own];
  if (branch === undefined) throw new TypeError(`the Avro schema has no place for ${JSON.stringify(value)}`);
  writer.int(branches.indexOf(branch));
  if (fields === undefined) return writeAvro(value, inner, branch, writer);
  return writeAvro((value as readonly WireValue[])[own] ?? null, fields[own]?.type ?? inner, branch, writer);
}

function writeItems(
  list: readonly WireValue[],
  { type }: InnerType,
  avro: AvroType,
  writer: BinaryWriter,
): BinaryWriter {
  if (avro.kind !== 'array') throw new TypeError(`an Avro ${avro.kind} takes no list`);
  return writer.blocks(list, (one) => writeAvro(one, type, avro.items, writer));
}

/** Writes the fields that a record has, of values that have names; one that is not among them has its default, or NULL. */
export function writeRow(
  values: readonly WireValue[],
  names: readonly { readonly name: string; readonly type: FlinkType }[],
  avro: AvroType,
  writer: BinaryWriter,
): BinaryWriter {
  if (avro.kind !== 'record') throw new TypeError(`an Avro ${avro.kind} takes no row`);
  for (const field of avro.fields) {
    const index = names.findIndex(({ name }) => name === field.name);
    const { type = STRING } = names[index] ?? {};
    writeAvro(values[index] ?? null, type, field.type, writer);
  }
  return writer;
}
