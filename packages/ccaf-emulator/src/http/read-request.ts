import { HttpFailure, type Problem } from './failure';

/** A JSON object from outside, read field by field; problems are collected, and reported together. */
export class BodyReader {
  readonly #problems: Problem[] = [];

  constructor(private readonly body: unknown) {
    if (!isRecord(body))
      throw new HttpFailure(400, [{ detail: `the body must be a JSON object, got ${describe(body)}`, pointer: '' }]);
  }

  problem(pointer: string, detail: string): void {
    this.#problems.push({ pointer, detail });
  }

  /** The value at a JSON Pointer, or `undefined` when it or something above it is missing. */
  at(pointer: string): unknown {
    let value: unknown = this.body;
    for (const key of pointer.split('/').slice(1)) value = isRecord(value) ? value[key] : undefined;
    return value;
  }

  string(pointer: string): string | undefined {
    return this.#typed(pointer, 'a string', (value) => (typeof value === 'string' ? value : undefined));
  }

  boolean(pointer: string): boolean | undefined {
    return this.#typed(pointer, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
  }

  object(pointer: string): Readonly<Record<string, unknown>> | undefined {
    return this.#typed(pointer, 'an object', (value) => (isRecord(value) ? value : undefined));
  }

  strings(pointer: string): Readonly<Record<string, string>> | undefined {
    return this.#typed(pointer, 'an object of strings', (value) => (isStrings(value) ? value : undefined));
  }

  required<T>(pointer: string, value: T | undefined): T | undefined {
    if (value === undefined && isAbsent(this.at(pointer))) this.problem(pointer, `'${pointer}' is required`);
    return value;
  }

  /** @throws {HttpFailure} 400 with all problems, if there are any. */
  finish(): void {
    if (this.#problems.length > 0) throw new HttpFailure(400, this.#problems);
  }

  #typed<T>(pointer: string, expected: string, read: (value: unknown) => T | undefined): T | undefined {
    const value = this.at(pointer);
    if (isAbsent(value)) return undefined;
    const result = read(value);
    if (result === undefined) this.problem(pointer, `'${pointer}' must be ${expected}, got ${describe(value)}`);
    return result;
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HttpFailure(400, [{ detail: `the body is not JSON: ${reason}`, pointer: '' }]);
  }
}

/** Generated clients write null for what they leave out. */
const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** The kind of a value; never the value itself, which may be a secret. */
function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((entry) => typeof entry === 'string');
}
