import type { Table } from '../catalog/table';
import type { EngineParts } from './execution';

/** Puts a table into the catalog and the store, or into neither. */
export async function addTable(table: Table, { catalog, store }: EngineParts): Promise<void> {
  catalog.put(table);
  try {
    await store.createTable(table);
  } catch (error) {
    catalog.remove(table);
    throw error;
  }
}
