import { and, col, DataTypes, fromValues, or, type Predicate, renderExpression, sqlQuery } from '../src';

/** What must not compile of tables whose columns were changed: an error that is expected below and is none fails `tsc`. */
const stock = fromValues({ item: DataTypes.STRING(), pieces: DataTypes.INT() }, [{ item: 'nut', pieces: 3 }]);

describe('a column that a table lacks is refused by the compiler', () => {
  it('of values', () => {
    // @ts-expect-error -- stock has no 'colour'
    expect(() => stock.filter(col('colour').isNotNull())).toThrow('it has no column "colour"');
  });

  it('of a query in SQL', () => {
    const counted = sqlQuery({ item: DataTypes.STRING() })`SELECT item FROM ${stock}`;
    // @ts-expect-error -- it gives no 'pieces'
    expect(() => counted.select(col('pieces'))).toThrow('it has no column "pieces"');
  });

  it('after columns were added', () => {
    const added = stock.addColumns(col('pieces').plus(1).as('more')).select(col('item'), col('more'));
    // @ts-expect-error -- 'pieces' was left out
    expect(() => added.select(col('pieces'))).toThrow('it has no column "pieces"');
    // @ts-expect-error -- stock has no 'colour'
    expect(() => stock.addOrReplaceColumns(col('item').as('name')).select(col('colour'))).toThrow('"colour"');
  });

  it('after columns were dropped or renamed', () => {
    // @ts-expect-error -- 'pieces' was dropped
    expect(() => stock.dropColumns(col('pieces')).select(col('pieces'))).toThrow('it has no column "pieces"');
    // @ts-expect-error -- 'pieces' has another name
    expect(() => stock.renameColumns(col('pieces').as('count')).select(col('pieces'))).toThrow('no column "pieces"');
  });

  it('of a union with other columns', () => {
    // @ts-expect-error -- the right side lacks 'pieces'
    expect(() => stock.union(stock.select(col('item')))).toThrow("column 'pieces' is missing on the right");
  });

  it('of a field that a row lacks', () => {
    const address = col('address').cast(DataTypes.ROW({ city: DataTypes.STRING() }));
    // @ts-expect-error -- the row has no 'street'
    expect(renderExpression(address.get('street').node)).toContain('`street`');
  });
});

it('joins as many conditions as there are, also as a function for reduce', () => {
  const conditions: Predicate<'a' | 'b'>[] = [col('a').gt(1), col('b').gt(2), col('a').lt(9)];
  const all = '`a` > 1 AND `b` > 2 AND `a` < 9';
  expect(renderExpression(and(col('a').gt(1), col('b').gt(2), col('a').lt(9)).node)).toBe(all);
  expect(renderExpression(and(...conditions).node)).toBe(all);
  expect(renderExpression(conditions.reduce(and).node)).toBe(all);
  expect(renderExpression(or(...conditions).node)).toBe('`a` > 1 OR `b` > 2 OR `a` < 9');
  expect(renderExpression(or(col('a').gt(1)).node)).toBe('`a` > 1');
  expect(() => and()).toThrow('and() needs at least one condition');
});

it('knows the columns of all conditions that it joins', () => {
  // @ts-expect-error -- stock has no 'colour'
  expect(() => stock.filter(and(col('item').eq('nut'), col('pieces').gt(1), col('colour').isNull()))).toThrow(
    '"colour"',
  );
});
