import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, col, DataTypes, defineApp, renderStatement, sink, table } from '../src';
import { columns } from './tables';

// The README shows this app as it stands here, and the SQL that comes of it.
const sold = sink('sold').column('id', DataTypes.STRING());

const app = defineApp({
  name: 'sold',
  sources: { orders: table('orders') },
  sink: sold,
  query: ({ orders }) => orders.filter(col('id').isNotNull()).insertInto(sold),
});

it('renders the SQL that the README shows for its app', () => {
  const pathOf = (name: string): string[] => ['shop', 'live', name];
  const inserts = buildApp(app, pathOf, () => columns({ id: 'STRING' }));
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  expect(renderStatement(pathOf, inserts)).toBe(/```sql\n(.*?)\n```/s.exec(readme)?.[1]);
});
