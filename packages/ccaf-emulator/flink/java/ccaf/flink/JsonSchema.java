package ccaf.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.RowType;

/** The JSON Schema of the rows that Flink's JSON format writes. */
final class JsonSchema {
  private JsonSchema() {}

  static String of(RowType row) {
    try {
      return Wire.JSON.writeValueAsString(object(row));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Object> object(RowType row) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RowType.RowField field : row.getFields()) {
      properties.put(field.getName(), schema(field.getType()));
      if (!field.getType().isNullable()) required.add(field.getName());
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) schema.put("required", required);
    return schema;
  }

  private static Map<String, Object> schema(LogicalType type) {
    Map<String, Object> schema = present(type);
    return type.isNullable() ? Map.of("oneOf", List.of(Map.of("type", "null"), schema)) : schema;
  }

  private static Map<String, Object> present(LogicalType type) {
    if (type instanceof RowType) return object((RowType) type);
    if (type instanceof ArrayType) return Map.of("type", "array", "items", schema(((ArrayType) type).getElementType()));
    if (type instanceof MapType) return Map.of("type", "object", "additionalProperties", schema(((MapType) type).getValueType()));
    if (type.is(LogicalTypeRoot.BOOLEAN)) return Map.of("type", "boolean");
    if (type.is(LogicalTypeFamily.INTEGER_NUMERIC)) return Map.of("type", "integer");
    if (type.is(LogicalTypeFamily.NUMERIC)) return Map.of("type", "number");
    return Map.of("type", "string");
  }
}
