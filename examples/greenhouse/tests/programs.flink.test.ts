import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, type SampleRow } from 'ccaf-emulator/sample-data';
import { expectedRows, OnFlink, sinksOf, theirs } from 'market/testing';
import { apps } from '../handler/app';

const PROJECT = join(__dirname, '..');
/** Six o'clock, in seconds. */
const SIX = Date.UTC(2026, 2, 1, 6) / 1_000;

/** A record is written when it says that it was read or picked. */
const stampOf = (_: string, row: SampleRow): number => Number(row['read_s'] ?? row['picked_s']) * 1_000;

const SINKS = apps.flatMap(sinksOf);
const THEIRS = SINKS.filter(({ table }) => existsSync(theirs(PROJECT, table)));
const sorted = (rows: readonly SampleRow[]): string[] => rows.map(canonicalJson).sort();

let flink: OnFlink;
beforeAll(async () => {
  flink = await OnFlink.start(PROJECT, stampOf);
  // As the topics' owner would: readings come up to five minutes late, and in the wrong order.
  await flink.run("ALTER TABLE readings MODIFY WATERMARK FOR `$rowtime` AS `$rowtime` - INTERVAL '5' MINUTE");
  await flink.deploy(apps);
  for (const { table } of THEIRS) await flink.runTheirs(table);
  await flink.harness.ccaf.settle();
  // What comes after the watermark is not counted, and nothing is written of what closes the last windows.
  await flink.produce('readings', [{ sensor: 1, celsius: 99, read_s: SIX + 3 * 60 }]);
  await flink.produce('readings', [{ sensor: 9, celsius: 0, read_s: SIX + 4 * 3_600 }]);
  await flink.produce('pickings', [{ gardener: 9, crop: 'none', crate: 'none', picked_s: SIX + 4 * 3_600 }]);
  await flink.harness.ccaf.settle();
});
afterAll(() => flink.harness.close());

it.each(SINKS)('writes what was computed by hand into $table', async ({ table, keys }) => {
  expect(sorted(await flink.rows(table, keys))).toEqual(sorted(expectedRows(PROJECT, table)));
});

it.each(THEIRS)('has the rows of the public program in $table', async ({ table, keys }) => {
  expect(sorted(await flink.rows(`${table}_theirs`, keys))).toEqual(sorted(expectedRows(PROJECT, table)));
});

it('cannot write a window that is grouped by its end alone where rows are only added', async () => {
  const query = readFileSync(theirs(PROJECT, 'crates_per_minute.refused'), 'utf8');
  await expect(flink.run(`CREATE TABLE by_end AS ${query}`)).rejects.toThrow(
    "doesn't support consuming update changes",
  );
});

it('writes readings in the order of their time', async () => {
  const times = (await flink.rows('sorted_readings')).map((row) => row['read_at']);
  expect(times).toEqual(times.toSorted());
});

it('lets others make windows of what it computes', async () => {
  await flink.run(
    'CREATE TABLE per_hour AS SELECT window_start, COUNT(*) AS readings FROM TABLE(TUMBLE(TABLE clocked_readings, ' +
      "DESCRIPTOR(read_at), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
  );
  await flink.harness.ccaf.settle();
  expect(await flink.rows('per_hour')).toEqual([{ window_start: '2026-03-01 06:00:00.000', readings: 13 }]);
});
