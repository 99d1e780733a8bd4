package ccaf.flink;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedCatalogBaseTable;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.catalog.WatermarkSpec;
import org.apache.flink.table.expressions.SqlCallExpression;

/**
 * The column that every table has without declaring it: the record's timestamp. A watermark is on it, unless another one
 * is declared. https://docs.confluent.io/cloud/current/flink/reference/statements/create-table.html#rowtime
 */
final class Rowtime {
  static final String NAME = "$rowtime";
  static final String COLUMN = "`$rowtime` TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp' VIRTUAL";
  /** What a table has that declares no watermark. */
  static final String DEFAULT_WATERMARK = "SOURCE_WATERMARK()";
  /** What stands for the default where rows are read: the least delay that Confluent Cloud assumes. */
  private static final String READ_WATERMARK = "`$rowtime` - INTERVAL '0.050' SECOND";

  private Rowtime() {}

  /** A table's schema as a statement about its declaration sees it. */
  static Schema declared(CatalogTable table) {
    return with(table.getUnresolvedSchema(), DEFAULT_WATERMARK, true);
  }

  /** A table's schema as a statement that reads or writes it sees it. */
  static Schema read(Schema schema, boolean withPrimaryKey) {
    return with(schema, READ_WATERMARK, withPrimaryKey);
  }

  private static Schema with(Schema schema, String watermark, boolean withPrimaryKey) {
    Schema.Builder builder = Schema.newBuilder().fromColumns(schema.getColumns());
    if (schema.getColumns().stream().noneMatch(column -> column.getName().equals(NAME))) {
      builder.columnByMetadata(NAME, DataTypes.TIMESTAMP_LTZ(3).notNull(), "timestamp", true).withComment("SYSTEM");
    }
    List<Schema.UnresolvedWatermarkSpec> specs = schema.getWatermarkSpecs();
    if (specs.stream().allMatch(Rowtime::isDefault)) builder.watermark(NAME, watermark);
    else specs.forEach(spec -> builder.watermark(spec.getColumnName(), spec.getWatermarkExpression()));
    if (withPrimaryKey) {
      schema.getPrimaryKey().ifPresent(key -> builder.primaryKeyNamed(key.getConstraintName(), key.getColumnNames()));
    }
    return builder.build();
  }

  /** A table without the column, if it was declared, and without the watermark that it would have anyway. */
  static ResolvedCatalogBaseTable<?> without(ResolvedCatalogBaseTable<?> table) {
    if (!(table instanceof ResolvedCatalogTable)) return table;
    ResolvedCatalogTable resolved = (ResolvedCatalogTable) table;
    Schema schema = resolved.getUnresolvedSchema();
    ResolvedSchema types = resolved.getResolvedSchema();
    boolean isDefault = types.getWatermarkSpecs().stream().anyMatch(Rowtime::isDefault);
    Schema.Builder builder =
        Schema.newBuilder()
            .fromColumns(schema.getColumns().stream().filter(column -> !isHidden(column)).collect(Collectors.toList()));
    if (!isDefault) {
      schema.getWatermarkSpecs().forEach(spec -> builder.watermark(spec.getColumnName(), spec.getWatermarkExpression()));
    }
    schema.getPrimaryKey().ifPresent(key -> builder.primaryKeyNamed(key.getConstraintName(), key.getColumnNames()));
    List<Column> columns = types.getColumns().stream().filter(column -> !isHidden(column)).collect(Collectors.toList());
    List<WatermarkSpec> watermarks = isDefault ? List.of() : types.getWatermarkSpecs();
    return new ResolvedCatalogTable(
        CatalogTable.newBuilder()
            .schema(builder.build())
            .comment(resolved.getComment())
            .partitionKeys(resolved.getPartitionKeys())
            .options(resolved.getOptions())
            .distribution(resolved.getDistribution().orElse(null))
            .build(),
        new ResolvedSchema(columns, watermarks, types.getPrimaryKey().orElse(null)));
  }

  private static boolean isDefault(WatermarkSpec spec) {
    return spec.getRowtimeAttribute().equals(NAME)
        && spec.getWatermarkExpression().asSerializableString().replace("`", "").equalsIgnoreCase(DEFAULT_WATERMARK);
  }

  /** A column of that name that is physical is the table's own. */
  private static boolean isHidden(Column column) {
    return column.getName().equals(NAME) && column instanceof Column.MetadataColumn;
  }

  private static boolean isHidden(Schema.UnresolvedColumn column) {
    return Objects.equals(column.getName(), NAME) && column instanceof Schema.UnresolvedMetadataColumn;
  }

  /** Whether a watermark is the default one, of a schema that is not resolved. */
  static boolean isDefault(Schema.UnresolvedWatermarkSpec spec) {
    return spec.getWatermarkExpression() instanceof SqlCallExpression
        && ((SqlCallExpression) spec.getWatermarkExpression()).getSqlExpression().replace("`", "").equalsIgnoreCase(DEFAULT_WATERMARK);
  }
}
