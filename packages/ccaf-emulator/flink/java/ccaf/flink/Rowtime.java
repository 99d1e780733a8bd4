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
  /** What the connector calls the record's timestamp. */
  private static final String KEY = "timestamp";
  /** What it is called while tables are declared, so that others may declare that they read it, too. */
  private static final String DECLARED_KEY = "rowtime";
  static final String COLUMN = "`$rowtime` TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'rowtime' VIRTUAL";
  /** What a table has that declares no watermark. */
  static final String DEFAULT_WATERMARK = "SOURCE_WATERMARK()";
  /** What stands for the default where rows are read: the least delay that Confluent Cloud assumes. */
  private static final String READ_WATERMARK = "`$rowtime` - INTERVAL '0.050' SECOND";

  private Rowtime() {}

  /** A table's schema as a statement about its declaration sees it. */
  static Schema declared(CatalogTable table) {
    Schema schema = table.getUnresolvedSchema();
    return finish(Schema.newBuilder().fromColumns(schema.getColumns()), schema, DEFAULT_WATERMARK, true, DECLARED_KEY);
  }

  /**
   * A table's schema as a statement that reads or writes it sees it.
   *
   * <p>Flink reads a key of the metadata into one column: others that read the timestamp are computed from the hidden one. A
   * table that is written keeps one that can be written, and does without the hidden one.
   */
  static Schema read(ResolvedCatalogTable table, boolean withPrimaryKey, boolean isSink) {
    Schema schema = table.getUnresolvedSchema();
    Schema.Builder builder = Schema.newBuilder();
    boolean isWritten = false;
    for (Schema.UnresolvedColumn column : schema.getColumns()) {
      boolean isKept = !readsTimestamp(column) || isSink && isWritable(column);
      isWritten |= isSink && isWritable(column);
      if (isKept) builder.fromColumns(List.of(column));
      else builder.columnByExpression(column.getName(), "CAST(`" + NAME + "` AS " + typeOf(column.getName(), table) + ")");
    }
    return finish(builder, schema, READ_WATERMARK, withPrimaryKey, isWritten ? null : KEY);
  }

  /** Adds what comes behind the columns, and the hidden one that reads this key, if any, with its watermark. */
  private static Schema finish(Schema.Builder builder, Schema schema, String watermark, boolean withPrimaryKey, String key) {
    boolean isAdded = key != null && schema.getColumns().stream().noneMatch(column -> column.getName().equals(NAME));
    if (isAdded) builder.columnByMetadata(NAME, DataTypes.TIMESTAMP_LTZ(3).notNull(), key, true).withComment("SYSTEM");
    List<Schema.UnresolvedWatermarkSpec> specs = schema.getWatermarkSpecs();
    if (!specs.stream().allMatch(Rowtime::isDefault)) {
      specs.forEach(spec -> builder.watermark(spec.getColumnName(), spec.getWatermarkExpression()));
    } else if (isAdded) builder.watermark(NAME, watermark);
    if (withPrimaryKey) {
      schema.getPrimaryKey().ifPresent(one -> builder.primaryKeyNamed(one.getConstraintName(), one.getColumnNames()));
    }
    return builder.build();
  }

  private static boolean readsTimestamp(Schema.UnresolvedColumn column) {
    if (!(column instanceof Schema.UnresolvedMetadataColumn) || column.getName().equals(NAME)) return false;
    String key = ((Schema.UnresolvedMetadataColumn) column).getMetadataKey();
    return (key == null ? column.getName() : key).equals(KEY);
  }

  private static boolean isWritable(Schema.UnresolvedColumn column) {
    return readsTimestamp(column) && !((Schema.UnresolvedMetadataColumn) column).isVirtual();
  }

  private static String typeOf(String column, ResolvedCatalogTable table) {
    Column resolved = table.getResolvedSchema().getColumn(column).orElseThrow();
    return resolved.getDataType().getLogicalType().copy(true).asSerializableString();
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
