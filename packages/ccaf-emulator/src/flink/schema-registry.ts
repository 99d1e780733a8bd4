/** What `SchemaRegistry.route` is asked: the path is below the registry's base URL. */
export interface RegistryRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface RegistryAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The content type of every answer. */
export const REGISTRY_CONTENT_TYPE = 'application/vnd.schemaregistry.v1+json';

export type SchemaType = 'AVRO' | 'JSON';

interface Registered {
  readonly id: number;
  readonly schemaType: SchemaType;
  readonly schema: string;
}

type Handler = (registry: SchemaRegistry, parameters: readonly string[], body: string) => RegistryAnswer;

/** An answer other than success: `error_code` begins with the status. */
class RegistryFailure extends Error {
  override readonly name = 'RegistryFailure' as const;

  constructor(
    readonly errorCode: number,
    message: string,
  ) {
    super(message);
  }

  toAnswer(): RegistryAnswer {
    const status = Number(String(this.errorCode).slice(0, 3));
    return { status, body: { error_code: this.errorCode, message: this.message } };
  }
}

/**
 * A schema registry in memory: the part of Confluent's API that Flink's formats, serializers and people call. Schemas are
 * compared as JSON; whether a new version is compatible is not judged.
 * https://docs.confluent.io/platform/current/schema-registry/develop/api.html
 */
export class SchemaRegistry {
  readonly #schemas: Registered[] = [];
  readonly #subjects = new Map<string, Registered[]>();

  /** Gives a subject its next version, or finds the one that is the same. */
  register(subject: string, schema: unknown, schemaType: SchemaType = 'AVRO'): Registered {
    const text = typeof schema === 'string' ? schema : JSON.stringify(schema);
    const same = (one: Registered): boolean => one.schemaType === schemaType && one.schema === canonical(text);
    const known = this.#schemas.find(same);
    const registered = known ?? { id: this.#schemas.length + 1, schemaType, schema: canonical(text) };
    if (known === undefined) this.#schemas.push(registered);
    const versions = this.#subjects.get(subject) ?? [];
    if (!versions.includes(registered)) versions.push(registered);
    this.#subjects.set(subject, versions);
    return registered;
  }

  /** @throws {RegistryFailure} 40403 */
  schema(id: number): Registered {
    const found = this.#schemas[id - 1];
    if (found === undefined) throw new RegistryFailure(40403, `Schema ${id} not found`);
    return found;
  }

  subjects(): readonly string[] {
    return [...this.#subjects.keys()].sort();
  }

  /** The versions of a subject, the first one first. @throws {RegistryFailure} 40401 */
  versions(subject: string): readonly Registered[] {
    const versions = this.#subjects.get(subject);
    if (versions === undefined) throw new RegistryFailure(40401, `Subject '${subject}' not found.`);
    return versions;
  }

  /** @throws {RegistryFailure} 40401, 40402, 42202 */
  version(subject: string, version: string): Registered & { readonly version: number } {
    const versions = this.versions(subject);
    if (version !== 'latest' && !/^[1-9]\d*$/.test(version)) {
      const expected = 'expected a whole number from 1 on, or "latest"';
      throw new RegistryFailure(42202, `The specified version '${version}' is not a valid version id: ${expected}`);
    }
    const number = version === 'latest' ? versions.length : Number(version);
    const found = versions[number - 1];
    if (found === undefined) throw new RegistryFailure(40402, `Version ${version} not found.`);
    return { ...found, version: number };
  }

  /** Forgets a subject; its schemas are still found by their ids. @throws {RegistryFailure} 40401 */
  delete(subject: string): readonly number[] {
    const deleted = this.versions(subject).map((_, index) => index + 1);
    this.#subjects.delete(subject);
    return deleted;
  }

  /** Answers one request; `undefined` for a path that is none of a schema registry. */
  route({ method, path, body }: RegistryRequest): RegistryAnswer | undefined {
    for (const [pattern, handlers] of ROUTES) {
      const match = pattern.exec(path);
      if (match === null) continue;
      const handler = handlers[method];
      if (handler === undefined) return new RegistryFailure(405, 'HTTP 405 Method Not Allowed').toAnswer();
      try {
        return handler(this, match.slice(1).map(decodeURIComponent), body);
      } catch (error) {
        if (error instanceof RegistryFailure) return error.toAnswer();
        throw error;
      }
    }
    return undefined;
  }
}

const ok = (body: unknown): RegistryAnswer => ({ status: 200, body });

const ROUTES: readonly (readonly [RegExp, Readonly<Record<string, Handler>>])[] = [
  [/^\/schemas\/types\/?$/, { GET: () => ok(['JSON', 'AVRO']) }],
  [/^\/schemas\/ids\/(\d+)\/?$/, { GET: (registry, [id]) => ok(told(registry.schema(Number(id)))) }],
  [/^\/subjects\/?$/, { GET: (registry) => ok(registry.subjects()) }],
  [/^\/subjects\/([^/]+)\/?$/, { POST: lookUp, DELETE: (registry, [subject = '']) => ok(registry.delete(subject)) }],
  [
    /^\/subjects\/([^/]+)\/versions\/?$/,
    {
      GET: (registry, [subject = '']) => ok(registry.versions(subject).map((_, index) => index + 1)),
      POST: (registry, [subject = ''], body) => {
        const { schema, schemaType } = readSchema(body);
        return ok({ id: registry.register(subject, schema, schemaType).id });
      },
    },
  ],
  [/^\/subjects\/([^/]+)\/versions\/([^/]+)\/?$/, { GET: getVersion }],
];

function getVersion(registry: SchemaRegistry, [subject = '', version = '']: readonly string[]): RegistryAnswer {
  const found = registry.version(subject, version);
  return ok({ subject, id: found.id, version: found.version, ...told(found) });
}

function lookUp(registry: SchemaRegistry, [subject = '']: readonly string[], body: string): RegistryAnswer {
  const { schema, schemaType } = readSchema(body);
  const index = registry
    .versions(subject)
    .findIndex((one) => one.schemaType === schemaType && one.schema === canonical(schema));
  const found = registry.versions(subject)[index];
  if (found === undefined) throw new RegistryFailure(40403, 'Schema not found');
  return ok({ subject, id: found.id, version: index + 1, ...told(found) });
}

/** AVRO is what is not said. */
const told = ({ schema, schemaType }: Registered): object => ({
  ...(schemaType !== 'AVRO' && { schemaType }),
  schema,
});

function readSchema(body: string): { readonly schema: string; readonly schemaType: SchemaType } {
  const { schema, schemaType = 'AVRO' } = (parse(body) ?? {}) as { schema?: unknown; schemaType?: unknown };
  if (schemaType !== 'AVRO' && schemaType !== 'JSON') {
    const got = JSON.stringify(schemaType);
    throw new RegistryFailure(42201, `Invalid schema type ${got}: this registry has AVRO and JSON, and no PROTOBUF.`);
  }
  if (typeof schema !== 'string' || parse(schema) === undefined) {
    throw new RegistryFailure(42201, `Invalid schema: expected "schema" to be a text with JSON, got ${body}`);
  }
  return { schema, schemaType };
}

/** The same text for schemas that differ in blanks only. */
const canonical = (schema: string): string => JSON.stringify(parse(schema) ?? schema);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
