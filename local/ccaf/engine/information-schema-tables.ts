import type { Catalog } from '../catalog/catalog';
import { views, viewTableId } from '../catalog/information-schema';
import { physicalType } from './cast';
import type { Store } from './store';

/** The physical tables behind INFORMATION_SCHEMA, filled anew when the catalog has changed. */
export class InformationSchemaTables {
  readonly #store: Store;
  #version = -1;

  constructor(store: Store) {
    this.#store = store;
  }

  async refresh(catalog: Catalog): Promise<void> {
    const { version } = catalog;
    if (this.#version === version) return;
    for (const view of views()) {
      const columns = view.columns.map(({ type }, index) => `c${index} ${physicalType(type)}`);
      await this.#store.replace(viewTableId(view), columns, view.rows(catalog));
    }
    this.#version = version;
  }
}
