import type { RowsByTopic, SampleData } from 'ccaf-emulator/sample-data';
import { DataTypes, defineApp, sink, table } from 'flink-table-api';
import { resultsBySource } from '../../src/local/check-sink';

const copies = sink('copies').column('id', DataTypes.STRING());
const app = defineApp({
  name: 'copies',
  sources: { orders: table('orders') },
  sink: copies,
  query: ({ orders }) => orders.insertInto(copies),
});
const arrived = { orders: [{ id: 'a' }, { id: 'b' }] };

const told = (expected: SampleData['expected'], written: number | undefined) => {
  const data = { schemas: {}, rows: (): RowsByTopic => arrived, ...(expected && { expected }) };
  return resultsBySource(app, 'copies', data, arrived, written);
};

it('tells what comes of a source where its rows are those of the sink', () => {
  expect(told(() => [{ id: 'a' }], 1)).toEqual([{ source: 'orders', read: 2, results: [{ id: 'a' }] }]);
});

it('tells nothing where nobody says what must come, though the sink has no rows', () => {
  expect(told(undefined, 0)).toEqual([{ source: 'orders', read: 2 }]);
  expect(told(() => undefined, 0)).toEqual([{ source: 'orders', read: 2 }]);
});

it('tells nothing where a row becomes several', () => {
  const rows = [{ id: 'a' }, { id: 'a' }, { id: 'b' }];
  expect(told(() => rows, 3)).toEqual([{ source: 'orders', read: 2 }]);
});

it('tells nothing where a row was replaced, and nothing where a query puts rows together', () => {
  expect(told(() => [{ id: 'a' }], 2)).toEqual([{ source: 'orders', read: 2 }]);
  expect(told(() => [{ id: 'a' }], undefined)).toEqual([{ source: 'orders', read: 2 }]);
});
