import { Rest } from '../rest';
import { pluginQueries, TABLES } from './queries';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  for (const sql of TABLES) await rest.run(sql);
});
afterAll(() => rest.emulator.close());

const REFUSED = /^(.*?) is not supported by the embedded engine; a real Flink runs it: .*--engine flink\.$/m;

/** `runs`, what the refusal names, or the whole answer where it names nothing. */
async function outcomeOf(sql: string): Promise<string> {
  const { status } = await rest.submit(sql, { 'sql.dry-run': 'true' });
  if (status.phase === 'COMPLETED') return 'runs';
  return REFUSED.exec(status.detail.replace('Caused by: ', ''))?.[1] ?? status.detail;
}

describe.each([
  ['1.20.56', 47],
  ['2.3.3', 48],
] as const)('the queries of the plugin %s', (version, runs) => {
  it('run, or are refused by the name of what the embedded engine lacks', async () => {
    const queries = pluginQueries(version);
    const outcomes: string[] = [];
    for (const { sql } of queries) outcomes.push(await outcomeOf(sql));
    expect(queries.map(({ sql }, index) => [outcomes[index], sql])).toEqual(
      queries.map(({ outcome, sql }) => [outcome, sql]),
    );
    expect(outcomes.filter((outcome) => outcome === 'runs')).toHaveLength(runs);
  });
});
