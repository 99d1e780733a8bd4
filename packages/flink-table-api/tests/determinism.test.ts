import { call, changingCalls, col, count, currentTimestamp, DataTypes, rand, sql, uuid } from '../src';
import { orders } from './tables/orders';

it('finds what gives another value each time, wherever it stands, once', () => {
  const picked = orders
    .filter(rand().lt(0.5))
    .addColumns(uuid().as('key'), currentTimestamp().as('at'))
    .unionAll(orders.addColumns(uuid().as('key'), currentTimestamp().as('at')))
    .groupBy(col('key'))
    .select(col('key'), count().as('n'));
  expect([...changingCalls(picked.relation)].sort()).toEqual(['CURRENT_TIMESTAMP', 'RAND()', 'UUID()']);
});

it('takes what nobody has said anything of for such', () => {
  const masked = orders.select(
    call('MASK', DataTypes.STRING(), col('customer')).as('a'),
    sql(DataTypes.STRING())`HIDE(${col('customer')})`.as('b'),
    call({ name: 'HASH', isDeterministic: true }, DataTypes.STRING(), col('customer')).as('c'),
    col('customer').upperCase().as('d'),
  );
  expect(changingCalls(masked.relation)).toEqual(['`MASK`(`customer`)', 'HIDE(`customer`)']);
});
