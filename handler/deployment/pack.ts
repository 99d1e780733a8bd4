/** What packing needs to know of the items, which are numbered from 0. */
export interface Packing {
  readonly count: number;
  /** How much room these items need together: more items need more, and never more than they need apart. */
  readonly sizeOf: (items: readonly number[]) => number;
  /** What every bin needs once, whatever it holds. */
  readonly overhead: number;
  readonly capacity: number;
}

type Bins = readonly (readonly number[])[];

/** How many placements the exact search tries: enough for all that there are of eight items. */
const MAX_PLACEMENTS = 6_000;

/**
 * Packs items into the fewest bins; an item that is larger than a bin has one of its own.
 *
 * Items are put one by one into the first bin that has room, in their order and then the largest first, and where that
 * is not known to be the best, by an exact search that ends after a fixed number of placements. The outcome depends on
 * nothing but the sizes, the bins are in the order of their first items, and so are the items in each.
 */
export function pack(packing: Packing): number[][] {
  const inOrder = Array.from({ length: packing.count }, (_, item) => item);
  const alone = inOrder.map((item) => packing.sizeOf([item]));
  const largestFirst = inOrder.toSorted((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || a - b);
  const fewest = lowerBound(packing, inOrder);
  let best = firstFit(packing, inOrder);
  if (best.length > fewest) best = fewer(best, firstFit(packing, largestFirst));
  if (best.length > fewest) best = search(packing, largestFirst, best, fewest);
  return best.map((bin) => bin.toSorted((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

const fewer = (one: Bins, other: Bins): Bins => (other.length < one.length ? other : one);

/** Bins together need as much room as one would that held everything, and each the overhead. */
const lowerBound = ({ sizeOf, overhead, capacity }: Packing, items: readonly number[]): number =>
  Math.ceil((sizeOf(items) - overhead) / Math.max(1, capacity - overhead));

const fits = ({ sizeOf, capacity }: Packing, bin: readonly number[]): boolean => sizeOf(bin) <= capacity;

function firstFit(packing: Packing, items: readonly number[]): Bins {
  const bins: number[][] = [];
  for (const item of items) {
    const bin = bins.find((held) => fits(packing, [...held, item]));
    if (bin) bin.push(item);
    else bins.push([item]);
  }
  return bins;
}

/** Tries every bin for every item, and turns back where it cannot get below the best so far. */
function search(packing: Packing, items: readonly number[], found: Bins, fewest: number): Bins {
  let best = found;
  let placements = 0;
  const place = (next: number, bins: Bins): void => {
    const item = items[next];
    if (item === undefined) best = fewer(best, bins);
    const isOver = item === undefined || best.length <= fewest || bins.length >= best.length;
    if (isOver || placements >= MAX_PLACEMENTS) return;
    placements += 1;
    for (const bin of bins) {
      const larger = [...bin, item];
      if (fits(packing, larger)) {
        place(
          next + 1,
          bins.map((other) => (other === bin ? larger : other)),
        );
      }
    }
    place(next + 1, [...bins, [item]]);
  };
  place(0, []);
  return best;
}
