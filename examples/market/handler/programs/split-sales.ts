import { col, DataTypes, defineApp, type Predicate, sink } from 'flink-table-api';
import { sales } from './sources';

const salesOf = (topic: string) => sink(topic).column('sale', DataTypes.STRING()).column('kilos', DataTypes.INT());

const cheese = salesOf('cheese_sales');
const honey = salesOf('honey_sales');
const other = salesOf('other_sales');

/** Sales by what was sold, in three topics, of which one statement writes all. A sale of nobody knows what is in none. */
export const app = defineApp({
  name: 'split-sales',
  sources: { sales },
  sinks: [cheese, honey, other],
  soakSeconds: 1,
  query: ({ sales }) => {
    const sold = (condition: Predicate<'item'>) => sales.filter(condition).select(col('sale'), col('kilos'));
    return [
      sold(col('item').isEqual('cheese')).insertInto(cheese),
      sold(col('item').isEqual('honey')).insertInto(honey),
      sold(col('item').isNotEqual('cheese').and(col('item').isNotEqual('honey'))).insertInto(other),
    ];
  },
});
