import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, col, DataTypes, defineApp, renderStatement, sink, Table, table } from '../src';
import { columns } from './tables';

// The README shows this app as it stands here, and the SQL that comes of it.
const sold = sink('sold').column('id', DataTypes.STRING());

const app = defineApp({
  name: 'sold',
  sources: { orders: table('orders') },
  sink: sold,
  query: ({ orders }) => orders.filter(col('id').isNotNull()).insertInto(sold),
});

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');

it('renders the SQL that the README shows for its app', () => {
  const pathOf = (name: string): string[] => ['shop', 'live', name];
  const inserts = buildApp(app, pathOf, () => columns({ id: 'STRING' }));
  expect(renderStatement(pathOf, inserts)).toBe(/```sql\n(.*?)\n```/s.exec(README)?.[1]);
});

/** The methods of a class and of those that it extends. */
const methodsOf = (prototype: object | null): readonly string[] =>
  prototype === null || prototype === Object.prototype
    ? []
    : [...Object.getOwnPropertyNames(prototype), ...methodsOf(Object.getPrototypeOf(prototype) as object | null)];

/** What is for whoever builds tables, and what a table knows of itself. */
const OTHERS = ['constructor', 'of', 'columns', 'rowtime', 'relation'];

it('names each method of a table in the README', () => {
  const methods = methodsOf(Table.prototype).filter((name) => !OTHERS.includes(name));
  expect(methods.length).toBeGreaterThan(30);
  expect(methods.filter((name) => !README.includes(`\`${name}`) && !README.includes(`.${name}(`))).toEqual([]);
});
