import { setTimeout as later } from 'node:timers/promises';
import { Arrivals, checksumOf } from '../../src/sample-data';
import { APP, depots, SINK } from '../depots';
import { Rest } from '../rest';

let rest: Rest;
let arrivals: Arrivals;
beforeEach(async () => {
  rest = await Rest.start();
  arrivals = new Arrivals(rest.emulator, depots);
  await arrivals.start();
});
afterEach(() => rest.emulator.close());

it('lets the rows of a series arrive, each batch where the last one ended', async () => {
  await arrivals.more(7);
  expect(await arrivals.more(3)).toEqual(depots.rows({ count: 3, offset: 7 }));
  expect(arrivals.count).toBe(10);
  expect(arrivals.all).toEqual(depots.rows({ count: 10, offset: 0 }));
  const codes = (await rest.emulator.rows({ table: 'north_parcels' })).map(({ code }) => code);
  expect(codes).toEqual(['P-0', 'P-1', 'P-5', 'P-6']);
});

it('knows what the sink of an app must hold of all that has arrived', async () => {
  await rest.run(SINK);
  await arrivals.more(300);
  await rest.run(APP);
  await arrivals.more(200);
  await rest.emulator.settle();
  const rows = await rest.emulator.rows({ table: 'parcels' });
  expect(rows).toHaveLength(475);
  expect(checksumOf(rows)).toEqual(
    checksumOf(depots.expected?.(depots.rows({ count: 500, offset: 0 }), 'parcels') ?? []),
  );
});

it('lets a few rows arrive at a time while something is going on, and none afterwards', async () => {
  expect(await arrivals.during(later(200, 'done'))).toBe('done');
  const { count } = arrivals;
  expect(count).toBeGreaterThan(0);
  expect(count % 5).toBe(0);
  await later(100);
  expect(arrivals.count).toBe(count);
});

it('ends with what goes wrong meanwhile', async () => {
  const failing = later(60).then(() => Promise.reject(new Error('it broke')));
  await expect(arrivals.during(failing)).rejects.toThrow('it broke');
});
