import { fastClock } from './fast-clock';
import { type Harness, startHarness } from './harness';
import { invokeHandler } from './invoke';
import { Letters, lettersApp, lettersRead, lettersRunning, limitFor } from './letters';
import { Feed } from './versions';

let harness: Harness;
let letters: Letters;
let feed: Feed;
beforeEach(async () => {
  harness = await startHarness();
  letters = new Letters(harness.ccaf, 'abcdef');
  await letters.start();
  await letters.more(20);
  feed = new Feed(letters, 20);
});
afterEach(async () => {
  await feed.stop();
  await harness.close();
});

const SPEED = 10;
/** Seconds of the fast clock in which a busy machine sees a statement fail. */
const SOAK = 6;
/** As much time as anything here takes, on a fast clock. */
const fast = () => ({ clock: fastClock(SPEED), remainingMs: SPEED * 60_000 });

/** Deploys an app that is split so that each statement reads so many letters at the most. */
const deploy = (version: string, sources: string, atMost: number) =>
  harness.invoke({ app: lettersApp(version, sources), statementLimit: limitFor(atMost), ...fast() });
const failureOf = (version: string, sources: string, atMost: number, soakSeconds = 0) =>
  harness.failureOf({ app: lettersApp(version, sources, soakSeconds), statementLimit: limitFor(atMost), ...fast() });

/** Nothing is lost or doubled of what arrived before, meanwhile, and afterwards. */
async function expectEachRowOnce(sources: string): Promise<void> {
  await feed.stop();
  await letters.more(5);
  expect(await letters.wrongs(sources)).toEqual({ lost: [], doubled: [] });
  feed = new Feed(letters, 20);
}

it('runs an app that is too long for one statement as several', async () => {
  const deployed = await deploy('v1', 'abcdef', 2);
  expect(deployed).toMatchObject({
    outcome: 'created',
    statement: { name: expect.stringMatching(/^letters-[0-9a-f]{12}$/), phase: 'RUNNING' },
    statements: [
      { name: expect.stringMatching(/^letters-[0-9a-f]{12}$/), phase: 'RUNNING' },
      { name: expect.stringMatching(/^letters-2-[0-9a-f]{12}$/), phase: 'RUNNING' },
      { name: expect.stringMatching(/^letters-3-[0-9a-f]{12}$/), phase: 'RUNNING' },
    ],
  });
  expect('sql' in deployed && deployed.sql.insert.split(';\n\n').map((sql) => sql.slice(0, 11))).toEqual([
    'INSERT INTO',
    'INSERT INTO',
    'INSERT INTO',
  ]);
  expect(await lettersRead(harness.ccaf)).toEqual(['1: v1 ab RUNNING', '2: v1 cd RUNNING', '3: v1 ef RUNNING']);
  await expectEachRowOnce('abcdef');
  expect(await deploy('v1', 'abcdef', 2)).toMatchObject({ outcome: 'unchanged', steps: [] });
});

it('evolves each part in place', async () => {
  await deploy('v1', 'abcd', 2);
  expect(await deploy('v2', 'abcd', 2)).toMatchObject({ outcome: 'evolved' });
  expect(await lettersRead(harness.ccaf)).toEqual([
    '1: v1 ab STOPPED',
    '1: v2 ab RUNNING',
    '2: v1 cd STOPPED',
    '2: v2 cd RUNNING',
  ]);
  await expectEachRowOnce('abcd');
});

it('grows from one statement to two and three, and shrinks to one again', async () => {
  const seen: string[][] = [];
  for (const [version, atMost] of [
    ['v1', 6],
    ['v2', 3],
    ['v3', 2],
    ['v4', 3],
    ['v5', 6],
  ] as const) {
    expect(await deploy(version, 'abcdef', atMost)).toMatchObject({
      outcome: version === 'v1' ? 'created' : 'evolved',
    });
    seen.push(await lettersRead(harness.ccaf));
    await expectEachRowOnce('abcdef');
    expect(await deploy(version, 'abcdef', atMost)).toMatchObject({ outcome: 'unchanged' });
  }
  expect(seen).toEqual([
    ['1: v1 abcdef RUNNING'],
    ['1: v1 abcdef STOPPED', '1: v2 abc RUNNING', '2: v2 def RUNNING'],
    ['1: v2 abc STOPPED', '1: v3 ab RUNNING', '2: v2 def STOPPED', '2: v3 cd RUNNING', '3: v3 ef RUNNING'],
    ['1: v3 ab STOPPED', '1: v4 abc RUNNING', '2: v3 cd STOPPED', '2: v4 def RUNNING'],
    ['1: v4 abc STOPPED', '1: v5 abcdef RUNNING'],
  ]);
});

it('lets sources change places', async () => {
  await deploy('v1', 'abcd', 2);
  await expectEachRowOnce('abcd');
  await deploy('v1', 'acbd', 2);
  expect(await lettersRead(harness.ccaf)).toEqual([
    '1: v1 ab STOPPED',
    '1: v1 ac RUNNING',
    '2: v1 bd RUNNING',
    '2: v1 cd STOPPED',
  ]);
  await expectEachRowOnce('abcd');
});

describe('a part that fails', () => {
  /** Fails the statement of a version that reads a letter, after so many rows. */
  const fail = (version: string, letter: string, afterRows: number): void =>
    harness.ccaf.faults.onStatement({
      sql: new RegExp(`'${version}' AS [^]*\`sample\`\\.\`${letter}\``),
      afterRows,
      phase: 'FAILED',
      detail: 'bad cast',
    });

  /** What runs is stopped, so that what replaces it has something to read as soon as it starts. */
  const startBacklog = async (): Promise<void> => {
    await harness.ccaf.settle();
    for (const { name } of await harness.client.list('user.confluent.io/letters')) await harness.client.stop(name);
    await letters.more(20);
  };

  it.each([
    ['at its first row', 0],
    ['later', 12],
  ])('takes the others back with it: %s', async (_, afterRows) => {
    await deploy('v1', 'abcd', 2);
    await startBacklog();
    fail('v2', 'c', afterRows);
    const failure = await failureOf('v2', 'abcd', 2, SOAK);
    expect(failure).toMatchObject({ code: 'ROLLED_BACK' });
    expect(failure.message).toMatch(
      /^the app does not run, for its part 2 of 2 does not: statement 'letters-2-\w{12}' ended in FAILED: bad cast\n.*\nRolled back: statements 'letters-\w{12}', 'letters-2-\w{12}' run \(RUNNING, RUNNING\) what ran before, from where they were/,
    );
    expect(await lettersRunning(harness.ccaf)).toEqual(['1: v1 ab RUNNING', '2: v1 cd RUNNING']);
    await expectEachRowOnce('abcd');
  });

  it.each([
    ['one statement became two', 'abc', 4, 'defabc', 4, 'c'],
    ['two became one', 'abcd', 2, 'abcd', 4, 'd'],
    ['sources changed places, and the second part fails', 'abcd', 2, 'acbd', 2, 'd'],
    ['sources changed places, and the first part fails', 'abcd', 2, 'acbd', 2, 'c'],
    ['sources were added', 'ab', 2, 'abcdef', 2, 'f'],
    ['sources were dropped', 'abcdef', 2, 'abcd', 2, 'd'],
  ])('takes the others back with it where %s', async (_, before, atMost, after, atMostThen, letter) => {
    await deploy('v1', before, atMost);
    const running = await lettersRunning(harness.ccaf);
    await startBacklog();
    fail('v2', letter, 12);
    expect(await failureOf('v2', after, atMostThen, SOAK)).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await lettersRunning(harness.ccaf)).toEqual(running);
    await expectEachRowOnce(before);
    harness.ccaf.faults.clear();
    expect(await deploy('v3', after, atMostThen)).toMatchObject({ outcome: 'evolved' });
    await expectEachRowOnce(after);
  });

  it('is told of where nothing ran before, and a mended app goes on from there', async () => {
    fail('v1', 'd', 0);
    const failure = await failureOf('v1', 'abcd', 2, SOAK);
    expect(failure).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(failure.message).toMatch(/^the app does not run, for its part 2 of 2 does not: statement 'letters-2-/);
    harness.ccaf.faults.clear();
    await deploy('v2', 'abcd', 2);
    expect(await lettersRunning(harness.ccaf)).toEqual(['1: v2 ab RUNNING', '2: v2 cd RUNNING']);
    await expectEachRowOnce('abcd');
  });

  it('leaves the others at work where what ran before does not fit with its offsets', async () => {
    await deploy('v1', 'abcd', 4);
    await startBacklog();
    fail('v2', 'd', 12);
    expect(await failureOf('v2', 'abcd', 2, SOAK)).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(await lettersRead(harness.ccaf)).toEqual(['1: v1 abcd STOPPED', '1: v2 ab RUNNING', '2: v2 cd FAILED']);
    harness.ccaf.faults.clear();
    await deploy('v3', 'abcd', 2);
    await expectEachRowOnce('abcd');
  });

  it('leaves the former app running where the API refuses it after a stop', async () => {
    await deploy('v1', 'abcd', 2);
    await letters.more(20);
    const path = /statements$/;
    harness.ccaf.faults.onRequest({ method: 'POST', path, skip: 1, times: 1, fault: { kind: 'answer', status: 422 } });
    expect(await failureOf('v2', 'acbd', 2)).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await lettersRead(harness.ccaf)).toEqual(['1: v1 ab RUNNING', '2: v1 cd RUNNING']);
    await expectEachRowOnce('abcd');
  });
});

/** The length of an app's one INSERT. */
const lengthOf = async (version: string, sources: string): Promise<number> => {
  const planned = await harness.invoke({ app: lettersApp(version, sources), event: { action: 'plan' } });
  return 'sql' in planned ? planned.sql.insert.length : 0;
};

const failAndSettle = async (version: string): Promise<void> => {
  harness.ccaf.faults.onStatement({
    sql: new RegExp(`'${version}' AS`),
    afterRows: 10,
    phase: 'FAILED',
    detail: 'broken',
  });
  await letters.more(20);
  await harness.ccaf.settle();
};

it('refuses offsets that do not fit before anything is changed', async () => {
  const statementLimit = 10 + (await lengthOf('v1', 'a'));
  await harness.invoke({ app: lettersApp('v1', 'a'), statementLimit });
  await failAndSettle('v1');
  harness.requests();
  for (const action of ['plan', 'deploy']) {
    const failure = await harness.failureOf({ app: lettersApp('v2', 'a'), statementLimit, event: { action } });
    expect(failure).toMatchObject({ code: 'OFFSETS_TOO_LONG' });
  }
  expect(harness.requests().filter((request) => !/query|^POST|^GET/.test(request))).toEqual([]);
  expect(await lettersRead(harness.ccaf)).toEqual(['1: v1 a FAILED']);
});

it('splits an app that failed where its offsets do not fit into one statement', async () => {
  const statementLimit = 10 + (await lengthOf('v1', 'abcd'));
  const inOne = (version: string) => harness.invoke({ app: lettersApp(version, 'abcd'), statementLimit });
  await inOne('v1');
  await failAndSettle('v1');
  await inOne('v2');
  expect(await lettersRead(harness.ccaf)).toEqual(['1: v1 abcd FAILED', '1: v2 abc RUNNING', '2: v2 d RUNNING']);
  await expectEachRowOnce('abcd');
  await inOne('v3');
  expect(await lettersRunning(harness.ccaf)).toEqual(['1: v3 abc RUNNING', '2: v3 d RUNNING']);
  await expectEachRowOnce('abcd');
});

it('checks the SQL of each statement in a plan', async () => {
  await deploy('v1', 'abcd', 4);
  harness.requests();
  const split = { app: lettersApp('v2', 'abcd'), statementLimit: limitFor(2), event: { action: 'plan' } };
  expect(await harness.invoke(split)).toMatchObject({ outcome: 'evolved', statements: [{}, {}] });
  expect(harness.requests().filter((request) => request === 'POST /statements')).toHaveLength(3);
  expect(await lettersRead(harness.ccaf)).toEqual(['1: v1 abcd RUNNING']);
});

it('tears down and tells of all parts', async () => {
  await deploy('v1', 'abcdef', 2);
  expect(await harness.invoke({ app: lettersApp('v1', 'a'), event: { action: 'status' } })).toMatchObject({
    outcome: 'RUNNING, RUNNING, RUNNING',
  });
  const torn = await harness.invoke({ app: lettersApp('v1', 'a'), event: { action: 'teardown' } });
  expect('statements' in torn && torn.statements).toHaveLength(3);
  expect(await lettersRead(harness.ccaf)).toEqual([]);
});

it('asks the API as often for many sources as for few, and a little more for each part', async () => {
  const counts: number[] = [];
  for (const [sources, atMost] of [
    ['abcd', 2],
    ['abcdef', 3],
    ['abcdef', 2],
  ] as const) {
    await harness.invoke({ app: lettersApp('v1', 'a'), event: { action: 'teardown' } });
    for (const outcome of ['created', 'unchanged']) {
      harness.requests();
      expect(await deploy('v1', sources, atMost)).toMatchObject({ outcome });
      counts.push(harness.requests().length);
    }
  }
  // Two for the sink, and two for each part: its creation, and a look at how it does.
  expect(counts).toEqual([9, 4, 7, 4, 9, 4]);
});

it('comes to one end where two deploys of the same app meet', async () => {
  const both = async (version: string, sources: string, atMost: number): Promise<void> => {
    const app = lettersApp(version, sources);
    const one = () => invokeHandler(harness.ccaf, { app, statementLimit: limitFor(atMost) });
    const outcomes = await Promise.all([one(), one()]);
    expect(outcomes.filter(({ message }) => message !== '')).toEqual([]);
  };
  for (const [version, sources, atMost] of [
    ['v1', 'abcdef', 6],
    ['v2', 'abcdef', 3],
    ['v3', 'adbecf', 3],
    ['v4', 'abcdef', 6],
  ] as const) {
    await both(version, sources, atMost);
    await expectEachRowOnce('abcdef');
  }
  expect(await lettersRunning(harness.ccaf)).toEqual(['1: v4 abcdef RUNNING']);
});
