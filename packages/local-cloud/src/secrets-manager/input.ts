import { invalidParameter, SecretsManagerError } from './errors';

/** The JSON object of a request body. */
export type Input = Readonly<Record<string, unknown>>;

/** Parses a request body; anything but a JSON object is a `SerializationException`. */
export function parseInput(body: string): Input {
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body);
    if (isRecord(value)) return value;
  } catch {
    // Falls through: the parser's own message would quote the body, which may hold a secret.
  }
  throw new SecretsManagerError('SerializationException', 'The request body is not a JSON object.');
}

/** Refuses, by name, every parameter that this emulator would otherwise silently ignore. */
export function refuseUnknown(input: Input, known: readonly string[]): void {
  const unknown = Object.keys(input).filter((key) => !known.includes(key));
  if (unknown.length > 0)
    throw invalidParameter(`The Secrets Manager emulator does not support: ${unknown.join(', ')}.`);
}

export function requiredString(input: Input, key: string): string {
  const value = optionalString(input, key);
  if (value === undefined || value === '') throw invalidParameter(`You must provide a value for ${key}.`);
  return value;
}

export const optionalString = (input: Input, key: string) => optional(input, key, 'a string', isString);
export const optionalBoolean = (input: Input, key: string) => optional(input, key, 'a boolean', isBoolean);
export const optionalInteger = (input: Input, key: string) => optional(input, key, 'an integer', isInteger);
export const optionalStrings = (input: Input, key: string) => optional(input, key, 'an array of strings', isStrings);

function optional<T>(input: Input, key: string, expected: string, is: (v: unknown) => v is T): T | undefined {
  const value = input[key];
  if (value === undefined || value === null) return undefined;
  // Names the type that arrived, never the value: it may be the secret itself.
  if (!is(value)) throw invalidParameter(`${key} must be ${expected}, got ${typeof value}.`);
  return value;
}

const isString = (v: unknown): v is string => typeof v === 'string';
const isBoolean = (v: unknown): v is boolean => typeof v === 'boolean';
const isInteger = (v: unknown): v is number => Number.isInteger(v);
const isStrings = (v: unknown): v is string[] => Array.isArray(v) && v.every(isString);
const isRecord = (v: unknown): v is Input => typeof v === 'object' && v !== null && !Array.isArray(v);
