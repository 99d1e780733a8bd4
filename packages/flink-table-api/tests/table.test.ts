import { and, col, DataTypes, lit, renderInsert, sink, Table, unionAll } from '../src';
import { renderRelation } from '../src/sql/render-relation';
import { problemsOf } from './problems';
import { columns, tableOf } from './tables';

const sqlOf = (table: Table): string => renderRelation(table.relation);

describe('select', () => {
  it('names each column, computed or not', () => {
    const table = tableOf('t', 'a', 'b').select(col('b'), col('a').as('c'), lit("it's").as('d'));
    expect(sqlOf(table)).toBe("SELECT\n  `b`,\n  `a` AS `c`,\n  'it''s' AS `d`\nFROM `cat`.`db`.`t`");
    expect(table.columns).toEqual(['b', 'c', 'd']);
  });

  it('refuses unknown columns and repeated names, all at once', () => {
    expect(problemsOf(() => tableOf('t', 'a').select(col('x'), col('a'), col('A'), col('a')))).toEqual([
      'column "a" is selected twice',
      'it has no column "x", "A"; its columns are "a"',
    ]);
  });

  it('refuses to select nothing', () => {
    expect(problemsOf(() => tableOf('t', 'a').select())).toEqual(['select needs at least one column']);
  });

  it('leaves the table that it is called on as it was', () => {
    const table = tableOf('t', 'a', 'b');
    table.select(col('a'));
    expect(table.columns).toEqual(['a', 'b']);
  });
});

describe('unionAll', () => {
  it('brings the columns of the other side into the order of the first', () => {
    const union = tableOf('t', 'a', 'b').unionAll(tableOf('u', 'b', 'a'));
    expect(sqlOf(union)).toBe(
      'SELECT\n  `a`,\n  `b`\nFROM `cat`.`db`.`t`\nUNION ALL\nSELECT\n  `a`,\n  `b`\nFROM `cat`.`db`.`u`',
    );
  });

  it('reorders a projection in place', () => {
    const other = tableOf('u', 'x', 'y').select(col('y').as('b'), col('x').as('a'));
    expect(sqlOf(tableOf('t', 'a', 'b').unionAll(other))).toBe(
      'SELECT\n  `a`,\n  `b`\nFROM `cat`.`db`.`t`\nUNION ALL\nSELECT\n  `x` AS `a`,\n  `y` AS `b`\nFROM `cat`.`db`.`u`',
    );
  });

  it('unites three tables in one list', () => {
    const union = unionAll([tableOf('t', 'a'), tableOf('u', 'a'), tableOf('v', 'a')]);
    expect(sqlOf(union).match(/UNION ALL/g)).toHaveLength(2);
    expect(sqlOf(union)).not.toContain('AS `rows`');
  });

  it('refuses different column sets, naming the side that lacks each', () => {
    expect(problemsOf(() => tableOf('t', 'a', 'b').unionAll(tableOf('u', 'b', 'c')))).toEqual([
      "column 'a' is missing on the right",
      "column 'c' is missing on the left",
    ]);
  });

  it('refuses columns of one name and two types', () => {
    const [left, right] = ['STRING', 'BIGINT'].map(
      (type) => new Table({ kind: 'scan', path: ['t'], columns: columns({ a: type }) }),
    );
    expect(problemsOf(() => left?.unionAll(right as Table))).toEqual([
      "column 'a' is STRING on the left and BIGINT on the right",
    ]);
  });

  it('unites literals of different length', () => {
    const label = (text: string): Table => tableOf('t', 'a').select(lit(text).as('depot'));
    expect(label('Brindisi').unionAll(label('Oslo')).columns).toEqual(['depot']);
  });

  it('may be NULL where one side may, and holds the longer text', () => {
    const union = tableOf('t', 'a')
      .select(lit('web').as('channel'), lit(1).as('n'))
      .unionAll(tableOf('u', 'a').select(col('a').as('channel'), lit(null, DataTypes.INT()).as('n')));
    expect(union.relation.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(['channel STRING', 'n INT']);
  });

  it('refuses an empty list', () => {
    expect(problemsOf(() => unionAll([]))).toEqual(['unionAll needs at least one table']);
  });
});

describe('filter', () => {
  it('joins conditions by AND, one a line', () => {
    const isComplete = ['a', 'b', 'c'].map((name) => col(name).isNotNull()).reduce(and);
    expect(sqlOf(tableOf('t', 'a', 'b', 'c').filter(isComplete))).toBe(
      'SELECT\n  `a`,\n  `b`,\n  `c`\nFROM `cat`.`db`.`t`\nWHERE `a` IS NOT NULL\n  AND `b` IS NOT NULL\n  AND `c` IS NOT NULL',
    );
  });

  it('refuses a column that the table lacks', () => {
    expect(problemsOf(() => tableOf('t', 'a').filter(col('b').isNotNull()))).toEqual([
      'it has no column "b"; its columns are "a"',
    ]);
  });
});

describe('insertInto', () => {
  const target = sink('s').column('x', DataTypes.STRING()).column('y', DataTypes.STRING());

  it('names the columns of the sink, and selects them in its order', () => {
    const insert = tableOf('t', 'y', 'x').insertInto(target);
    expect(renderInsert(['cat', 'db', 's'], insert)).toBe(
      'INSERT INTO `cat`.`db`.`s` (\n  `x`,\n  `y`\n)\nSELECT\n  `x`,\n  `y`\nFROM `cat`.`db`.`t`',
    );
  });

  it('refuses a sink column that nothing fills and a column that the sink lacks, both at once', () => {
    expect(problemsOf(() => tableOf('t', 'x', 'z').insertInto(target))).toEqual([
      "nothing fills the sink column 'y'",
      "the column 'z' does not exist in the sink",
    ]);
  });

  it('refuses a value of another type', () => {
    const table = new Table({ kind: 'scan', path: ['t'], columns: columns({ x: 'BIGINT', y: 'CHAR(3)' }) });
    expect(problemsOf(() => table.insertInto(target))).toEqual([
      "the column 'x' is BIGINT but STRING in the sink; cast it, or change the sink's type",
    ]);
  });
});
