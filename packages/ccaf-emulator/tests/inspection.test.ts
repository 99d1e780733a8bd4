import { Rest } from './rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start();
});
afterEach(() => rest.emulator.close());

const TIMESTAMP = { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 };
const MOMENT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

it('tells of a stream as plain data: its tables, how far it has come, and what can be done with it', async () => {
  await rest.run('CREATE TABLE s (a INT)');
  await rest.run('CREATE TABLE t (a INT)');
  await rest.emulator.produce({ table: 's' }, [{ a: 1 }, { a: null }]);
  const { name, metadata } = await rest.run('INSERT INTO t SELECT a FROM s WHERE a IS NOT NULL');
  await rest.emulator.settle();
  const { inspection } = rest.emulator;
  expect(inspection.statements()[0]).toEqual({
    name,
    uid: metadata.uid,
    phase: 'RUNNING',
    detail: '',
    kind: 'INSERT_INTO',
    isStreaming: true,
    sql: 'INSERT INTO t SELECT a FROM s WHERE a IS NOT NULL',
    properties: { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' },
    labels: {},
    isHidden: false,
    createdAt: MOMENT,
    exceptions: [],
    offsets: { t1: 2 },
    positions: { t1: 'partition:0,offset:2' },
    positionsAt: MOMENT,
    tables: ['t1', 't2'],
    sinks: ['t2'],
    actions: ['stop', 'delete'],
  });
  const columns = [
    { name: 'a', type: { root: 'INTEGER' } },
    { name: '$rowtime', type: TIMESTAMP },
  ];
  expect(inspection.tables()).toEqual([
    { id: 't1', database: 'sample', name: 's', columns, rows: 2 },
    { id: 't2', database: 'sample', name: 't', columns, rows: 1 },
  ]);
});

it('tells why a statement failed, and that it can only be deleted', async () => {
  const { name } = await rest.submit('SELECT nope');
  const detail =
    "SQL validation failed. Error from line 1, column 8 to line 1, column 11.\n\nCaused by: Column 'nope' not found in any table";
  expect(rest.emulator.inspection.statements()).toMatchObject([
    {
      name,
      phase: 'FAILED',
      detail,
      kind: '',
      isStreaming: false,
      endedAt: MOMENT,
      exceptions: [{ name: 'org.apache.flink.table.api.ValidationException', message: detail, at: MOMENT }],
      offsets: {},
      positions: {},
      tables: [],
      sinks: [],
      actions: ['delete'],
    },
  ]);
});

it('reads a range of rows as the API would return them, and none of a table that is not there', async () => {
  await rest.run('CREATE TABLE s (a INT, b BYTES)');
  await rest.emulator.produce({ table: 's' }, [{ a: 1 }, { a: 2, b: Buffer.from([0, 255]) }, { a: 3 }]);
  const { inspection } = rest.emulator;
  const rows = await inspection.rows('t1', { from: 1, to: 9 });
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['2', "x'00ff'"],
    ['3', null],
  ]);
  expect(await inspection.rows('t1', { from: 3, to: 4 })).toEqual([]);
  expect(await inspection.rows('t9', { from: 0, to: 1 })).toEqual([]);
});

it('tells what has been asked, and stands in no log itself', async () => {
  await rest.run('CREATE TABLE s (a INT)');
  const { inspection } = rest.emulator;
  inspection.statements();
  expect(inspection.requests()).toMatchObject([
    { sequence: 1, method: 'POST', path: rest.statementsPath, status: 201 },
  ]);
});
