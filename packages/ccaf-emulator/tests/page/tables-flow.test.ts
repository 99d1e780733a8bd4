import type { InspectedStatement, InspectedTable } from '../../src/inspection/inspection';
import { flowOfTables } from '../../src/page/tables-flow';

const tables = new Map<string, InspectedTable>(
  ['sales', 'names', 'big', 'small'].map((name, index) => [
    `t${index}`,
    { id: `t${index}`, database: 'sample', name, columns: [], rows: 10 * index },
  ]),
);

const statement = (sql: string, told: Partial<InspectedStatement>): InspectedStatement => ({
  ...{ name: 's', uid: 'u', phase: 'RUNNING', detail: '', kind: 'INSERT_INTO', isStreaming: true, sql },
  ...{ properties: {}, labels: {}, isHidden: false, createdAt: '', exceptions: [], actions: [] },
  ...{ offsets: {}, positions: {}, tables: [], sinks: [] },
  ...told,
});

/** Each node as `kind title [lines] <- inputs`. */
const drawn = (sql: string, told: Partial<InspectedStatement>): string[] | undefined =>
  flowOfTables(statement(sql, told), tables)?.map(
    ({ kind, title, lines, inputs }) => `${kind} ${title} [${lines.join(', ')}] <- ${inputs.join(' ')}`,
  );

it('draws a join of windows by the tables that its job reads and writes, and names what it does', () => {
  const sql = `INSERT INTO big SELECT 'OVER', COUNT(*) -- JOIN
    FROM TUMBLE(TABLE sales, DESCRIPTOR(t), INTERVAL '1' MINUTE) GROUP  BY window_start`;
  expect(drawn(sql, { tables: ['t0', 't1', 't2'], sinks: ['t2'] })).toEqual([
    'source sales [] <- ',
    'source names [] <- ',
    'query Query [TUMBLE, GROUP BY] <- 0 1',
    'sink big [] <- 2',
  ]);
});

it('draws every sink of a statement set, and counts what was read', () => {
  const told = { kind: 'STATEMENT_SET', tables: ['t1', 't2', 't3'], sinks: ['t2', 't3'], offsets: { t1: 4 } };
  expect(drawn('EXECUTE STATEMENT SET BEGIN … END', told)?.slice(1)).toEqual([
    'query Statement set [] <- 0',
    'sink big [] <- 1',
    'sink small [] <- 1',
  ]);
  expect(flowOfTables(statement('', told), tables)?.[0]).toMatchObject({ rows: 10, read: 4 });
});

it('draws nothing of a SELECT, which writes no table', () => {
  expect(drawn('SELECT * FROM a JOIN b ON TRUE', { tables: ['t0', 't1'] })).toBeUndefined();
});
