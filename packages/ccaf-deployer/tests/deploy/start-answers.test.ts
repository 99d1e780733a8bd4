import { setImmediate } from 'node:timers/promises';
import { systemClock } from '../../src/clock';
import { answersOf, type Harness, startHarness } from './harness';
import { lettersApp } from './letters';

/** Long enough for rows to arrive while a statement is PENDING. */
const PENDING_MS = 1_000;

let harness: Harness;
let isSlow: boolean;
beforeEach(async () => {
  isSlow = false;
  const clock = {
    ...systemClock,
    after: (ms: number, action: () => void) => systemClock.after(isSlow || ms !== PENDING_MS ? ms : 0, action),
  };
  harness = await startHarness({ clock, delays: { pendingMs: PENDING_MS } });
  const schema = { type: 'record', name: 'Row', fields: [{ name: 'id', type: 'string' }] };
  for (const table of 'ab') await harness.ccaf.createTable({ table }, schema);
});
afterEach(() => harness.close());

const arrive = async (...ids: readonly string[]): Promise<void> => {
  for (const id of ids) await harness.ccaf.produce({ table: id.charAt(0) }, [{ id }]);
};

/** The next millisecond: what arrived is of one before. */
async function nextMoment(): Promise<number> {
  const before = systemClock.now();
  while (systemClock.now() === before) await setImmediate();
  return systemClock.now();
}

const deploy = (version: string, ...answers: readonly string[]) =>
  harness.invoke({ app: lettersApp(version, 'ab'), event: { answers } });

/** Deploys while statements are PENDING for long, and gives the deploy once its statement is. */
async function deploySlowly(version: string, answer: string) {
  isSlow = true;
  const deploying = deploy(version, answer);
  for (;;) {
    const [statement] = await harness.statements();
    if (statement?.sql.startsWith('INSERT') && statement.phase === 'PENDING') return { deploying };
  }
}

/** Deploys v1, deletes its statement by hand, and gives the line that answers the refusal of v2. */
async function lose(): Promise<string> {
  await deploy('v1');
  await arrive('a1', 'b1');
  await harness.ccaf.settle();
  await harness.client.delete((await harness.statements())[0]?.name ?? '');
  const failure = await harness.failureOf({ app: lettersApp('v2', 'ab') });
  const [line = ''] = answersOf(failure);
  expect(line).toMatch(/^start letters after none a=earliest b=earliest asked=\S+ in=lkc-local$/);
  return line;
}

const phase = async (): Promise<string | undefined> => (await harness.statements())[0]?.phase;
const sink = async (): Promise<string[]> => {
  await harness.ccaf.settle();
  return (await harness.ccaf.rows({ table: 'letters' })).map(({ id, version }) => `${id} ${version}`).sort();
};

it('latest is the moment of the deploy: rows of before are not read, and none of afterwards is lost', async () => {
  const line = (await lose()).replace('a=earliest', 'a=latest').replace('b=earliest', 'b=partition:0,offset:1');
  await arrive('a2', 'b2');
  await nextMoment();
  const { deploying } = await deploySlowly('v2', line);
  await arrive('a3', 'b3');
  expect(await phase()).toBe('PENDING');
  expect(await deploying).toMatchObject({
    outcome: 'created',
    warnings: [],
    sentence: expect.stringMatching(
      /^A new statement begins where the answer says: 'a' at latest, 'b' at partition:0,offset:1;partition:1,offset:0;.*partition:5,offset:0\.$/,
    ),
  });
  await arrive('a4', 'b4');
  expect(await sink()).toEqual(['a1 v1', 'a3 v2', 'a4 v2', 'b1 v1', 'b2 v2', 'b3 v2', 'b4 v2']);
});

it('timestamp is a moment of before: rows from then on are read, whenever the statement begins to run', async () => {
  const line = await lose();
  await arrive('a2', 'b2');
  const moment = await nextMoment();
  await arrive('a3', 'b3');
  const { deploying } = await deploySlowly('v2', line.replaceAll('earliest', `timestamp:${moment}`));
  await arrive('a4', 'b4');
  expect(await phase()).toBe('PENDING');
  expect(await deploying).toMatchObject({ outcome: 'created', warnings: [] });
  expect(await sink()).toEqual(['a1 v1', 'a3 v2', 'a4 v2', 'b1 v1', 'b3 v2', 'b4 v2']);
});

it('what was told to begin at the latest is gone on from like any other, and the answer lapses', async () => {
  const line = (await lose()).replaceAll('earliest', 'latest');
  await arrive('a2', 'b2');
  await nextMoment();
  await deploy('v2', line);
  await arrive('a3');
  const next = await deploy('v3', line);
  expect(next).toMatchObject({
    outcome: 'evolved',
    warnings: [`the answer '${line}' has lapsed: no app asks for it. Remove it from the settings`],
  });
  await arrive('a4', 'b4');
  expect(await sink()).toEqual(['a1 v1', 'a3 v2', 'a4 v3', 'b1 v1', 'b4 v3']);
});
