import { AvroSchemaError, avroColumns } from '../catalog/avro';
import { parseJson } from './parse-json';
import { isObject, shown } from './problem';

/** A column of a topic, as its schema has it. */
export type SchemaColumn = ReturnType<typeof avroColumns>[number];

/** An Avro schema that was read from a file, and the columns that it gives. */
export interface FileSchema {
  readonly schema: unknown;
  readonly columns: readonly SchemaColumn[];
}

/**
 * Reads an Avro schema.
 *
 * @param part what a schema that is no record calls its one column
 * @param onProblem takes a line, counted from 1, and what is wrong there
 */
export function schemaIn(
  text: string,
  part: 'key' | 'val',
  onProblem: (line: number, problem: string) => void,
): FileSchema | undefined {
  const schema = parseJson(text, onProblem);
  if (schema === undefined) return undefined;
  const other = notAvro(schema);
  if (other !== undefined) {
    onProblem(1, other);
    return undefined;
  }
  try {
    return { schema, columns: avroColumns(schema, part) };
  } catch (error) {
    if (!(error instanceof AvroSchemaError)) throw error;
    for (const problem of error.problems) onProblem(lineOf(text, problem), problem);
    return undefined;
  }
}

/** What a file is where it is no Avro schema, and what to do. */
function notAvro(schema: unknown): string | undefined {
  const isUnion = Array.isArray(schema) && schema.every((one) => typeof one === 'string' || isAvro(one));
  if (typeof schema === 'string' || isUnion || isAvro(schema)) return undefined;
  if (Array.isArray(schema)) {
    return 'expected an Avro schema, got a list; put rows into a file that ends in .jsonl, one a line';
  }
  if (isObject(schema) && (schema['$schema'] !== undefined || schema['properties'] !== undefined)) {
    return 'expected an Avro schema, got a JSON Schema, whose topics cannot be read from files; write it as Avro';
  }
  return `expected an Avro schema such as {"type": "record", "name": …, "fields": […]}, got ${shown(schema)}`;
}

const isAvro = (schema: unknown): boolean =>
  isObject(schema) && schema['$schema'] === undefined && schema['properties'] === undefined && 'type' in schema;

/** Where a schema names the field that a problem begins with. */
function lineOf(text: string, problem: string): number {
  const [, path = ''] = /^'([^']+)'/.exec(problem) ?? [];
  const name = path
    .split('.')
    .filter((part) => part !== '[]' && part !== '{}')
    .at(-1);
  const index = name === undefined ? -1 : text.search(new RegExp(`"name"\\s*:\\s*${escaped(JSON.stringify(name))}`));
  return index === -1 ? 1 : text.slice(0, index).split('\n').length;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
