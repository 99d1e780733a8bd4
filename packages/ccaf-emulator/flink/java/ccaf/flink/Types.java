package ccaf.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.BinaryType;
import org.apache.flink.table.types.logical.CharType;
import org.apache.flink.table.types.logical.DayTimeIntervalType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.StructuredType;
import org.apache.flink.table.types.logical.TimeType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.table.types.logical.YearMonthIntervalType;
import org.apache.flink.table.types.logical.ZonedTimestampType;

/** Describes types as the statements API does (schema `DataType`). */
final class Types {
  private Types() {}

  static Map<String, Object> describe(LogicalType type) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("type", type.getTypeRoot().name());
    told.put("nullable", type.isNullable());
    addParameters(type, told);
    addParts(type, told);
    return told;
  }

  private static void addParameters(LogicalType type, Map<String, Object> told) {
    if (type instanceof CharType) told.put("length", ((CharType) type).getLength());
    else if (type instanceof VarCharType) told.put("length", ((VarCharType) type).getLength());
    else if (type instanceof BinaryType) told.put("length", ((BinaryType) type).getLength());
    else if (type instanceof VarBinaryType) told.put("length", ((VarBinaryType) type).getLength());
    else if (type instanceof TimeType) told.put("precision", ((TimeType) type).getPrecision());
    else if (type instanceof TimestampType) told.put("precision", ((TimestampType) type).getPrecision());
    else if (type instanceof ZonedTimestampType) told.put("precision", ((ZonedTimestampType) type).getPrecision());
    else if (type instanceof LocalZonedTimestampType) told.put("precision", ((LocalZonedTimestampType) type).getPrecision());
    else if (type instanceof DecimalType) {
      told.put("precision", ((DecimalType) type).getPrecision());
      told.put("scale", ((DecimalType) type).getScale());
    } else if (type instanceof YearMonthIntervalType) {
      told.put("precision", ((YearMonthIntervalType) type).getYearPrecision());
      told.put("resolution", ((YearMonthIntervalType) type).getResolution().name());
    } else if (type instanceof DayTimeIntervalType) {
      told.put("precision", ((DayTimeIntervalType) type).getDayPrecision());
      told.put("fractional_precision", ((DayTimeIntervalType) type).getFractionalPrecision());
      told.put("resolution", ((DayTimeIntervalType) type).getResolution().name());
    }
  }

  private static void addParts(LogicalType type, Map<String, Object> told) {
    if (type instanceof ArrayType) told.put("element_type", describe(((ArrayType) type).getElementType()));
    else if (type instanceof MultisetType) told.put("element_type", describe(((MultisetType) type).getElementType()));
    else if (type instanceof MapType) {
      told.put("key_type", describe(((MapType) type).getKeyType()));
      told.put("value_type", describe(((MapType) type).getValueType()));
    } else if (type instanceof RowType) {
      List<Map<String, Object>> fields = new ArrayList<>();
      for (RowType.RowField field : ((RowType) type).getFields()) {
        fields.add(field(field.getName(), field.getType(), field.getDescription().orElse(null)));
      }
      told.put("fields", fields);
    } else if (type instanceof StructuredType) {
      List<Map<String, Object>> fields = new ArrayList<>();
      for (StructuredType.StructuredAttribute one : ((StructuredType) type).getAttributes()) {
        fields.add(field(one.getName(), one.getType(), one.getDescription().orElse(null)));
      }
      told.put("fields", fields);
      ((StructuredType) type).getClassName().ifPresent(name -> told.put("class_name", name));
    }
  }

  private static Map<String, Object> field(String name, LogicalType type, String description) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", name);
    told.put("field_type", describe(type));
    if (description != null) told.put("description", description);
    return told;
  }
}
