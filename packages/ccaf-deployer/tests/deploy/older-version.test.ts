import { type Emulator, startEmulator } from 'ccaf-emulator';
import { Agent } from 'undici';
import { type Crash, crashAt } from './crash-at';
import { clientOf, EVENT } from './harness';
import { invokeHandler } from './invoke';
import { everywhere } from './kill-points';
import { Letters, lettersApp, lettersRead, lettersRunning } from './letters';
import { Feed } from './versions';

/** What an older version left that ran one app as two statements, the second with a number in its name. */
const TWO = [
  ['letters-0123456789ab', 'ab'],
  ['letters-2-0123456789ab', 'cd'],
] as const;

let ccaf: Emulator;
let letters: Letters;
let agent: Agent;
beforeEach(start);
afterEach(close);

async function start(): Promise<void> {
  ccaf = await startEmulator();
  letters = new Letters(ccaf, 'abcd');
  agent = new Agent();
  await letters.start();
  await letters.more(10);
  for (const [name, sources] of TWO) await leaveBehind(name, sources);
  await ccaf.settle();
}

async function close(): Promise<void> {
  await agent.close();
  await ccaf.close();
}

async function restart(): Promise<void> {
  await close();
  await start();
}

const TARGET = { 'sql.current-catalog': EVENT.catalog_name, 'sql.current-database': EVENT.database_name };

/** Starts a statement as an older version named and labelled it. */
async function leaveBehind(name: string, sources: string): Promise<void> {
  const client = clientOf(ccaf, agent);
  const ddl = 'CREATE TABLE IF NOT EXISTS `letters` (`id` STRING, `version` STRING)';
  await client.create({ name: `ddl-${sources}`, sql: ddl, properties: TARGET, labels: {} });
  const path = `\`${EVENT.catalog_name}\`.\`${EVENT.database_name}\``;
  const arms = [...sources].map((letter) => `SELECT \`id\`, 'v1' AS \`version\` FROM ${path}.\`${letter}\``);
  const sql = `INSERT INTO \`letters\`\n${arms.join('\nUNION ALL\n')}`;
  await client.create({ name, sql, properties: TARGET, labels: { 'user.confluent.io/letters': 'true' } });
}

const deploy = (version: string, sources: string, soakSeconds = 0) =>
  invokeHandler(ccaf, { app: lettersApp(version, sources, soakSeconds) });

async function expectEachRowOnce(sources: string): Promise<void> {
  await letters.more(3);
  expect(await letters.wrongs(sources)).toEqual({ lost: [], doubled: [] });
}

it('becomes one statement that reads on where both were', async () => {
  const feed = new Feed(letters, 20);
  expect(await deploy('v2', 'abcd')).toMatchObject({ code: 'evolved' });
  await feed.stop();
  expect(await lettersRunning(ccaf)).toEqual(['v2 abcd RUNNING']);
  expect(await lettersRead(ccaf)).toHaveLength(1);
  await expectEachRowOnce('abcd');
  expect(await deploy('v3', 'abcd')).toMatchObject({ code: 'evolved' });
  await expectEachRowOnce('abcd');
  expect(await lettersRead(ccaf)).toEqual(['v3 abcd RUNNING']);
});

it('becomes one statement for some of the sources', async () => {
  await deploy('v2', 'ab');
  expect(await lettersRunning(ccaf)).toEqual(['v2 ab RUNNING']);
  await expectEachRowOnce('ab');
});

it('is left as it is where the app does not fit into one statement', async () => {
  const refused = await invokeHandler(ccaf, { app: lettersApp('v2', 'abcd'), statementLimit: 100 });
  expect(refused).toMatchObject({ code: 'STATEMENT_TOO_LONG' });
  expect(await lettersRead(ccaf)).toEqual(['v1 ab RUNNING', 'v1 cd RUNNING']);
});

it('is not gone back to where the one statement fails, and a mended app reads on where all were', async () => {
  await letters.more(20);
  ccaf.faults.onStatement({ sql: /'v2' AS/, afterRows: 5, once: true, phase: 'FAILED', detail: 'bad cast' });
  const feed = new Feed(letters, 20);
  expect(await deploy('v2', 'abcd', 900)).toMatchObject({ code: 'STATEMENT_FAILED' });
  await feed.stop();
  expect(await lettersRunning(ccaf)).toEqual([]);
  expect(await deploy('v3', 'abcd')).toMatchObject({ message: '' });
  await expectEachRowOnce('abcd');
});

it('comes to one end where two deploys meet', async () => {
  const outcomes = await Promise.all([deploy('v2', 'abcd'), deploy('v2', 'abcd')]);
  expect(outcomes.map(({ message }) => message)).toEqual(['', '']);
  expect(await lettersRunning(ccaf)).toEqual(['v2 abcd RUNNING']);
  await expectEachRowOnce('abcd');
});

/** Kills a deploy at a request and repeats it; tells whether it was killed. */
async function survives(crash: Crash): Promise<boolean> {
  const crashing = crashAt(crash);
  const feed = new Feed(letters, 20);
  const invocation = invokeHandler(ccaf, { app: lettersApp('v2', 'abcd'), dispatcher: crashing.dispatcher });
  const end = await Promise.race([invocation, crashing.crashed]);
  await crashing.close();
  expect(await deploy('v2', 'abcd')).toMatchObject({ message: '' });
  await feed.stop();
  expect(await lettersRunning(ccaf)).toEqual(['v2 abcd RUNNING']);
  await expectEachRowOnce('abcd');
  return end === 'crashed';
}

it('becomes one statement wherever the deploy is killed and repeated', async () => {
  const places = await everywhere('two statements become one', async (crash) => {
    await restart();
    return survives(crash);
  });
  expect(places).toBeGreaterThan(8);
}, 120_000);
