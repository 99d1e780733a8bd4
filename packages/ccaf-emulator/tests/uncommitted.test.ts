import type { StatementRule } from '../src';
import { Rest } from './rest';

const COPY = 'INSERT INTO sink SELECT n FROM source';
const RULE: StatementRule = { afterRows: 3, uncommittedRows: 2, phase: 'FAILED', detail: 'out of luck' };

let rest: Rest;
let name: string;
beforeEach(async () => {
  rest = await Rest.start({ telling: { offsetsOnFailed: true } });
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT)');
});
afterEach(() => rest.emulator.close());

async function produce(...values: readonly number[]): Promise<void> {
  await rest.emulator.produce(
    { table: 'source' },
    values.map((n) => ({ n })),
  );
  await rest.emulator.settle();
}

/** A statement that reads four rows under a rule. */
async function runInto(rule: StatementRule): Promise<void> {
  rest.emulator.faults.onStatement(rule);
  name = (await rest.run(COPY)).name;
  await produce(1, 2, 3, 4);
}

async function resume(): Promise<void> {
  await rest.setStopped(name, false);
  await rest.emulator.settle();
}

const sink = async (): Promise<unknown[]> => (await rest.emulator.rows({ table: 'sink' })).map(({ n }) => n);
const told = async (): Promise<unknown[]> => {
  const { phase, latest_offsets } = (await rest.get(name)).status;
  return [phase, latest_offsets?.['source']];
};

describe('what a statement that FAILED has not committed', () => {
  it('is read, and not to be seen', async () => {
    await runInto(RULE);
    expect([await sink(), await told()]).toEqual([[1], ['FAILED', 'partition:0,offset:3']]);
  });

  it('is to be seen once it is resumed, though it fails again', async () => {
    await runInto(RULE);
    await resume();
    expect([await sink(), await told()]).toEqual([
      [1, 2, 3],
      ['FAILED', 'partition:0,offset:3'],
    ]);
    await resume();
    expect(await sink()).toEqual([1, 2, 3]);
  });

  it('is to be seen, and what follows, where it fails only once', async () => {
    await runInto({ ...RULE, once: true });
    await resume();
    expect([await sink(), await told()]).toEqual([
      [1, 2, 3, 4],
      ['RUNNING', 'partition:0,offset:4'],
    ]);
  });

  it('is to be seen where it is resumed and stopped in the same moment', async () => {
    await runInto({ ...RULE, once: true });
    await rest.setStopped(name, false);
    await rest.setStopped(name, true);
    expect((await sink()).slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('is never to be seen where it is deleted', async () => {
    await runInto(RULE);
    await rest.request('DELETE', `/${name}`);
    await produce(5);
    expect(await sink()).toEqual([1]);
  });

  it('fails it again where the sink was dropped meanwhile', async () => {
    await runInto(RULE);
    await rest.run('DROP TABLE sink');
    await rest.run('CREATE TABLE sink (n INT)');
    await resume();
    expect([await sink(), (await rest.get(name)).status.phase]).toEqual([[], 'FAILED']);
  });
});

describe('a statement in a transaction', () => {
  beforeEach(() => runInto({ ...RULE, afterRows: 5, uncommittedRows: 3 }));

  it('shows what it read when it is stopped in order', async () => {
    expect([await sink(), await told()]).toEqual([
      [1, 2],
      ['RUNNING', 'partition:0,offset:4'],
    ]);
    await rest.setStopped(name, true);
    expect([await sink(), await told()]).toEqual([
      [1, 2, 3, 4],
      ['STOPPED', 'partition:0,offset:4'],
    ]);
  });

  it('shows what it read, in its order, with what it reads when nothing goes wrong any more', async () => {
    rest.emulator.faults.clear();
    await produce(5);
    expect(await sink()).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows nothing of it when it is deleted', async () => {
    await rest.request('DELETE', `/${name}`);
    expect(await sink()).toEqual([1, 2]);
  });
});
