import { buildApp, type Column, DataTypes, renderStatement } from 'flink-table-api';
import { manySources } from './apps/many-sources';

/** Gives a function that renders the INSERT of an app of this size, and returns it. */
export function renderingOf(sources: number, columnCount: number): () => string {
  const names = Array.from({ length: columnCount }, (_, index) => `column_${index}`);
  const columns: Column[] = names.map((name) => ({ name, type: DataTypes.STRING() }));
  const app = manySources(sources, names);
  const pathOf = (table: string): string[] => ['environment', 'cluster', table];
  return () =>
    renderStatement(
      pathOf,
      buildApp(app, pathOf, () => columns),
    );
}
