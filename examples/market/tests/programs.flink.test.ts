import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, type SampleRow } from 'ccaf-emulator/sample-data';
import { renderRelation } from 'flink-table-api';
import { apps } from '../handler/app';
import { expectedRows, OnFlink, sinksOf, theirs } from './on-flink';
import { greetings, namesWithAnE } from './values';

const PROJECT = join(__dirname, '..');
const MIDNIGHT = Date.UTC(2026, 2, 1);

/** Sales are a minute apart, and what members tell is an hour apart; a booking is told when it is made. */
function stampOf(topic: string, row: SampleRow, index: number): number {
  if (topic === 'bookings') return Number(row['booked_s']) * 1_000;
  return MIDNIGHT + index * (topic === 'members' ? 3_600_000 : 60_000);
}

const SINKS = apps.flatMap(sinksOf);
const THEIRS = SINKS.filter(({ table }) => existsSync(theirs(PROJECT, table)));
const sorted = (rows: readonly SampleRow[]): string[] => rows.map(canonicalJson).sort();

let flink: OnFlink;
beforeAll(async () => {
  flink = await OnFlink.start(PROJECT, stampOf);
  await flink.deploy(apps);
  await flink.harness.ccaf.settle();
  // There is no room for all of them at a time.
  await flink.stopAll();
  for (const { table } of THEIRS) await flink.runTheirs(table);
  await flink.harness.ccaf.settle();
});
afterAll(() => flink.harness.close());

it.each(SINKS)('writes what was computed by hand into $table', async ({ table, keys }) => {
  expect(sorted(await flink.rows(table, keys))).toEqual(sorted(expectedRows(PROJECT, table)));
});

it.each(THEIRS)('has the rows of the public program in $table', async ({ table, keys }) => {
  expect(sorted(await flink.rows(`${table}_theirs`, keys))).toEqual(sorted(expectedRows(PROJECT, table)));
});

it('makes tables of constants', async () => {
  await flink.run(`CREATE TABLE greetings AS ${renderRelation(greetings.relation)}`);
  await flink.run(`CREATE TABLE names_with_an_e AS ${renderRelation(namesWithAnE.relation)}`);
  await flink.harness.ccaf.settle();
  expect(await flink.rows('greetings')).toEqual([{ greeting: 'Good morning, Ada' }, { greeting: 'Good morning, Ben' }]);
  expect(await flink.rows('names_with_an_e')).toEqual([{ name: 'Noel' }, { name: 'Ute' }]);
});
