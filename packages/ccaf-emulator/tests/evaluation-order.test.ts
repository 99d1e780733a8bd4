import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE stock (id INT NOT NULL, pieces INT, boxes INT, note STRING, weight DECIMAL(38, 0))');
  await rest.emulator.produce({ table: 'stock' }, [
    { id: 1, pieces: 7, boxes: 0, note: 'few', weight: '9'.repeat(38) },
  ]);
});
afterAll(() => rest.emulator.close());

describe('AND, OR and BETWEEN are evaluated from left to right, and no further than it takes', () => {
  it.each([
    ['boxes <> 0 AND pieces / boxes > 1', 'FALSE'],
    ['boxes = 0 OR pieces / boxes > 1', 'TRUE'],
    ['id = 1 AND boxes <> 0 AND pieces / boxes > 1', 'FALSE'],
    ['NOT (boxes = 0 OR pieces / boxes > 1)', 'FALSE'],
    ['pieces BETWEEN 8 AND pieces / boxes', 'FALSE'],
    ['CAST(NULL AS BOOLEAN) AND pieces / id = 7', null],
    ['CAST(NULL AS BOOLEAN) OR pieces / id = 7', 'TRUE'],
  ])('%s is %p', async (sql, expected) => {
    expect(await rest.snapshot(`SELECT ${sql} FROM stock`)).toEqual([[expected]]);
  });

  it('in WHERE, too', async () => {
    expect(await rest.snapshot('SELECT id FROM stock WHERE boxes <> 0 AND pieces / boxes > 1')).toEqual([]);
  });

  it.each(['pieces / boxes > 1 AND boxes <> 0', 'id = 1 AND pieces / boxes > 1'])('%s divides by zero', async (sql) => {
    expect(await rest.refusal(`SELECT ${sql} FROM stock`, { 'sql.snapshot.mode': 'now' })).toContain('/ by zero');
  });
});

describe('what Flink fails in fails', () => {
  it.each([
    ['COALESCE(pieces, pieces / boxes)', '/ by zero'],
    ['IFNULL(pieces, CAST(note AS INT))', "For input string: 'few'"],
    ['weight % 0.7', 'Division impossible'],
    ["note LIKE 'f!e%' ESCAPE '!'", "Invalid escape sequence 'f!e%', 1"],
    ["note LIKE '%%%' ESCAPE '%'", "Invalid escape sequence '%%%', 2"],
  ])('%s: %s', async (sql, reason) => {
    expect(await rest.refusal(`SELECT ${sql} FROM stock`, { 'sql.snapshot.mode': 'now' })).toContain(reason);
  });

  it('but for what stands behind a value that is never NULL', async () => {
    expect(await rest.snapshot('SELECT COALESCE(id, pieces / boxes) FROM stock')).toEqual([['1']]);
  });
});

it('converts a DECIMAL of 18 digits to a DOUBLE', async () => {
  expect(await rest.snapshot('SELECT CAST(123456789012.345678 AS DOUBLE) FROM stock')).toEqual([
    ['1.2345678901234567E11'],
  ]);
});
