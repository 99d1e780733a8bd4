import { refuseBeyondTheCloud } from '../../src/sql/beyond-the-cloud';
import { NotRunHereError } from '../../src/sql/validation-error';

function refused(sql: string): string | undefined {
  try {
    refuseBeyondTheCloud(sql);
    return undefined;
  } catch (error) {
    if (error instanceof NotRunHereError) return `${error.construct}: ${error.runBy}`;
    throw error;
  }
}

it.each([
  ['SELECT proctime () FROM t', 'The function PROCTIME: not the cloud'],
  ['SELECT `PROCTIME`() FROM t', 'The function PROCTIME: not the cloud'],
  ['CREATE TABLE t (a INT, p AS PROCTIME())', 'The function PROCTIME: not the cloud'],
  ['CREATE VIEW v AS SELECT PROCTIME() AS p FROM t', 'The function PROCTIME: not the cloud'],
  ['SELECT ARRAY[a], TUMBLE_START(ts, INTERVAL `x`) FROM t', 'The function TUMBLE_START: not the cloud'],
  [
    "SELECT a FROM t GROUP BY a, HOP(ts, INTERVAL '1' DAY, INTERVAL '2' DAY)",
    'The group window function HOP: not the cloud',
  ],
  ["SELECT ARRAY[AI_COMPLETE('m', a)] FROM t", 'The function AI_COMPLETE: the cloud alone'],
  ['INSERT OVERWRITE t SELECT a FROM u', 'INSERT OVERWRITE: not the cloud'],
  ['/* a */ USE sample', 'USE: the shell'],
])('%s is refused by its name', (sql, by) => {
  expect(refused(sql)).toBe(by);
});

it.each([
  "SELECT 'PROCTIME()' AS a -- PROCTIME()\nFROM t",
  'SELECT proctime, ai_complete FROM t',
  "SELECT a FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' DAY)",
  "SELECT a FROM TABLE(HOP((SELECT a, ts FROM t), DESCRIPTOR(ts), INTERVAL '1' DAY, INTERVAL '2' DAY))",
  "SELECT a FROM CUMULATE(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), STEP => INTERVAL '1' DAY, SIZE => INTERVAL '2' DAY)",
  'SELECT ARRAY[a] FROM t',
  'SELEC a FROM t',
  'SELECT ~a FROM t',
])('%s is left to Flink', (sql) => {
  expect(refused(sql)).toBeUndefined();
});
