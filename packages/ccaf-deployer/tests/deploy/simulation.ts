import { type Emulator, type RequestFault, type RequestRule, startEmulator } from 'ccaf-emulator';
import { IS_THOROUGH } from '../thorough';
import { CLEAR, FAULTS, TIMES, timeFor } from './faults';
import { startTopics } from './harness';
import { invokeHandler, runningVersions } from './invoke';
import { Arrivals, Feed, versionOf } from './versions';

const MOST = 500;
const SCENARIOS = IS_THOROUGH ? MOST : 60;
/** One computes while the other waits; with more, each takes longer, and so more rows arrive, which cost more. */
const AT_ONCE = 2;
/** `TEST_SEED=… SIMULATION_SCENARIO=… npx jest simulation-1` repeats the scenario that a failure names. */
const SEED = Number(process.env['TEST_SEED']);
const ONLY = process.env['SIMULATION_SCENARIO'];

/** A random source that a seed repeats: mulberry32, by Tommy Ettinger, in the public domain. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Scenario {
  readonly #random: () => number;
  readonly #story: string[] = [];

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  get story(): string {
    return this.#story.join('\n');
  }

  async run(): Promise<void> {
    const [pendingMs, stoppingMs, deletingMs] = [0, 0, 0].map(() => this.#pick([0, 0, 1, 10]));
    const delays = { pendingMs, stoppingMs, deletingMs } as Record<string, number>;
    const ccaf = await startEmulator({ delays });
    const arrivals = new Arrivals(ccaf);
    try {
      await startTopics(ccaf, 0);
      await arrivals.more(10);
      const actions = 1 + Math.floor(this.#random() * 2);
      for (let action = 0; action < actions; action += 1) await this.#act(ccaf, arrivals);
    } finally {
      await ccaf.close();
    }
  }

  /** Deploys some version with faults, plainly again if that failed, and looks at what came of it. */
  async #act(ccaf: Emulator, arrivals: Arrivals): Promise<void> {
    const version = this.#pick(['v1', 'v2', 'v3']);
    const app = { ...versionOf(version), soakSeconds: this.#pick([0, 1]) };
    this.#story.push(`deploy ${version}, soak ${app.soakSeconds}`);
    const remainingMs = timeFor(this.#plant(ccaf, version));
    const feed = new Feed(arrivals, 20);
    const disturbed = await invokeHandler(ccaf, { app, random: this.#random, remainingMs });
    await feed.stop();
    this.#story.push(`→ ${disturbed.code} ${disturbed.message}`);
    await ccaf.settle();
    ccaf.faults.clear();
    if (disturbed.message !== '' && !CLEAR.includes(disturbed.code)) throw new Error('not a clear failure');
    // A statement that was told to fail may do so after the deploy, too; or somebody deploys something else by then.
    const isSettled = disturbed.message === '' && (await runningVersions(ccaf)).join() === version;
    const end = isSettled ? version : this.#pick([version, version, 'v4']);
    if (!isSettled) {
      const plain = await invokeHandler(ccaf, { app: versionOf(end) });
      this.#story.push(`${end} plainly → ${plain.code} ${plain.message}`);
      if (plain.message !== '') throw new Error('the plain deploy failed');
    }
    await arrivals.more(5);
    const running = (await runningVersions(ccaf)).map((version) => version.replace(' DEGRADED', ''));
    expect({ running, ...(await arrivals.wrongs()) }).toEqual({ running: [end], lost: 0, doubled: 0 });
  }

  /** Lets requests fail, and perhaps the statement. */
  #plant(ccaf: Emulator, version: string): readonly RequestRule[] {
    const rules = Array.from({ length: Math.floor(this.#random() * 4) }, () => this.#rule());
    for (const rule of rules) {
      this.#story.push(`  ${JSON.stringify(rule)}`);
      ccaf.faults.onRequest(rule);
    }
    if (this.#random() < 0.3) {
      const phase = this.#pick(['FAILED', 'DEGRADED'] as const);
      const afterRows = Math.floor(this.#random() * 15);
      this.#story.push(`  ${version} ${phase} after ${afterRows} rows`);
      ccaf.faults.onStatement({ sql: new RegExp(`North ${version}`), afterRows, phase, detail: 'told to' });
    }
    return rules;
  }

  #rule(): RequestRule {
    const method = this.#pick([undefined, 'GET', 'POST', 'PUT', 'DELETE']);
    return {
      ...(method && { method }),
      skip: Math.floor(this.#random() * 10),
      times: this.#pick(TIMES),
      fault: this.#fault(),
    };
  }

  #fault(): RequestFault {
    return this.#pick(FAULTS);
  }

  #pick<Choice>(choices: readonly Choice[]): Choice {
    return choices[Math.floor(this.#random() * choices.length)] as Choice;
  }
}

/** Runs a scenario; a failure tells how to repeat it, and its story. */
async function simulate(number: number): Promise<void> {
  const scenario = new Scenario(SEED * MOST + number);
  try {
    await scenario.run();
  } catch (error) {
    throw new Error(`TEST_SEED=${SEED} SIMULATION_SCENARIO=${number}\n${scenario.story}`, { cause: error });
  }
}

/** Runs one half of the scenarios, so that two test files can share them. */
export function itSurvivesSimulation(half: 1 | 2): void {
  const first = (half - 1) * (SCENARIOS / 2);
  const all = Array.from({ length: SCENARIOS / 2 }, (_, index) => first + index);
  const numbers = ONLY === undefined ? all : [Number(ONLY)];
  it(`loses and doubles no row in simulations ${numbers[0]} to ${numbers.at(-1)} of ${MOST}`, async () => {
    const worker = async (): Promise<void> => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await simulate(number);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }, 170_000);
}
