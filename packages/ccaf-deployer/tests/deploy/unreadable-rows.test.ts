import { type App, col, DataTypes, defineApp, sink, table } from 'flink-table-api';
import { type Harness, reportOf, startHarness } from './harness';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
  const notes = { type: 'record', name: 'notes_value', fields: [{ name: 'note', type: ['null', 'string'] }] };
  await harness.ccaf.createTable({ table: 'notes' }, notes, { key: null });
});
afterEach(() => harness.close());

const kept = sink('kept').column('note', DataTypes.STRING());
const app: App = defineApp({
  name: 'copy',
  sources: { notes: table('notes') },
  sink: kept,
  soakSeconds: 0,
  query: ({ notes }) => notes.select(col('note')).insertInto(kept),
});

let count = 0;
/** Runs a statement, as the owner of the source does. */
const run = async (sql: string): Promise<void> => {
  count += 1;
  const properties = { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' };
  await harness.client.create({ name: `owner-${count}`, sql, properties, labels: {} });
  await harness.client.delete(`owner-${count}`);
};
const posts = () => harness.requests().filter((request) => request.startsWith('POST')).length;
const plan = async () => reportOf(await harness.invoke({ app, event: { action: 'plan' } }));

const MISSING =
  "rows of 'notes' that cannot be read should go to 'bad_notes' ('error-handling.mode' is 'log'), but the " +
  'principal sees no such table: the first such row will fail the statement. Ask the owner of the source to set ' +
  'the mode again, which creates the table, and to let the principal write it';

it('tells what becomes of rows that cannot be read, and asks nothing more for that', async () => {
  expect(await plan()).toMatchObject({ unreadable_rows: { notes: { mode: 'fail' } }, warnings: [] });
  await run("ALTER TABLE notes SET ('error-handling.mode' = 'ignore')");
  posts();
  expect(await plan()).toMatchObject({ unreadable_rows: { notes: { mode: 'ignore' } }, warnings: [] });
  // The catalog, EXPLAIN, and dry runs of the query and of CREATE TABLE.
  expect(posts()).toBe(4);
});

it('warns where they are to go to a table that is not there, and not where it is', async () => {
  await run("ALTER TABLE notes SET ('error-handling.mode' = 'log', 'error-handling.log.target' = 'bad_notes')");
  const unreadable_rows = { notes: { mode: 'log', log_target: 'bad_notes' } };
  expect(await plan()).toMatchObject({ unreadable_rows, warnings: [] });
  await run('DROP TABLE bad_notes');
  posts();
  expect(await plan()).toMatchObject({ unreadable_rows, warnings: [MISSING] });
  expect(posts()).toBe(5);
});

it('takes error_log for the table where none is named', async () => {
  await run("ALTER TABLE notes SET ('error-handling.mode' = 'log')");
  await run('DROP TABLE error_log');
  const { warnings } = await plan();
  expect(warnings).toEqual([MISSING.replace('bad_notes', 'error_log')]);
});

it('leaves the mode of a source as it is', async () => {
  await run("ALTER TABLE notes SET ('error-handling.mode' = 'ignore')");
  await harness.invoke({ app });
  expect(await plan()).toMatchObject({ outcome: 'unchanged', unreadable_rows: { notes: { mode: 'ignore' } } });
});
