import type { Figure, Measurement } from '../figure';
import { renderingOf } from '../rendering';
import { sideBySide } from '../side-by-side';
import { summarize } from '../statistics';

const COLUMNS = [8, 50, 200];
const SOURCES = [2, 20, 200, 2_000];

/**
 * Rendering the INSERT of an app: ten times the sources against the same number of columns, in processor time. The least
 * of the runs stands for all of them, for nothing is waited for: what comes on top is the machine's.
 */
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
        const { fastest: value, spread } = summarize(subject);
        const { fastest: floorValue } = summarize(floor);
        measurements.push({
          what: `SQL, ${Number(name).toLocaleString('en-US')} sources of ${columns} columns`,
          floor: `${names[index]} sources`,
          unit: 'ms',
          value,
          spread,
          floorValue,
          ratio: value / floorValue,
          runs,
          bar: { atMost: 12 },
        });
      });
    }
    return measurements;
  },
};

/**
 * What takes less than this is done again until it took as long: what is rendered in a moment must bear its share of the
 * garbage collections, too, which the large ones cannot avoid.
 */
const LONG_ENOUGH_MS = 100;

/** The milliseconds of processor time of one rendering. */
function repeatedly(render: () => string): () => Promise<number> {
  return async () => {
    const before = process.cpuUsage();
    for (let rounds = 1; ; rounds += 1) {
      render();
      const { user, system } = process.cpuUsage(before);
      const spent = (user + system) / 1000;
      if (spent >= LONG_ENOUGH_MS) return spent / rounds;
    }
  };
}
