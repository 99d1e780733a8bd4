import { Agent, type Dispatcher } from 'undici';

import { type Emulator, startEmulator } from '../../local/ccaf';
import { clientOf } from './harness';
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
    private readonly ccaf: Emulator,
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

let ccaf: Emulator;
let letters: Letters;
beforeEach(async () => {
  ccaf = await startEmulator();
  letters = new Letters(ccaf, 'abcd');
  await letters.start();
  await letters.more(5);
});
afterEach(() => ccaf.close());

/** Does something with each place where a deploy can be killed, with rows arriving, until none is left. */
async function everywhere(title: string, isKilledAt: (call: number) => Promise<boolean>): Promise<void> {
  const feed = new Feed(letters, 20);
  let call = 1;
  try {
    while (call <= MAX_CALLS && (await isKilledAt(call))) call += 1;
  } finally {
    await feed.stop();
  }
  process.stdout.write(`${title}: killed in ${call - 1} places\n`);
  expect(call).toBeGreaterThan(12);
  expect(call).toBeLessThan(MAX_CALLS);
}

it.each([
  ['one statement becomes two and one again', ONE, TWO],
  ['sources change places and change back', TWO, SWAPPED],
])(
  'loses and doubles no row wherever a deploy is killed and repeated: %s',
  async (title, one, other) => {
    const deploys = new Deploys(ccaf, letters);
    await deploys.deploy(one);
    await everywhere(title, async (call) => {
      let isKilled = false;
      for (const shape of [other, one]) {
        const version = deploys.next();
        isKilled = (await deploys.die(shape, version, call)) || isKilled;
        await deploys.deploy(shape, version);
      }
      return isKilled;
    });
  },
  120_000,
);

it.each([
  ['one statement becomes two', ONE, TWO],
  ['two statements become one', TWO, ONE],
])(
  'loses and doubles no row wherever a deploy is killed and what ran before is deployed again: %s',
  async (title, before, after) => {
    const deploys = new Deploys(ccaf, letters);
    await deploys.deploy(before);
    await everywhere(title, async (call) => {
      const isKilled = await deploys.die(after, deploys.next(), call);
      await deploys.deploy(before);
      return isKilled;
    });
  },
  120_000,
);

it.each([
  ['as several statements', 2],
  ['as one, which its own deploys had only begun to split', 4],
])('takes over from a statement of somebody else %s, killed on the way', async (_, atMost) => {
  const deploy = (most: number, dispatcher?: Dispatcher) => {
    const app = lettersApp('v1', 'abcd', 0, 'old-');
    return invokeHandler(ccaf, { app, statementLimit: limitFor(most), ...(dispatcher && { dispatcher }) });
  };
  await deploy(4);
  await leaveBehind('old-1');
  while (!(await lettersRunning(ccaf)).includes('1: v1 ab RUNNING')) {
    // So short a life that it can do no more than a step or two.
    const mortal = mortalDispatcher({ call: 8, when: 'after' });
    await Promise.race([deploy(2, mortal.dispatcher), mortal.died]);
    await mortal.close();
  }
  expect(await lettersRunning(ccaf)).toEqual(['1: v1 ab RUNNING']);
  await letters.more(2);
  expect(await deploy(atMost)).toMatchObject({ message: '' });
  await letters.more(2);
  expect(await letters.wrongs()).toEqual({ lost: [], doubled: [] });
});

/** Makes the app's statement one of somebody else: under another name, without the label, with its offsets. */
async function leaveBehind(name: string): Promise<void> {
  const dispatcher = new Agent();
  const client = clientOf(ccaf, dispatcher);
  const [own] = await client.list('user.confluent.io/letters');
  if (!own) throw new Error('expected a statement');
  await ccaf.settle();
  await client.stop(own.name);
  const properties = { ...own.properties, 'sql.tables.initial-offset-from': own.name };
  await client.create({ name, sql: own.sql, properties, labels: {} });
  await client.delete(own.name);
  await dispatcher.close();
}
