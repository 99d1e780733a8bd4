import type { Import } from './source';

type Arrow = readonly [from: string, to: string];

/**
 * The circles of a graph, each told once by a way round it.
 *
 * @param arrowOf what an import is an arrow from and to, if it is one
 * @example circlesIn(imports, () => …) // ['a → b → a']
 */
export function circlesIn(imports: readonly Import[], arrowOf: (found: Import) => Arrow | undefined): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const [from, to] of imports.flatMap((found) => [arrowOf(found) ?? []].filter(isArrow))) {
    arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  }
  const circles = new Map<string, string>();
  for (const start of arrows.keys()) {
    const way = wayBack(start, arrows);
    if (way) circles.set([...way].sort().join(), [...way, start].join(' → '));
  }
  return [...circles.values()];
}

const isArrow = (arrow: readonly string[]): arrow is Arrow => arrow.length === 2;

/** The shortest way from a node back to itself, without its last step. */
function wayBack(start: string, arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const seen = new Set<string>();
  // It grows while it is gone through: the ways of one step first, then those of two.
  const ways = [[start]];
  for (const way of ways) {
    const next = [...(arrows.get(way.at(-1) ?? '') ?? [])];
    if (next.includes(start)) return way;
    for (const node of next.filter((one) => !seen.has(one))) {
      seen.add(node);
      ways.push([...way, node]);
    }
  }
  return undefined;
}
