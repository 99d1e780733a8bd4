import type { Dispatcher } from 'undici';
import { type Ccaf, startCcaf } from '../../local/ccaf';
import { invokeHandler, type Outcome } from './invoke';
import { Letters, lettersApp, lettersRunning, limitFor } from './letters';
import { mortalDispatcher } from './mortal';
import { Feed } from './versions';

/** An app in a shape that it may have: its sources in this order, so many in a statement at the most. */
interface Shape {
  readonly sources: string;
  readonly atMost: number;
  /** What runs then. */
  readonly parts: readonly string[];
}

const ONE: Shape = { sources: 'abcd', atMost: 4, parts: ['abcd'] };
const TWO: Shape = { sources: 'abcd', atMost: 2, parts: ['ab', 'cd'] };
const SWAPPED: Shape = { sources: 'acbd', atMost: 2, parts: ['ac', 'bd'] };

/** A deploy that has seen all requests was never killed. */
const MAX_CALLS = 60;

/** Deploys different shapes of one app in turn, each a new version. */
class Deploys {
  #version = 0;

  constructor(
    private readonly ccaf: Ccaf,
    private readonly letters: Letters,
  ) {}

  /** Deploys a shape, and looks at what came of it. */
  async deploy({ sources, atMost, parts }: Shape, version = this.next()): Promise<void> {
    const outcome = await this.#invoke(version, sources, atMost);
    await this.letters.more(1);
    const running = await lettersRunning(this.ccaf);
    const wanted = parts.map((read, index) => `${index + 1}: ${version} ${read} RUNNING`);
    const expected = { outcome: '', running: wanted, lost: [], doubled: [] };
    expect({ outcome: outcome.message, running, ...(await this.letters.wrongs()) }).toEqual(expected);
  }

  /** Deploys a shape, but is killed when a request was carried out; tells whether it was. */
  async die({ sources, atMost }: Shape, version: string, call: number): Promise<boolean> {
    const mortal = mortalDispatcher({ call, when: 'after' });
    const invocation = this.#invoke(version, sources, atMost, mortal.dispatcher);
    const end = await Promise.race([invocation, mortal.died]);
    await mortal.close();
    return end === 'died';
  }

  next(): string {
    this.#version += 1;
    return `v${this.#version}`;
  }

  #invoke(version: string, sources: string, atMost: number, dispatcher?: Dispatcher): Promise<Outcome> {
    const app = lettersApp(version, sources);
    return invokeHandler(this.ccaf, { app, statementLimit: limitFor(atMost), ...(dispatcher && { dispatcher }) });
  }
}

it.each([
  ['one statement becomes two', ONE, TWO],
  ['two statements become one', TWO, ONE],
  ['sources change places', TWO, SWAPPED],
])(
  'loses and doubles no row wherever a deploy is killed: %s',
  async (title, before, after) => {
    const ccaf = await startCcaf();
    const letters = new Letters(ccaf, 'abcd');
    await letters.start();
    await letters.more(5);
    const feed = new Feed(letters, 10);
    try {
      const deploys = new Deploys(ccaf, letters);
      await deploys.deploy(before);
      let cases = 0;
      // Then the deploy is repeated, or what it was to replace is deployed again.
      for (const goesOn of [true, false]) {
        for (let call = 1; call <= MAX_CALLS; call += 1) {
          const version = deploys.next();
          if (!(await deploys.die(after, version, call))) break;
          cases += 1;
          if (goesOn) await deploys.deploy(after, version);
          await deploys.deploy(before);
        }
        await deploys.deploy(before);
      }
      process.stdout.write(`${title}: killed in ${cases} places\n`);
      expect(cases).toBeGreaterThanOrEqual(2 * 10);
      expect(cases).toBeLessThan(2 * MAX_CALLS);
    } finally {
      await feed.stop();
      await ccaf.close();
    }
  },
  120_000,
);
