/** The names that occur more than once, each once. */
export function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}

/** The names of `wanted` that `present` lacks. */
export const missing = (wanted: readonly string[], present: readonly string[]): string[] => {
  const known = new Set(present);
  return wanted.filter((name) => !known.has(name));
};
