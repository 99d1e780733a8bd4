import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runNode } from '../child';
import type { Effort, Figure, Measurement } from '../figure';
import { LanguageServer } from '../language-server';
import { writeApps, writeConfiguration, writeUnfinished } from '../sample-project';
import { sideBySide, timed } from '../side-by-side';
import { median, ratioOf, summarize } from '../statistics';

const MOST_MS_OVER_ONE_APP = 4_000;

/** What a developer waits for who writes apps: the type-check of many, and what the editor offers in one. */
export const editorFigure: Figure = {
  name: 'editor',
  measure: async (effort) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      return [await typeCheck(folder, effort), ...(await answers(folder, effort))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** What twenty apps of all kinds take longer than the project's one. */
async function typeCheck(folder: string, { runs }: Effort): Promise<Measurement> {
  const twenty = mkdtempSync(join(folder, 'twenty-'));
  const one = mkdtempSync(join(folder, 'one-'));
  writeApps(twenty, 20);
  writeConfiguration(one, [resolve('handler/app.ts')]);
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin' };
  const check = (project: string) => () => runNode([resolve('node_modules/typescript/bin/tsc'), '-p', project], env);
  const times = await sideBySide({ one: check(one), twenty: check(twenty) }, runs);
  const longer = times.twenty.map((ms, index) => ms - (times.one[index] ?? 0));
  const { median: value, spread } = summarize(longer);
  return {
    what: 'type-check of 20 apps, beyond one',
    floor: `${MOST_MS_OVER_ONE_APP} ms`,
    unit: 'ms',
    value,
    spread,
    floorValue: MOST_MS_OVER_ONE_APP,
    ratio: value / MOST_MS_OVER_ONE_APP,
    runs,
    bar: { atMost: 1 },
    details: { '20 apps, ms': median(times.twenty), 'the one app, ms': median(times.one) },
  };
}

/** Each question right after a change of the file, as whoever writes asks it. */
async function answers(folder: string, { runs }: Effort): Promise<Measurement[]> {
  const [narrow, wide] = [5, 200].map((width) => writeUnfinished(folder, width));
  writeConfiguration(folder, [narrow ?? '', wide ?? '']);
  const server = await LanguageServer.start(folder);
  const asked =
    (file = '', behind: string, expected: string, ask: 'completions' | 'hover') =>
    () =>
      timed(async () => {
        server.open(file);
        const answer = await server[ask]({ file, behind });
        if (!answer.includes(expected)) throw new Error(`expected '${expected}' behind ${behind}, got ${answer}`);
      });
  try {
    const measurements: Measurement[] = [];
    for (const [what, behind, expected, ask] of [
      ['completion of columns', "wide.col('", 'c4', 'completions'],
      ['completion of methods', "wide.col('c1').", 'upperCase', 'completions'],
      ['hover of a method', "wide.col('c1').plus", 'Expression', 'hover'],
    ] as const) {
      const subjects = { floor: asked(narrow, behind, expected, ask), subject: asked(wide, behind, expected, ask) };
      const times = await sideBySide(subjects, runs);
      const { median: value, spread } = summarize(times.subject);
      const [floorValue, ratio] = [median(times.floor), ratioOf(times.subject, times.floor)];
      measurements.push({
        what: `${what}, of 200`,
        floor: 'the same, 5 columns',
        unit: 'ms',
        value,
        spread,
        floorValue,
        ratio,
        runs,
      });
    }
    return measurements;
  } finally {
    server.close();
  }
}
