import { pairOf, type WireValue } from '../engine/nested-values';
import { type FlinkType, isNested } from '../sql';

/** What Flink's JSON format writes for a value, as the API has it: texts of times have a `T`, bytes are base64. */
export function writeJson(value: WireValue, type: FlinkType): unknown {
  if (value === null) return null;
  if (!isNested(type)) return leafJson(String(value), type);
  const list = value as readonly WireValue[];
  switch (type.root) {
    case 'ARRAY':
      return list.map((one) => writeJson(one, type.element.type));
    case 'ROW':
      return Object.fromEntries(
        type.fields.map((field, index) => [field.name, writeJson(list[index] ?? null, field.type)]),
      );
    default: {
      const [, held] = pairOf(type);
      const pairs = list as readonly (readonly [WireValue, WireValue])[];
      return Object.fromEntries(pairs.map(([key, one]) => [String(key), writeJson(one, held.type)]));
    }
  }
}

function leafJson(text: string, { root }: FlinkType): unknown {
  switch (root) {
    case 'BOOLEAN':
      return text === 'TRUE';
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
    case 'FLOAT':
    case 'DOUBLE':
    case 'DECIMAL':
      return Number(text);
    case 'BINARY':
    case 'VARBINARY':
      return Buffer.from(text.slice(2, -1), 'hex').toString('base64');
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
      return text.replace(' ', 'T');
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return `${text.replace(' ', 'T')}Z`;
    default:
      return text;
  }
}

/** The other way round. */
export function readJson(value: unknown, type: FlinkType): WireValue {
  if (value === null || value === undefined) return null;
  if (!isNested(type)) return leafText(value, type);
  const fields = value as Readonly<Record<string, unknown>>;
  switch (type.root) {
    case 'ARRAY':
      return (value as readonly unknown[]).map((one) => readJson(one, type.element.type));
    case 'ROW':
      return type.fields.map((field) => readJson(fields[field.name], field.type));
    default: {
      const [, held] = pairOf(type);
      return Object.entries(fields).map(([key, one]) => [key, readJson(one, held.type)]);
    }
  }
}

function leafText(value: unknown, type: FlinkType): string {
  switch (type.root) {
    case 'BOOLEAN':
      return value === true ? 'TRUE' : 'FALSE';
    case 'DECIMAL':
      return Number(value).toFixed(type.scale);
    case 'BINARY':
    case 'VARBINARY':
      return `x'${Buffer.from(String(value), 'base64').toString('hex')}'`;
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return withDigits(String(value).replace('T', ' ').replace('Z', ''), type.precision);
    case 'TIME_WITHOUT_TIME_ZONE':
      return withDigits(String(value), type.precision);
    default:
      return String(value);
  }
}

/** Flink leaves out what is zero at the end. */
function withDigits(text: string, digits: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0').slice(0, digits)}`;
}
