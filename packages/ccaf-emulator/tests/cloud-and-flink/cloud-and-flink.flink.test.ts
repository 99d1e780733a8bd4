import { awaitPhase, run, startOnFlink } from '../flink/on-flink';
import type { Rest } from '../rest';
import { expected, outcomeOf } from './outcome';
import { DECLARATIONS, QUERIES, STATEMENTS, TABLES } from './rows';

let rest: Rest;
beforeAll(async () => {
  rest = await startOnFlink();
  for (const sql of TABLES) await run(rest, sql);
});
afterAll(() => rest.emulator.close());

it.each([...STATEMENTS, ...DECLARATIONS, ...QUERIES])('the Flink engine and $construct', async (row) => {
  const settled = ({ name }: { readonly name: string }) => awaitPhase(rest, name, 'FAILED', 'COMPLETED', 'RUNNING');
  expect(await outcomeOf(rest, row, settled)).toContain(expected(row.flink));
});
