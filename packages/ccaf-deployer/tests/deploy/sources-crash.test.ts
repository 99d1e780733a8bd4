import { type Emulator, startEmulator } from 'ccaf-emulator';
import type { Dispatcher } from 'undici';
import { type Crash, crashAt } from './crash-at';
import { invokeHandler, type Outcome } from './invoke';
import { everywhere } from './kill-points';
import { Letters, lettersApp, lettersRunning } from './letters';
import { Feed } from './versions';

/** Deploys one app over different sources in turn, each a new version. */
class Deploys {
  #version = 0;

  constructor(
    private readonly ccaf: Emulator,
    private readonly letters: Letters,
  ) {}

  /** Deploys the app, and looks at what came of it. */
  async deploy(sources: string, version = this.next()): Promise<void> {
    const outcome = await this.#invoke(version, sources);
    await this.letters.more(1);
    const running = await lettersRunning(this.ccaf);
    const wanted = [`${version} ${sources} RUNNING`];
    const expected = { outcome: '', running: wanted, lost: [], doubled: [] };
    const wrongs = await this.letters.wrongs(sources);
    expect({ outcome: outcome.message, running, ...wrongs }).toEqual(expected);
  }

  /** Deploys the app, but is killed at a request; tells whether it was. */
  async crash(sources: string, version: string, crash: Crash): Promise<boolean> {
    const crashing = crashAt(crash);
    const invocation = this.#invoke(version, sources, crashing.dispatcher);
    const end = await Promise.race([invocation, crashing.crashed]);
    await crashing.close();
    return end === 'crashed';
  }

  next(): string {
    this.#version += 1;
    return `v${this.#version}`;
  }

  #invoke(version: string, sources: string, dispatcher?: Dispatcher): Promise<Outcome> {
    const app = lettersApp(version, sources);
    return invokeHandler(this.ccaf, { app, ...(dispatcher && { dispatcher }) });
  }
}

let ccaf: Emulator;
let letters: Letters;
beforeEach(async () => {
  ccaf = await startEmulator();
  letters = new Letters(ccaf, 'abcd');
  await letters.start();
  await letters.more(5);
});
afterEach(() => ccaf.close());

/** Does something with each place where a deploy can be killed, with rows arriving. */
async function whileRowsArrive(title: string, isKilledAt: (crash: Crash) => Promise<boolean>): Promise<void> {
  const feed = new Feed(letters, 20);
  try {
    expect(await everywhere(title, isKilledAt)).toBeGreaterThan(8);
  } finally {
    await feed.stop();
  }
}

const ALL = 'abcd';
const SOME = 'ab';

it('loses and doubles no row wherever a deploy is killed and repeated that drops sources or takes them back', async () => {
  const deploys = new Deploys(ccaf, letters);
  await deploys.deploy(ALL);
  await whileRowsArrive('sources are dropped and come again', async (crash) => {
    let isKilled = false;
    for (const sources of [SOME, ALL]) {
      const version = deploys.next();
      isKilled = (await deploys.crash(sources, version, crash)) || isKilled;
      await deploys.deploy(sources, version);
    }
    return isKilled;
  });
}, 120_000);

it('loses and doubles no row wherever a deploy is killed that takes sources back, and they are dropped again', async () => {
  const deploys = new Deploys(ccaf, letters);
  await deploys.deploy(ALL);
  await whileRowsArrive('sources come again, and are dropped again', async (crash) => {
    const some = deploys.next();
    await deploys.deploy(SOME, some);
    const isKilled = await deploys.crash(ALL, deploys.next(), crash);
    await deploys.deploy(SOME, some);
    await deploys.deploy(ALL);
    return isKilled;
  });
}, 120_000);
