import type { Catalog } from '../catalog/catalog';
import { views, viewTableId } from '../catalog/information-schema';
import { physicalType } from './cast';
import type { Store } from './store';

/** The physical tables behind INFORMATION_SCHEMA, each filled anew when it is asked for and the catalog has changed. */
export class InformationSchemaTables {
  readonly #store: Store;
  readonly #versions = new Map<string, number>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Brings the views with these names up to date; a name that is none is for the analysis to refuse. */
  async refresh(catalog: Catalog, names: readonly string[]): Promise<void> {
    const { version } = catalog;
    for (const view of views().filter(({ name }) => names.includes(name) && this.#versions.get(name) !== version)) {
      const columns = view.columns.map(({ type }, index) => `c${index} ${physicalType(type)}`);
      await this.#store.replace(viewTableId(view), columns, view.rows(catalog));
      this.#versions.set(view.name, version);
    }
  }
}
