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

/** The name that somebody may have meant who wrote another one; `undefined` where none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const found = names
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .reduce((best, next) => (next.distance < best.distance ? next : best), {
      candidate: '',
      distance: Number.POSITIVE_INFINITY,
    });
  return found.distance <= Math.max(2, Math.floor(name.length / 3)) ? found.candidate : undefined;
}

/** How many letters have to be put in, taken out or replaced to make one name of another. */
function editDistance(one: string, other: string): number {
  const letters = [...other];
  let row = [0, ...letters.map((_, column) => column + 1)];
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, target] of letters.entries()) {
      const [diagonal = 0, above = 0] = row.slice(column, column + 2);
      next.push(Math.min(above + 1, (next[column] ?? 0) + 1, diagonal + (letter === target ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
