import { type App, col, DataTypes, defineApp, lit, sink, table } from 'flink-table-api';
import { outlookAfter, rehearse } from '../../src/review/rehearsal';
import { inProject } from '../project';

const UNREADABLE =
  'A row that cannot be read fails the statement, unless the owner of its table has chosen something else.';

inProject();

const id = DataTypes.STRING();
const [large, small] = [sink('large').column('id', id), sink('small').column('id', id)];
const split = (label: string): App =>
  defineApp({
    name: 'split',
    sources: { orders: table('orders') },
    sinks: [large, small],
    query: ({ orders }) => [
      orders
        .filter(col('id').eq(lit(label)))
        .select(col('id'))
        .insertInto(large),
      orders
        .filter(col('id').neq(lit(label)))
        .select(col('id'))
        .insertInto(small),
    ],
  });

const schemas = {
  orders: { value: { type: 'record', name: 'Order', fields: [{ name: 'id', type: 'string' }] }, key: null },
};
const loaded = (app: App) => ({ apps: [app], file: 'app.ts', sampleData: { schemas, rows: () => ({ orders: [] }) } });

// The embedded engine runs no statement set: of a rehearsal no row is looked at.
it('rehearses an app with several sinks, though only a real Flink runs it', async () => {
  const base = await rehearse(loaded(split('a')));
  expect(base.apps).toMatchObject([
    { app: 'split', tables: ['large', 'small'], nature: `Stateless; only adds rows. ${UNREADABLE}` },
  ]);
  expect(base.apps[0]?.sinks.map((sql) => sql.slice(0, 38))).toEqual([
    'CREATE TABLE `local`.`sample`.`large` ',
    'CREATE TABLE `local`.`sample`.`small` ',
  ]);
  expect(base.runs.map(({ sql }) => sql.slice(0, 28))).toEqual(['EXECUTE STATEMENT SET\nBEGIN\n']);
  const [same, changed] = [await outlookAfter(base, loaded(split('a'))), await outlookAfter(base, loaded(split('b')))];
  expect(same).toMatchObject({ sentences: { split: 'What runs goes on unchanged.' }, refusals: {} });
  expect(changed.sentences['split']).toMatch(/^A new statement goes on where 'parcels-large-\w{12}' stops: no row/);
  expect(changed.warnings).toEqual({ split: [] });
});
