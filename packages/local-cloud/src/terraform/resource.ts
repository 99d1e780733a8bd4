import { type ObjectValue, type Value, valuesAt } from './protocol/value';

/** A resource as Terraform would have it: its type, and the values of its arguments. */
export type Resource = { readonly type: string; readonly values: ObjectValue };

/** Something of a stack that this machine does not play: all that is wrong with it. */
export class NotPlayedError extends Error {
  override readonly name = 'NotPlayedError' as const;
  readonly code = 'RESOURCE_NOT_PLAYED';

  constructor(
    /** What it is, with its name. */
    readonly what: string,
    readonly problems: readonly string[],
  ) {
    super(`${what} is not supported by the local emulators: ${problems.join('; ')}`);
  }
}

/** The one value at a path, whether blocks are lists or not. */
const valueAt = ({ values }: Resource, path: string): Value => valuesAt(values, path)[0] ?? null;

/** The text at a path; empty where there is none. */
export function textAt(resource: Resource, path: string): string {
  const value = valueAt(resource, path);
  return typeof value === 'string' ? value : '';
}

export function numberAt(resource: Resource, path: string): number | undefined {
  const value = valueAt(resource, path);
  return typeof value === 'number' ? value : undefined;
}
