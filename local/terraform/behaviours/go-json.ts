/**
 * JSON as Go's `encoding/json` writes it: like JSON.stringify, but with `<`, `>`, `&` and the two Unicode line
 * separators escaped. Member order is kept.
 *
 * @param indent spaces per level, as in MarshalIndent; 0 is Marshal.
 */
export function goJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Orders the members of all objects by name, as Go does for maps. */
export function sortedMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedMembers);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sortedMembers(item)]));
}
