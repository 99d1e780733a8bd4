import { type Emulator, startEmulator } from 'ccaf-emulator';
import type { App } from 'flink-table-api';
import { type Crash, crashAt } from './crash-at';
import { startTopics } from './harness';
import { invokeHandler, type Outcome, runningVersions } from './invoke';
import { everywhere } from './kill-points';
import { Arrivals, Feed, versionOf } from './versions';

/** Something that is done to an app, and what it has come to when nothing disturbed it. */
interface Scenario {
  readonly title: string;
  /** What was done before. */
  prepare(ccaf: Emulator): Promise<void>;
  readonly event?: Readonly<Record<string, unknown>>;
  readonly app: App;
  /** The version that runs in the end, or none. */
  readonly running: readonly string[];
  readonly outcome: string;
}

const deploy = async (ccaf: Emulator, version: string): Promise<void> => {
  expect(await invokeHandler(ccaf, { app: versionOf(version) })).toMatchObject({ code: 'created' });
  await ccaf.settle();
};
const failing = { sql: /North broken/, afterRows: 0, phase: 'FAILED', atStart: true, detail: 'bad cast' } as const;

const SCENARIOS: readonly Scenario[] = [
  {
    title: 'a first deploy',
    prepare: async () => undefined,
    app: versionOf('v1'),
    running: ['v1'],
    outcome: 'created',
  },
  {
    title: 'an unchanged redeploy',
    prepare: (ccaf) => deploy(ccaf, 'v1'),
    app: versionOf('v1'),
    running: ['v1'],
    outcome: 'unchanged',
  },
  {
    title: 'an evolution',
    prepare: (ccaf) => deploy(ccaf, 'v1'),
    app: versionOf('v2'),
    running: ['v2'],
    outcome: 'evolved',
  },
  {
    title: 'a rollback',
    prepare: async (ccaf) => {
      await deploy(ccaf, 'v1');
      ccaf.faults.onStatement(failing);
    },
    app: { ...versionOf('broken'), soakSeconds: 1 },
    running: ['v1'],
    outcome: 'ROLLED_BACK',
  },
  {
    title: 'a teardown',
    prepare: (ccaf) => deploy(ccaf, 'v1'),
    event: { action: 'teardown' },
    app: versionOf('v1'),
    running: [],
    outcome: 'stopped',
  },
];

/** Runs a scenario, killed once if it is told to, with rows arriving all the time; tells whether it was killed. */
async function run({ prepare, event = {}, app, running, outcome }: Scenario, crash?: Crash): Promise<boolean> {
  const ccaf = await startEmulator();
  const arrivals = new Arrivals(ccaf);
  try {
    await startTopics(ccaf, 0);
    await arrivals.more(20);
    await prepare(ccaf);
    const feed = new Feed(arrivals);
    let last: Outcome | 'crashed' = 'crashed';
    if (crash) {
      const crashing = crashAt(crash);
      const { dispatcher } = crashing;
      last = await Promise.race([invokeHandler(ccaf, { app, event, dispatcher }), crashing.crashed]);
      await crashing.close();
    }
    const isCrashed = crash !== undefined && last === 'crashed';
    if (isCrashed || !crash) last = await invokeHandler(ccaf, { app, event });
    await feed.stop();
    await arrivals.more(5);
    const end = { running: await runningVersions(ccaf), ...(running.length > 0 ? await arrivals.wrongs() : {}) };
    const expected = { running, ...(running.length > 0 ? { lost: 0, doubled: 0 } : {}) };
    expect({ crash, last, ...end }).toEqual({ crash, last, ...expected });
    if (!isCrashed) expect(last).toMatchObject({ code: outcome });
    return isCrashed;
  } finally {
    await ccaf.close();
  }
}

it.each(SCENARIOS)(
  'comes to the same end wherever it is killed: $title',
  async (scenario) => {
    await run(scenario);
    expect(await everywhere(scenario.title, (crash) => run(scenario, crash))).toBeGreaterThanOrEqual(4);
  },
  120_000,
);
