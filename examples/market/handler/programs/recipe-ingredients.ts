import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { recipes } from './sources';

const recipeIngredients = sink('recipe_ingredients')
  .column('recipe', DataTypes.STRING())
  .column('ingredient', DataTypes.STRING());

/** A row for each ingredient; a recipe without any has none. */
export const app = defineApp({
  name: 'recipe-ingredients',
  sources: { recipes },
  sink: recipeIngredients,
  soakSeconds: 1,
  query: ({ recipes }) =>
    recipes
      .unnest(col('ingredients'), ['ingredient'])
      .select(col('recipe'), col('ingredient'))
      .insertInto(recipeIngredients),
});
