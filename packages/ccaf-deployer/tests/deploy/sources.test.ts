import { fastClock } from './fast-clock';
import { answersOf, type Harness, reportOf, startHarness } from './harness';
import { invokeHandler } from './invoke';
import { Letters, lettersApp, lettersRead, lettersRunning } from './letters';
import { Feed } from './versions';

let harness: Harness;
let letters: Letters;
let feed: Feed;
beforeEach(async () => {
  harness = await startHarness();
  letters = new Letters(harness.ccaf, 'abcd');
  await letters.start();
  await letters.more(20);
  feed = new Feed(letters, 20);
});
afterEach(async () => {
  await feed.stop();
  await harness.close();
});

const SPEED = 10;
const TARGET_PROPERTIES = { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' };
/** Seconds of the fast clock in which a busy machine sees a statement fail. */
const SOAK = 6;
/** As much time as anything here takes, on a fast clock. */
const fast = () => ({ clock: fastClock(SPEED), remainingMs: SPEED * 60_000 });

const deploy = (version: string, sources: string) => harness.invoke({ app: lettersApp(version, sources), ...fast() });
const failureOf = (version: string, sources: string, soakSeconds = 0) =>
  harness.failureOf({ app: lettersApp(version, sources, soakSeconds), ...fast() });

/** Nothing is lost or doubled of what arrived before, meanwhile, and afterwards. */
async function expectEachRowOnce(sources: string): Promise<void> {
  await feed.stop();
  await letters.more(5);
  expect(await letters.wrongs(sources)).toEqual({ lost: [], doubled: [] });
  feed = new Feed(letters, 20);
}

/** What runs is stopped, so that what replaces it has something to read as soon as it starts. */
async function startBacklog(): Promise<void> {
  await harness.ccaf.settle();
  for (const { name, phase } of await harness.client.list()) if (phase === 'RUNNING') await harness.client.stop(name);
  await letters.more(20);
}

/** Fails the statement of a version: before it runs, or once, after so many rows. */
const fail = (version: string, afterRows: number): void =>
  harness.ccaf.faults.onStatement({
    sql: new RegExp(`'${version}' AS`),
    afterRows,
    ...(afterRows === 0 ? { atStart: true } : { once: true }),
    phase: 'FAILED',
    detail: 'bad cast',
  });

describe('a source that was dropped and comes again', () => {
  it('is read on from where it was, in one statement with the others', async () => {
    await deploy('v1', 'abcd');
    await harness.ccaf.settle();
    await deploy('v2', 'ab');
    await letters.more(10);
    expect(await deploy('v3', 'abcd')).toMatchObject({ outcome: 'evolved' });
    expect(await lettersRead(harness.ccaf)).toEqual(['v3 abcd RUNNING']);
    await expectEachRowOnce('abcd');
    expect(await deploy('v3', 'abcd')).toMatchObject({ outcome: 'unchanged' });
  });

  it('is read on from where a statement of somebody else was that the app took over from', async () => {
    const planned = await harness.invoke({ app: lettersApp('v0', 'abcd'), event: { action: 'plan' } });
    const sql = reportOf(planned).sql;
    await harness.client.create({ name: 'ddl', sql: sql.create_sink, properties: {}, labels: {} });
    await harness.client.create({ name: 'old-1', sql: sql.insert, properties: {}, labels: {} });
    await harness.ccaf.settle();
    const answers = answersOf(await harness.failureOf({ app: lettersApp('v1', 'ab') }));
    await harness.invoke({ app: lettersApp('v1', 'ab'), event: { answers }, ...fast() });
    await letters.more(10);
    // What it alone has read of the other two is kept, and counts only where the app is told that it may.
    const again = [(answers[0] ?? '').replace(/asked=.*/, 'asked=2999-01-01T00:00:00Z')];
    await harness.invoke({ app: lettersApp('v2', 'abcd'), event: { answers: again }, ...fast() });
    await expectEachRowOnce('abcd');
  });

  it('leaves the app as it was where the API refuses the new statement after the old one was stopped', async () => {
    await deploy('v1', 'abcd');
    await harness.ccaf.settle();
    await deploy('v2', 'ab');
    const path = /statements$/;
    harness.ccaf.faults.onRequest({ method: 'POST', path, skip: 1, times: 1, fault: { kind: 'answer', status: 422 } });
    expect(await failureOf('v3', 'abcd')).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await lettersRead(harness.ccaf)).toEqual(['v1 abcd STOPPED', 'v2 ab RUNNING']);
    await deploy('v3', 'abcd');
    await expectEachRowOnce('abcd');
  });

  it('comes to one end where two deploys of the same app meet', async () => {
    for (const [version, sources] of [
      ['v1', 'abcd'],
      ['v2', 'ab'],
      ['v3', 'abcd'],
    ] as const) {
      const one = () => invokeHandler(harness.ccaf, { app: lettersApp(version, sources) });
      const outcomes = await Promise.all([one(), one()]);
      expect(outcomes.filter(({ message }) => message !== '')).toEqual([]);
      expect(await lettersRunning(harness.ccaf)).toEqual([`${version} ${sources} RUNNING`]);
      await expectEachRowOnce(sources);
    }
  });
});

describe('an app with other sources that fails', () => {
  it.each([
    ['were added', 'ab', 'abcd', 0],
    ['were added, which it had begun to read', 'ab', 'abcd', 12],
    ['were dropped', 'abcd', 'ab', 12],
    ['were exchanged', 'abc', 'bcd', 12],
  ])('goes back to what it read where sources %s, and a mended app goes on', async (_, before, after, afterRows) => {
    await deploy('v1', before);
    await startBacklog();
    fail('v2', afterRows);
    expect(await failureOf('v2', after, SOAK)).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await lettersRunning(harness.ccaf)).toEqual([`v1 ${before} RUNNING`]);
    await expectEachRowOnce(before);
    harness.ccaf.faults.clear();
    expect(await deploy('v3', after)).toMatchObject({ outcome: 'evolved' });
    await expectEachRowOnce(after);
  });

  it.each([0, 12])(
    'goes back where a source comes again, after %i rows, and a mended app goes on',
    async (afterRows) => {
      await deploy('v1', 'abcd');
      await harness.ccaf.settle();
      await deploy('v2', 'ab');
      await startBacklog();
      fail('v3', afterRows);
      expect(await failureOf('v3', 'abcd', SOAK)).toMatchObject({ code: 'ROLLED_BACK' });
      expect(await lettersRunning(harness.ccaf)).toEqual(['v2 ab RUNNING']);
      harness.ccaf.faults.clear();
      await deploy('v4', 'abcd');
      await expectEachRowOnce('abcd');
    },
  );
});

/** The length of an app's INSERT. */
const lengthOf = async (version: string, sources: string): Promise<number> => {
  const planned = await harness.invoke({ app: lettersApp(version, sources), event: { action: 'plan' } });
  return reportOf(planned).sql.insert.length;
};

describe('the longest statement that the API takes', () => {
  const changes = (): string[] => harness.requests().filter((request) => !/query|^POST|^GET/.test(request));

  it('is one of just as many characters; one more is refused before anything is touched', async () => {
    const length = await lengthOf('v1', 'abcd');
    harness.requests();
    for (const action of ['plan', 'deploy']) {
      const failure = await harness.failureOf({
        app: lettersApp('v1', 'abcd'),
        statementLimit: length - 1,
        event: { action },
      });
      expect(failure).toMatchObject({ code: 'STATEMENT_TOO_LONG', facts: { length, limit: length - 1, sources: 4 } });
      expect(failure.message).toBe(
        `the app's INSERT reads 4 sources and has ${length} characters, but the statements API takes at most ` +
          `${length - 1}; nothing was submitted. Read fewer columns, or let another app read some of the ` +
          'sources. That ' +
          'app reads them from the start, so choose those that this app has not read yet',
      );
    }
    expect(changes()).toEqual([]);
    expect(await lettersRead(harness.ccaf)).toEqual([]);
    expect(await harness.invoke({ app: lettersApp('v1', 'abcd'), statementLimit: length })).toMatchObject({
      outcome: 'created',
    });
  });

  it('has to have room for the offsets that a statement starts at, or nothing is changed', async () => {
    await deploy('v1', 'ab');
    await harness.ccaf.settle();
    await deploy('v2', 'a');
    const statementLimit = 10 + (await lengthOf('v3', 'ab'));
    harness.requests();
    for (const action of ['plan', 'deploy']) {
      const failure = await harness.failureOf({ app: lettersApp('v3', 'ab'), statementLimit, event: { action } });
      expect(failure).toMatchObject({ code: 'OFFSETS_TOO_LONG', facts: { limit: statementLimit, sources: 2 } });
    }
    expect(changes()).toEqual([]);
    expect(await lettersRead(harness.ccaf)).toEqual(['v1 ab STOPPED', 'v2 a RUNNING']);
  });

  it('ends the way back where what ran before does not fit with its offsets, and a mended app goes on', async () => {
    const statementLimit = 10 + (await lengthOf('v1', 'ab'));
    await harness.invoke({ app: lettersApp('v1', 'ab'), statementLimit, ...fast() });
    await startBacklog();
    fail('v2', 12);
    const failure = await harness.failureOf({ app: lettersApp('v2', 'bc', SOAK), statementLimit, ...fast() });
    expect(failure).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(await lettersRead(harness.ccaf)).toEqual(['v1 ab STOPPED', 'v2 bc FAILED']);
    harness.ccaf.faults.clear();
    await deploy('v3', 'abc');
    await expectEachRowOnce('abc');
  });
});

it('asks the API as often for many sources as for few', async () => {
  const counts: number[] = [];
  for (const sources of ['ab', 'abcd']) {
    await harness.invoke({ app: lettersApp('v1', 'a'), event: { action: 'forget' } });
    await harness.client.create({
      name: `drop-${sources}`,
      sql: 'DROP TABLE IF EXISTS `letters`',
      properties: TARGET_PROPERTIES,
      labels: {},
    });
    for (const outcome of ['created', 'unchanged']) {
      harness.requests();
      expect(await deploy('v1', sources)).toMatchObject({ outcome, statements: [{ phase: 'RUNNING' }] });
      counts.push(harness.requests().length);
    }
  }
  expect(counts).toEqual([9, 4, 9, 4]);
});
