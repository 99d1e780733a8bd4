/** Names that are further away are no slip of the keyboard. */
const MOST_CHANGES = 2;

/**
 * The name that somebody may have meant: the one that the fewest changes of a letter make of what was typed, or that
 * begins with it.
 *
 * @example nearest('hlep', ['json', 'help']) // 'help'
 * @example nearest('catalog', ['catalog-name', 'region']) // 'catalog-name'
 */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const [closest = ''] = names.toSorted((one, other) => changes(typed, one) - changes(typed, other));
  if (closest !== '' && changes(typed, closest) <= MOST_CHANGES) return closest;
  return typed === '' ? undefined : names.find((name) => name.startsWith(typed));
}

/** How many letters have to be added, left out, replaced, or swapped with the next: the optimal string alignment. */
function changes(from: string, to: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let at = 1; at <= to.length; at++) {
      const replaced = (last?.[at - 1] ?? 0) + (from[line - 1] === to[at - 1] ? 0 : 1);
      const isSwap = from[line - 1] === to[at - 2] && from[line - 2] === to[at - 1];
      const swapped = isSwap ? (before?.[at - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (last?.[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    [before, last] = [last, next];
  }
  return last?.at(-1) ?? 0;
}
