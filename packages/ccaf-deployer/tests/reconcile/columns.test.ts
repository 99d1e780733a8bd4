import { buildApp, col, concat, DataTypes, defineApp, sink, table } from 'flink-table-api';
import { app } from 'parcels/app';
import { columnMap } from '../../src/reconcile/columns';

it('traces each sink column to its column or literal in each source', () => {
  const columns = app.sinks[0].properties.columns;
  const [insert] = buildApp(
    app,
    (table) => ['env', 'db', table],
    () => columns,
  );
  const map = columnMap(insert);
  expect(Object.keys(map)).toEqual([...app.sinks[0].columns]);
  expect(map['destination']).toEqual({ north_parcels: '`destination`', south_parcels: '`destination`' });
  expect(map['depot']).toEqual({ north_parcels: "'North'", south_parcels: "'South'" });
});

it('traces what is computed through every select to the columns of the source', () => {
  const totals = sink('totals').column('id', DataTypes.STRING()).column('total', DataTypes.DECIMAL(10, 2));
  const priced = defineApp({
    name: 'totals',
    sources: { sales: table('sales') },
    sink: totals,
    query: ({ sales }) =>
      sales
        .select(col('n').cast(DataTypes.STRING()).as('id'), col('price').plus(1).as('raised'))
        .select(concat('S-', col('id')).as('id'), col('raised').times(2).cast(DataTypes.DECIMAL(10, 2)).as('total'))
        .insertInto(totals),
  });
  const types = [DataTypes.INT(), DataTypes.DECIMAL(5, 2)];
  const columns = ['n', 'price'].map((name, index) => ({ name, type: types[index] ?? DataTypes.INT() }));
  const pathOf = (name: string): string[] => ['env', 'db', name];
  expect(columnMap(buildApp(priced, pathOf, () => columns)[0])).toEqual({
    id: { sales: "CONCAT('S-', CAST(`n` AS STRING))" },
    total: { sales: 'CAST((`price` + 1) * 2 AS DECIMAL(10, 2))' },
  });
});
