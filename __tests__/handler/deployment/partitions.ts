/** Every way to put items into bins. */
export function* partitions<Item>(items: readonly Item[]): Generator<Item[][]> {
  const [item, ...others] = items;
  if (item === undefined) {
    yield [];
    return;
  }
  for (const bins of partitions(others)) {
    for (const index of bins.keys()) yield bins.map((bin, at) => (at === index ? [item, ...bin] : bin));
    yield [[item], ...bins];
  }
}
