import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rest } from '../rest';
import { expected, lineOf, outcomeOf } from './outcome';
import { DECLARATIONS, QUERIES, STATEMENTS, TABLES } from './rows';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  for (const sql of TABLES) await rest.run(sql);
});
afterAll(() => rest.emulator.close());

it.each([...STATEMENTS, ...DECLARATIONS, ...QUERIES])('the embedded engine and $construct', async (row) => {
  expect(await outcomeOf(rest, row, async (body) => body)).toContain(expected(row.embedded));
});

it('the page has a row for each', () => {
  const page = readFileSync(join(__dirname, '../../cloud-and-flink.md'), 'utf8');
  const rows = [...STATEMENTS, ...DECLARATIONS, ...QUERIES].map(lineOf);
  expect(page.split('\n').filter((line) => line.endsWith(') |'))).toEqual(rows);
});
