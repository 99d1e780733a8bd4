import { setTimeout } from 'node:timers/promises';
import type { Rest } from '../rest';
import { awaitPhase, kill, resume, run, startOnFlink, stop } from './on-flink';

const IS_THOROUGH = process.env['TEST_THOROUGH'] === 'true';
const KILLS = IS_THOROUGH ? 20 : 1;
/** A busy machine takes a minute to be up again. */
const LONGEST_RUN_MS = KILLS * 120_000;
const SEED = Number(process.env['TEST_SEED'] ?? 20261126);
/** At most so long after rows were produced, in milliseconds: several checkpoints. */
const LONGEST_MS = 1_500;
/** From a kill to the next one, in milliseconds: before what was killed is there again. */
const BETWEEN_MS = 300;

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let rest: Rest;
let copy: string;
let count: string;
let produced = 0;
beforeAll(async () => {
  rest = await startOnFlink();
  await rest.emulator.createTable(
    { table: 'readings' },
    { type: 'record', name: 'reading', fields: [{ name: 'n', type: 'int' }] },
  );
  await run(rest, 'CREATE TABLE copies (n INT)');
  await run(rest, 'CREATE TABLE counts (k INT, c BIGINT, PRIMARY KEY (k) NOT ENFORCED) DISTRIBUTED INTO 1 BUCKETS');
  copy = await run(rest, 'INSERT INTO copies SELECT n FROM readings');
  count = await run(rest, 'INSERT INTO counts SELECT MOD(n, 1), COUNT(*) FROM copies GROUP BY MOD(n, 1)');
});
afterAll(() => rest.emulator.close());

async function produce(rows: number): Promise<void> {
  const values = Array.from({ length: rows }, (_, index) => ({ n: produced + index }));
  await rest.emulator.produce({ table: 'readings' }, values);
  produced += rows;
}

async function expectEachOnce(): Promise<void> {
  await rest.emulator.settle();
  const copied = (await rest.emulator.rows({ table: 'copies' })).map(({ n }) => Number(n));
  expect(copied.toSorted((a, b) => a - b)).toEqual(Array.from({ length: produced }, (_, index) => index));
  expect((await rest.emulator.rows({ table: 'counts' })).at(-1)).toEqual({ k: 0, c: produced });
}

describe.each(['jvm', 'broker'] as const)(`with the %s killed, seed ${SEED}`, (what) => {
  const random = randomNumbers(SEED);

  it(
    `goes on from the newest checkpoint, each row once, and stays RUNNING, ${KILLS} times`,
    async () => {
      for (let round = 0; round < KILLS; round += 1) {
        await produce(200);
        await setTimeout(random() * LONGEST_MS);
        kill(what);
        expect((await rest.get(copy)).status.phase).toBe('RUNNING');
        await expectEachOnce();
        await produce(50);
        await expectEachOnce();
        expect((await rest.get(copy)).status.phase).toBe('RUNNING');
        expect((await rest.get(count)).status.phase).toBe('RUNNING');
      }
    },
    LONGEST_RUN_MS,
  );

  it('has each row once that was being produced', async () => {
    const producing = produce(500);
    await setTimeout(random() * 50);
    kill(what);
    await producing;
    await expectEachOnce();
  });
});

it.each(IS_THOROUGH ? (['jvm', 'broker'] as const) : (['jvm'] as const))(
  'stops with offsets, although the %s was killed while it was stopping, and another one keeps what it had counted',
  async (what) => {
    await stop(rest, count);
    await produce(100);
    await rest.setStopped(copy, true);
    kill(what);
    const { status } = await awaitPhase(rest, copy, 'STOPPED');
    expect(status.latest_offsets?.['readings']).toMatch(/^partition:0,offset:\d+$/);
    await expect(rest.emulator.rows({ table: 'readings' })).resolves.toHaveLength(produced);
    await resume(rest, copy);
    await resume(rest, count);
    await expectEachOnce();
  },
);

it('is there again, and starts what was to start, where both are killed, one while the other comes back', async () => {
  const { name } = await rest.submit('INSERT INTO copies SELECT n FROM readings WHERE n < 0');
  kill('jvm');
  await setTimeout(BETWEEN_MS);
  kill('broker');
  await awaitPhase(rest, name, 'RUNNING');
  await produce(10);
  await expectEachOnce();
});
