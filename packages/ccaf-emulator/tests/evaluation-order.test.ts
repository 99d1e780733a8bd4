import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.run(
    'CREATE TABLE stock (id INT NOT NULL, pieces INT, boxes INT, note STRING, weight DECIMAL(38, 0), sold BOOLEAN)',
  );
  await rest.emulator.produce({ table: 'stock' }, [
    { id: 1, pieces: 7, boxes: 0, note: 'few', weight: '9'.repeat(38), sold: true },
  ]);
});
afterAll(() => rest.emulator.close());

describe('AND, OR and BETWEEN are evaluated from left to right, and no further than it takes', () => {
  it.each([
    ['boxes <> 0 AND pieces / boxes > 1', 'FALSE'],
    ['boxes = 0 OR pieces / boxes > 1', 'TRUE'],
    ['id = 1 AND boxes <> 0 AND pieces / boxes > 1', 'FALSE'],
    ['NOT (boxes = 0 OR pieces / boxes > 1)', 'FALSE'],
    ['NOT (sold AND pieces / id = 7)', 'FALSE'],
    ['sold OR pieces / boxes > 1', 'TRUE'],
    ['pieces BETWEEN 8 AND pieces / boxes', 'FALSE'],
    ['CAST(NULL AS BOOLEAN) AND pieces / id = 7', null],
    ['CAST(NULL AS BOOLEAN) OR pieces / id = 7', 'TRUE'],
  ])('%s is %p', async (sql, expected) => {
    expect(await rest.snapshot(`SELECT ${sql} FROM stock`)).toEqual([[expected]]);
  });

  it('in WHERE, too', async () => {
    expect(await rest.snapshot('SELECT id FROM stock WHERE boxes <> 0 AND pieces / boxes > 1')).toEqual([]);
  });

  it.each([
    'pieces / boxes > 1 AND boxes <> 0',
    'id = 1 AND pieces / boxes > 1',
    // A NOT of what is no comparison comes last.
    'NOT (sold OR pieces / boxes > 1)',
    'NOT sold AND pieces / boxes > 1',
    'NOT NOT NOT sold AND pieces / boxes > 1',
    "note NOT LIKE 'f%' AND pieces / boxes > 1",
  ])('%s divides by zero', async (sql) => {
    expect(await rest.refusal(`SELECT ${sql} FROM stock`, { 'sql.snapshot.mode': 'now' })).toContain('/ by zero');
  });
});

describe('what Flink fails in fails', () => {
  it.each([
    ['COALESCE(pieces, pieces / boxes)', '/ by zero'],
    ['IFNULL(pieces, CAST(note AS INT))', "For input string: 'few'"],
    ['weight % 0.7', 'Division impossible'],
    ["note LIKE 'f!e%' ESCAPE '!'", "Invalid escape sequence 'f!e%', 1"],
    ["DATE '2024-02-29' IN (DATE '1970-01-01', '2024-02-29')", 'must have compatible types'],
    ['pieces IN (weight, 1)', 'IN with columns of several numeric types'],
    ['weight IN (pieces, 1)', 'IN with columns of several numeric types'],
    ["(boxes = 0) IN ('true')", 'A BOOLEAN IN texts'],
    ["pieces IS DISTINCT FROM '1'", 'implicit type conversion between INTEGER and CHAR'],
    ['SUBSTRING(note, CAST(1 AS BIGINT))', "Cannot apply 'SUBSTRING'"],
    ["note LIKE '%%%' ESCAPE '%'", "LIKE with '%' as its escape character"],
  ])('%s: %s', async (sql, reason) => {
    expect(await rest.refusal(`SELECT ${sql} FROM stock`, { 'sql.snapshot.mode': 'now' })).toContain(reason);
  });

  it('but for what stands behind a value that is never NULL', async () => {
    expect(await rest.snapshot('SELECT COALESCE(id, pieces / boxes) FROM stock')).toEqual([['1']]);
  });
});

describe('a list is looked through as Flink does it', () => {
  it.each([
    ['-CAST(boxes AS DOUBLE) IN (0, NULL)', 'TRUE'],
    ['-CAST(boxes AS DOUBLE) NOT IN (0, NULL)', 'FALSE'],
    ['-CAST(boxes AS DOUBLE) IN (0, 1, NULL)', null],
    ['-CAST(boxes AS DOUBLE) NOT IN (0, 1, NULL)', null],
    ['weight IN (0.5, 5)', 'FALSE'],
    ['COALESCE(CAST(pieces AS FLOAT) / 10, CAST(1 AS DOUBLE))', '0.699999988079071'],
  ])('%s is %p', async (sql, expected) => {
    expect(await rest.snapshot(`SELECT ${sql} FROM stock`)).toEqual([[expected]]);
  });
});

it('converts a DECIMAL of 18 digits to a DOUBLE', async () => {
  expect(await rest.snapshot('SELECT CAST(123456789012.345678 AS DOUBLE) FROM stock')).toEqual([
    ['1.2345678901234567E11'],
  ]);
});
