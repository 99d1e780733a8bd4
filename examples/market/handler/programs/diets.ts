import { coalesce, col, count, DataTypes, defineApp, sink } from 'flink-table-api';
import { wishes } from './sources';

const diets = sink('diets')
  .column('diet', DataTypes.STRING().notNull())
  .column('members', DataTypes.BIGINT())
  .primaryKey('diet');

/** How many wish each diet. */
export const app = defineApp({
  name: 'diets',
  sources: { wishes },
  sink: diets,
  soakSeconds: 1,
  query: ({ wishes }) =>
    wishes
      .select(coalesce(col('wish').at('diet'), 'any').as('diet'))
      .groupBy(col('diet'))
      .select(col('diet'), count().as('members'))
      .insertInto(diets),
});
