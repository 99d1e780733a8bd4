import { type Emulator, startEmulator } from 'ccaf-emulator';
import { Agent } from 'undici';
import { systemClock } from '../../src/clock';
import { retire } from '../../src/lambda/retire';
import { targetIdOf } from '../../src/reconcile/identity';
import { fingerprintOf, keysTelling, labelsOf, markOf } from '../../src/reconcile/statement-labels';
import { clientOf } from '../deploy/harness';

const project = { name: 'shop', installation: '1/eu/shop' };
const SHOPS = { catalog: 'shops', database: 'live' };
const BY_ID = { catalog: 'env-1', database: 'lkc-1' };

let ccaf: Emulator;
const dispatcher = new Agent();
beforeEach(async () => {
  const databases = [
    { id: 'lkc-1', name: 'live' },
    { id: 'lkc-2', name: 'test' },
  ];
  ccaf = await startEmulator({ environment: { id: 'env-1', name: 'shops' }, databases });
  for (const database of ['live', 'test']) {
    for (const table of ['a', 's']) {
      await ccaf.createTable(
        { database, table },
        { type: 'record', name: 'Row', fields: [{ name: 'x', type: 'string' }] },
      );
    }
    await submit(database);
  }
});
afterEach(() => ccaf.close());
afterAll(() => dispatcher.close());

/** Has a statement of the project run in a database, called like it. */
async function submit(database: string): Promise<void> {
  const clusterId = database === 'live' ? 'lkc-1' : 'lkc-2';
  const told = { fingerprint: fingerprintOf('x'), reads: undefined, anew: new Set(''), isStateful: false };
  await clientOf(ccaf, dispatcher).create({
    name: database,
    sql: 'INSERT INTO `s` (`x`) SELECT `x` FROM `a`',
    properties: { 'sql.current-catalog': 'shops', 'sql.current-database': database },
    labels: labelsOf([
      ...markOf(project, targetIdOf({ environmentId: 'env-1', clusterId })),
      ...keysTelling({ ...told, writes: new Set(['f'.repeat(24)]) }),
    ]),
  });
}

/** What is stopped where Terraform retires a target, and what runs then. */
async function retired(target: typeof SHOPS, home: typeof SHOPS | undefined): Promise<[string, string[], string[]]> {
  const client = clientOf(ccaf, dispatcher);
  const context = {
    client,
    clock: systemClock,
    deadline: systemClock.now() + 10_000,
    project,
    apps: [],
    target,
    requestId: 'r',
  };
  const { outcome, statements } = await retire(context, home);
  const running = (await client.list()).filter(({ phase }) => phase === 'RUNNING').map(({ name }) => name);
  return [outcome, statements.map(({ name, phase }) => `${name} ${phase}`), running.sort()];
}

it('stops what runs where the target is the function’s own: it is being destroyed', async () => {
  expect(await retired(SHOPS, SHOPS)).toEqual(['stopped', ['live STOPPED'], ['test']]);
  expect(await retired(SHOPS, SHOPS)).toEqual(['nothing to do', [], ['test']]);
});

it('stops what runs where nobody tells what the function’s own target is', async () => {
  expect(await retired(SHOPS, undefined)).toEqual(['stopped', ['live STOPPED'], ['test']]);
});

it('does nothing where the target that was left is spelled in another way, and is the function’s own', async () => {
  expect(await retired(SHOPS, BY_ID)).toEqual(['nothing to do', [], ['live', 'test']]);
  expect(await retired(BY_ID, SHOPS)).toEqual(['nothing to do', [], ['live', 'test']]);
});

it('stops what runs in the target that was left, where the function is for another one', async () => {
  expect(await retired(SHOPS, { catalog: 'shops', database: 'test' })).toEqual(['stopped', ['live STOPPED'], ['test']]);
  expect(await retired({ catalog: 'env-1', database: 'lkc-2' }, SHOPS)).toEqual(['stopped', ['test STOPPED'], []]);
});

it('fails where one of the two means nothing, and stops nothing', async () => {
  await expect(retired(SHOPS, { catalog: 'shops', database: 'gone' })).rejects.toMatchObject({
    code: 'UNKNOWN_DATABASE',
  });
  const running = (await clientOf(ccaf, dispatcher).list()).map(({ phase }) => phase);
  expect(running).toEqual(['RUNNING', 'RUNNING']);
});
