package ccaf.flink;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogManager;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.CatalogView;
import org.apache.flink.table.catalog.ResolvedCatalogBaseTable;

/** Finds the types of a table's columns anew, where only its declaration was kept. */
final class Resolver {
  private Resolver() {}

  static ResolvedCatalogBaseTable<?> resolve(CatalogBaseTable table) {
    TableEnvironment environment = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    CatalogManager manager = ((TableEnvironmentInternal) environment).getCatalogManager();
    if (table instanceof CatalogView) return manager.resolveCatalogView((CatalogView) table);
    CatalogTable declared = (CatalogTable) table;
    CatalogTable visible =
        CatalogTable.newBuilder()
            .schema(Rowtime.declared(declared))
            .comment(declared.getComment())
            .options(declared.getOptions())
            .distribution(declared.getDistribution().orElse(null))
            .build();
    return Rowtime.without(manager.resolveCatalogTable(visible));
  }
}
