/** An object of JSON that came from outside. */
export type Json = Readonly<Record<string, unknown>>;

/** What was to be an object; anything else is an empty one. */
export const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** What was to be a list; anything else is an empty one. */
export const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What was to be a text; anything else is an empty one. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
