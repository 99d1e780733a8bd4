import { type Cloud, DEPLOY, startCloud } from '../cloud';
import { BARE_CLIENT, coldStart, RETURNS_AT_ONCE } from '../cold-start';
import type { Effort, Figure, Measurement } from '../figure';
import { withHastyBundle } from '../hasty-bundle';
import { type Recording, recordDeploys, replay } from '../recording';
import { sideBySide } from '../side-by-side';
import { median, ratioOf, summarize } from '../statistics';

const BAR = { atMost: 1.9 };

/**
 * From the start of the process to its answer. The time of the API calls is what a bare client takes for the very same
 * requests, less what a function takes that returns at once; the rest is held against the latter.
 */
export const coldStartFigure: Figure = {
  name: 'cold-start',
  measure: (effort) =>
    withHastyBundle(async (bundle) => {
      const { first, again } = await recordDeploys(bundle);
      return [await measureAgain(bundle, again, effort), await measureFirst(bundle, first, effort)];
    }),
};

/** Every run finds the app deployed. */
async function measureAgain(bundle: string, recording: Recording, { runs }: Effort): Promise<Measurement> {
  const cloud = await startCloud();
  try {
    await coldStart({ bundle, event: DEPLOY, cloud });
    return await measurement(bundle, 'cold start, unchanged redeploy', recording, runs, (run) => run(cloud));
  } finally {
    await cloud.close();
  }
}

/** Every run finds nothing but the topics. */
const measureFirst = (bundle: string, recording: Recording, { runs }: Effort): Promise<Measurement> =>
  measurement(bundle, 'cold start, first deploy', recording, runs, async (run) => {
    const cloud = await startCloud();
    try {
      return await run(cloud);
    } finally {
      await cloud.close();
    }
  });

async function measurement(
  bundle: string,
  what: string,
  recording: Recording,
  runs: number,
  on: (run: (cloud: Cloud) => Promise<number>) => Promise<number>,
): Promise<Measurement> {
  const inits: number[] = [];
  const times = await sideBySide(
    {
      floor: () => on(async (cloud) => (await coldStart({ bundle: RETURNS_AT_ONCE, event: {}, cloud })).ms),
      bare: () =>
        on(async (cloud) => (await coldStart({ bundle: BARE_CLIENT, event: replay(recording, cloud), cloud })).ms),
      subject: () =>
        on(async (cloud) => {
          const { ms, initMs } = await coldStart({ bundle, event: DEPLOY, cloud });
          inits.push(initMs);
          return ms;
        }),
    },
    runs,
  );
  const api = median(times.bare.map((ms, index) => ms - (times.floor[index] ?? 0)));
  const own = times.subject.map((ms) => ms - api);
  const { median: value, spread } = summarize(times.subject);
  return {
    what,
    floor: 'returns at once',
    unit: 'ms',
    value,
    spread,
    floorValue: median(times.floor),
    ratio: ratioOf(own, times.floor),
    runs,
    bar: BAR,
    details: {
      'API calls': recording.secrets.length + recording.statements.length,
      'time of the API calls, ms': api,
      'init, ms': median(inits),
    },
  };
}
