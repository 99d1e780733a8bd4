import { parse } from 'yaml';

/** A check of checkov's that resources of a type may fail, and why. */
export interface Exception {
  readonly check: string;
  readonly type: string;
  readonly reason: string;
}

/**
 * Reads the exceptions, which are the project's own.
 *
 * @param text YAML: a list
 * @throws {TypeError} where one has no check, no type or no reason
 */
export function readExceptions(text: string): Exception[] {
  const list = parse(text) as unknown;
  if (!Array.isArray(list)) throw new TypeError('the exceptions must be a list');
  return list.map((given: unknown, index) => {
    const one = Object(given) as Readonly<Record<string, unknown>>;
    const [check, type, reason] = ['check', 'type', 'reason'].map((name) => {
      const value = one[name];
      if (typeof value === 'string' && value.trim() !== '') return value;
      throw new TypeError(`exception ${index + 1} must have a ${name}, got ${JSON.stringify(given)}`);
    });
    return { check: String(check), type: String(type), reason: String(reason) };
  });
}
