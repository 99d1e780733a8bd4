export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with the keys in order and without CDKTF's metadata: equal values give equal texts. */
export function canonical(value: Json, indent?: number): string {
  return JSON.stringify(sorted(value), null, indent);
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).filter((key) => key !== '//');
  return Object.fromEntries(keys.sort().map((key) => [key, sorted(value[key] ?? null)]));
}
