import type { Figure, Measurement } from '../figure';
import { renderingOf } from '../rendering';
import { sideBySide, timed } from '../side-by-side';
import { median, ratioOf, summarize } from '../statistics';

const COLUMNS = [8, 50, 200];
const SOURCES = [2, 20, 200, 2_000];

/** Rendering the INSERT of an app: ten times the sources against the same number of columns. */
export const sqlFigure: Figure = {
  name: 'sql',
  measure: async ({ runs }) => {
    const measurements: Measurement[] = [];
    for (const columns of COLUMNS) {
      const names = SOURCES.map(String);
      const subjects = SOURCES.map((sources) => [String(sources), repeatedly(renderingOf(sources, columns))] as const);
      const times = await sideBySide(Object.fromEntries(subjects), runs);
      names.slice(1).forEach((name, index) => {
        const [subject, floor] = [times[name] ?? [], times[names[index] ?? ''] ?? []];
        const { median: value, spread } = summarize(subject);
        measurements.push({
          what: `SQL, ${Number(name).toLocaleString('en-US')} sources of ${columns} columns`,
          floor: `${names[index]} sources`,
          unit: 'ms',
          value,
          spread,
          floorValue: median(floor),
          ratio: ratioOf(subject, floor),
          runs,
          bar: { atMost: 12 },
        });
      });
    }
    return measurements;
  },
};

/** What takes less than this is done again until it took as long: the clock is coarse. */
const LONG_ENOUGH_MS = 5;

/** The milliseconds of one rendering. */
function repeatedly(render: () => string): () => Promise<number> {
  return async () => {
    let rounds = 0;
    const spent = await timed(() => {
      const started = performance.now();
      do {
        render();
        rounds += 1;
      } while (performance.now() - started < LONG_ENOUGH_MS);
    });
    return spent / rounds;
  };
}
