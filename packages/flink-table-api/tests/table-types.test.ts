import {
  and,
  col,
  DataTypes,
  type Expression,
  fromValues,
  type Kinds,
  type NumberKind,
  or,
  type Predicate,
  renderExpression,
  sqlQuery,
  type Table,
} from '../src';

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

// What README.md shows of parts that are used again.
const complete = <Row extends Kinds>(rows: Table<Row>, ...names: readonly (keyof Row & string)[]): Table<Row> =>
  rows.filter(and(...names.map((name) => col<keyof Row & string>(name).isNotNull())));

const halfOf = <Uses extends string>(value: Expression<Uses, NumberKind>) => value.dividedBy(2);

it('lets parts of a query be functions, which know the columns that they are given', () => {
  const halves = complete(stock, 'item', 'pieces').select(
    col('item'),
    halfOf(col('pieces')).as('half'),
    halfOf(stock.col('pieces')).as('same'),
  );
  expect(halves.columns).toEqual(['item', 'half', 'same']);
  // @ts-expect-error -- stock has no 'colour'
  expect(() => complete(stock, 'colour')).toThrow('it has no column "colour"');
  // @ts-expect-error -- text is no number
  expect(halfOf(stock.col('item')).node.kind).toBe('call');
  // @ts-expect-error -- stock has no 'colour'
  expect(() => stock.select(halfOf(col('colour')).as('half'))).toThrow('it has no column "colour"');
});

it('takes any column of a table that is said to be just one, and finds out when the app is built', () => {
  const any: Table = stock;
  expect(any.select(...any.columns.map((name) => col(name))).columns).toEqual(['item', 'pieces']);
  expect(() => any.select(col('colour'))).toThrow('it has no column "colour"');
});
