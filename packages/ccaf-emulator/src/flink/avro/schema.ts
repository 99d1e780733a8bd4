import { isObject, namesOf, type SchemaObject } from '../../catalog/avro-names';

/** An Avro schema with every name replaced by what it names. */
export type AvroType =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' | 'float' | 'double' | 'string' }
  | { readonly kind: 'int' | 'long' | 'bytes'; readonly logical?: string }
  | { readonly kind: 'fixed'; readonly size: number; readonly logical?: string }
  | { readonly kind: 'enum'; readonly symbols: readonly string[] }
  | { readonly kind: 'array'; readonly items: AvroType }
  | { readonly kind: 'map'; readonly values: AvroType }
  | { readonly kind: 'union'; readonly branches: readonly AvroType[] }
  | { readonly kind: 'record'; readonly fields: readonly AvroField[] };

export interface AvroField {
  readonly name: string;
  readonly type: AvroType;
  /** What a record has that was written without the field, as JSON has it. */
  readonly default?: unknown;
}

const PLAIN = ['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string'] as const;
const isPlain = (name: string): name is (typeof PLAIN)[number] => PLAIN.some((plain) => plain === name);

/** @throws {TypeError} for what is no Avro schema */
export function parseAvro(schema: unknown): AvroType {
  return new Parser().type(schema, '');
}

class Parser {
  readonly #named = new Map<string, AvroType>();

  type(schema: unknown, namespace: string): AvroType {
    if (Array.isArray(schema)) return { kind: 'union', branches: schema.map((one) => this.type(one, namespace)) };
    if (typeof schema === 'string') return this.#name(schema, namespace);
    if (!isObject(schema)) throw new TypeError(`unknown Avro type ${JSON.stringify(schema)}`);
    const { type, logicalType } = schema;
    const logical = typeof logicalType === 'string' ? { logical: logicalType } : {};
    switch (type) {
      case 'record':
        return this.#record(schema, namespace);
      case 'enum':
        return this.#remember(schema, namespace, { kind: 'enum', symbols: (schema['symbols'] ?? []) as string[] });
      case 'fixed':
        return this.#remember(schema, namespace, { kind: 'fixed', size: Number(schema['size']), ...logical });
      case 'array':
        return { kind: 'array', items: this.type(schema['items'], namespace) };
      case 'map':
        return { kind: 'map', values: this.type(schema['values'], namespace) };
      case 'int':
      case 'long':
      case 'bytes':
        return { kind: type, ...logical };
      default:
        return this.type(type, namespace);
    }
  }

  #name(name: string, namespace: string): AvroType {
    if (isPlain(name)) return { kind: name };
    const found = namesOf(name, namespace).map((one) => this.#named.get(one));
    const [known] = found.filter((one) => one !== undefined);
    if (known === undefined) throw new TypeError(`there is no Avro type '${name}'`);
    return known;
  }

  #record(schema: SchemaObject, outer: string): AvroType {
    const fields: AvroField[] = [];
    // Known before its fields are: a record may stand inside itself.
    const record = this.#remember(schema, outer, { kind: 'record', fields });
    const namespace = typeof schema['namespace'] === 'string' ? schema['namespace'] : outer;
    for (const field of (schema['fields'] ?? []) as SchemaObject[]) {
      const type = this.type(field['type'], namespace);
      fields.push({ name: String(field['name']), type, ...('default' in field && { default: field['default'] }) });
    }
    return record;
  }

  #remember<T extends AvroType>(schema: SchemaObject, outer: string, type: T): T {
    const namespace = typeof schema['namespace'] === 'string' ? schema['namespace'] : outer;
    const [full = ''] = namesOf(String(schema['name'] ?? ''), namespace);
    this.#named.set(full, type);
    return type;
  }
}
