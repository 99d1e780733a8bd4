package ccaf.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogPropertiesUtil;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.CatalogView;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedCatalogBaseTable;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.ResolvedCatalogView;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.catalog.TableDistribution;
import org.apache.flink.table.catalog.WatermarkSpec;
import org.apache.flink.table.expressions.DefaultSqlFactory;

/** Tables as data: for who looks at them, and in Flink's own form, from which they come back. */
final class Descriptions {
  private static final String ORIGINAL_QUERY = "original-query";
  private static final String EXPANDED_QUERY = "expanded-query";

  private Descriptions() {}

  static Map<String, Object> of(TableKey key, ResolvedCatalogBaseTable<?> table) {
    ResolvedSchema schema = table.getResolvedSchema();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("database", key.database());
    told.put("name", key.name());
    told.put("topic", key.topic());
    told.put("kind", table instanceof CatalogView ? "view" : "table");
    List<Map<String, Object>> columns = new ArrayList<>();
    for (Column column : schema.getColumns()) columns.add(column(column));
    told.put("columns", columns);
    for (WatermarkSpec spec : schema.getWatermarkSpecs()) {
      told.put("watermark", Map.of("column", spec.getRowtimeAttribute(), "expression", spec.getWatermarkExpression().asSerializableString()));
    }
    told.put("primaryKey", schema.getPrimaryKey().map(one -> one.getColumns()).orElse(List.of()));
    told.put("options", table.getOptions());
    if (table.getComment() != null && !table.getComment().isEmpty()) told.put("comment", table.getComment());
    if (table instanceof CatalogTable) ((CatalogTable) table).getDistribution().ifPresent(one -> told.put("distribution", distribution(one)));
    if (table instanceof CatalogView) {
      CatalogView view = (CatalogView) table;
      told.put("query", Map.of("original", view.getOriginalQuery(), "expanded", view.getExpandedQuery()));
    }
    told.put("stored", store(table));
    return told;
  }

  private static Map<String, Object> column(Column column) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", column.getName());
    told.put("kind", column instanceof Column.MetadataColumn ? "metadata" : column instanceof Column.ComputedColumn ? "computed" : "physical");
    told.put("type", Types.describe(column.getDataType().getLogicalType()));
    told.put("sqlType", column.getDataType().getLogicalType().asSerializableString());
    column.getComment().ifPresent(comment -> told.put("comment", comment));
    if (column instanceof Column.ComputedColumn) {
      told.put("expression", ((Column.ComputedColumn) column).getExpression().asSerializableString());
    }
    if (column instanceof Column.MetadataColumn) {
      ((Column.MetadataColumn) column).getMetadataKey().ifPresent(one -> told.put("metadataKey", one));
      told.put("isVirtual", ((Column.MetadataColumn) column).isVirtual());
    }
    return told;
  }

  private static Map<String, Object> distribution(TableDistribution distribution) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kind", distribution.getKind().name());
    told.put("columns", distribution.getBucketKeys());
    distribution.getBucketCount().ifPresent(count -> told.put("buckets", count));
    return told;
  }

  private static Map<String, String> store(ResolvedCatalogBaseTable<?> table) {
    if (table instanceof ResolvedCatalogTable) {
      return CatalogPropertiesUtil.serializeCatalogTable((ResolvedCatalogTable) table, DefaultSqlFactory.INSTANCE);
    }
    ResolvedCatalogView view = (ResolvedCatalogView) table;
    Map<String, String> stored = CatalogPropertiesUtil.serializeCatalogView(view, DefaultSqlFactory.INSTANCE);
    // Which Flink leaves to the catalog.
    stored.put(ORIGINAL_QUERY, view.getOriginalQuery());
    stored.put(EXPANDED_QUERY, view.getExpandedQuery());
    return stored;
  }

  /** A table or view that `store` has given; it knows no types yet. */
  static CatalogBaseTable restore(JsonNode told) {
    Map<String, String> stored = new HashMap<>();
    told.get("stored").fields().forEachRemaining(one -> stored.put(one.getKey(), one.getValue().asText()));
    if (told.get("kind").asText().equals("table")) return CatalogPropertiesUtil.deserializeCatalogTable(stored);
    String original = stored.remove(ORIGINAL_QUERY);
    String expanded = stored.remove(EXPANDED_QUERY);
    Schema schema = CatalogPropertiesUtil.deserializeCatalogTable(stored).getUnresolvedSchema();
    return CatalogView.of(schema, stored.getOrDefault("comment", ""), original, expanded, Map.of());
  }
}
