package ccaf.flink;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.TimeType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.utils.DateTimeUtils;
import org.apache.flink.types.variant.Variant;

/** Rows as the results of the statements API have them: every scalar is a text, or null. */
final class Values {
  private final List<LogicalType> types;
  private final TimeZone zone;

  Values(List<LogicalType> types, ZoneId zone) {
    this.types = types;
    this.zone = TimeZone.getTimeZone(zone);
  }

  List<Object> of(RowData row) {
    return fields(row, types);
  }

  private List<Object> fields(RowData row, List<LogicalType> types) {
    List<Object> told = new ArrayList<>();
    for (int index = 0; index < types.size(); index++) {
      told.add(of(RowData.createFieldGetter(types.get(index), index).getFieldOrNull(row), types.get(index)));
    }
    return told;
  }

  private List<Object> elements(ArrayData array, LogicalType type) {
    ArrayData.ElementGetter getter = ArrayData.createElementGetter(type);
    List<Object> told = new ArrayList<>();
    for (int index = 0; index < array.size(); index++) told.add(of(getter.getElementOrNull(array, index), type));
    return told;
  }

  private List<Object> pairs(MapData map, LogicalType key, LogicalType value) {
    List<Object> keys = elements(map.keyArray(), key);
    List<Object> values = elements(map.valueArray(), value);
    List<Object> told = new ArrayList<>();
    for (int index = 0; index < keys.size(); index++) told.add(Arrays.asList(keys.get(index), values.get(index)));
    return told;
  }

  private Object of(Object value, LogicalType type) {
    if (value == null) return null;
    switch (type.getTypeRoot()) {
      case BOOLEAN:
        return ((Boolean) value) ? "TRUE" : "FALSE";
      case BINARY:
      case VARBINARY:
        return "x'" + HexFormat.of().formatHex((byte[]) value) + "'";
      case DATE:
        return DateTimeUtils.formatDate((Integer) value);
      case TIME_WITHOUT_TIME_ZONE:
        return DateTimeUtils.formatTimestampMillis((Integer) value, ((TimeType) type).getPrecision());
      case TIMESTAMP_WITHOUT_TIME_ZONE:
        return timestamp((TimestampData) value, TimeZone.getTimeZone("UTC"), ((TimestampType) type).getPrecision());
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        return timestamp((TimestampData) value, zone, ((LocalZonedTimestampType) type).getPrecision());
      case INTERVAL_YEAR_MONTH:
        return DateTimeUtils.formatIntervalYearMonth((Integer) value);
      case INTERVAL_DAY_TIME:
        return DateTimeUtils.formatIntervalDayTime((Long) value);
      case ARRAY:
        return elements((ArrayData) value, ((ArrayType) type).getElementType());
      case MULTISET:
        return pairs((MapData) value, ((MultisetType) type).getElementType(), new IntType(false));
      case MAP:
        return pairs((MapData) value, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
      case ROW:
      case STRUCTURED_TYPE:
        return fields((RowData) value, LogicalTypeChecks.getFieldTypes(type));
      case VARIANT:
        return Variants.of((Variant) value, zone);
      default:
        return value.toString();
    }
  }

  private static String timestamp(TimestampData value, TimeZone zone, int precision) {
    return DateTimeUtils.formatTimestamp(value, zone, precision);
  }
}
