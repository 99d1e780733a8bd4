import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.utils.DateTimeUtils;

/** Values as text: into the rows of a source, and out of the rows of a query. */
final class Values {
  private static final Pattern TYPE = Pattern.compile("(\\w+)(?:\\((\\d+)(?:, (\\d+))?\\))?");

  private Values() {}

  static DataType typeOf(String text) {
    if (text.endsWith(" NOT NULL")) return typeOf(text.substring(0, text.length() - " NOT NULL".length())).notNull();
    Matcher parts = TYPE.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException(text);
    int first = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
    switch (parts.group(1)) {
      case "STRING": return DataTypes.STRING();
      case "BOOLEAN": return DataTypes.BOOLEAN();
      case "TINYINT": return DataTypes.TINYINT();
      case "SMALLINT": return DataTypes.SMALLINT();
      case "INT": return DataTypes.INT();
      case "BIGINT": return DataTypes.BIGINT();
      case "FLOAT": return DataTypes.FLOAT();
      case "DOUBLE": return DataTypes.DOUBLE();
      case "DECIMAL": return DataTypes.DECIMAL(first, Integer.parseInt(parts.group(3)));
      case "DATE": return DataTypes.DATE();
      case "TIME": return DataTypes.TIME(first);
      case "TIMESTAMP": return DataTypes.TIMESTAMP(first);
      case "TIMESTAMP_LTZ": return DataTypes.TIMESTAMP_LTZ(first);
      case "BYTES": return DataTypes.BYTES();
      default: throw new IllegalArgumentException(text);
    }
  }

  static Object valueOf(JsonNode node, String type) {
    if (node == null || node.isNull()) return null;
    String text = node.asText();
    switch (type.replaceAll("\\W.*", "")) {
      case "STRING": return text;
      case "BOOLEAN": return Boolean.valueOf(text);
      case "TINYINT": return Byte.valueOf(text);
      case "SMALLINT": return Short.valueOf(text);
      case "INT": return Integer.valueOf(text);
      case "BIGINT": return Long.valueOf(text);
      case "FLOAT": return Float.valueOf(text);
      case "DOUBLE": return Double.valueOf(text);
      case "DECIMAL": return new BigDecimal(text);
      case "DATE": return LocalDate.parse(text);
      case "TIME": return LocalTime.parse(text);
      case "TIMESTAMP": return LocalDateTime.parse(text.replace(' ', 'T'));
      case "TIMESTAMP_LTZ": return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
      case "BYTES": return HexFormat.of().parseHex(text);
      default: throw new IllegalArgumentException(type);
    }
  }

  /** As Flink's own client prints it, but for NULL, which is null. */
  static String textOf(RowData row, int i, LogicalType type) {
    if (row.isNullAt(i)) return null;
    switch (type.getTypeRoot()) {
      case BOOLEAN: return row.getBoolean(i) ? "TRUE" : "FALSE";
      case TINYINT: return Byte.toString(row.getByte(i));
      case SMALLINT: return Short.toString(row.getShort(i));
      case INTEGER: return Integer.toString(row.getInt(i));
      case BIGINT: return Long.toString(row.getLong(i));
      case FLOAT: return Float.toString(row.getFloat(i));
      case DOUBLE: return Double.toString(row.getDouble(i));
      case DECIMAL:
        return row.getDecimal(i, LogicalTypeChecks.getPrecision(type), LogicalTypeChecks.getScale(type)).toString();
      case CHAR:
      case VARCHAR: return row.getString(i).toString();
      case BINARY:
      case VARBINARY: return "x'" + HexFormat.of().formatHex(row.getBinary(i)) + "'";
      case DATE: return DateTimeUtils.formatDate(row.getInt(i));
      case TIME_WITHOUT_TIME_ZONE:
        return DateTimeUtils.formatTimestampMillis(row.getInt(i), LogicalTypeChecks.getPrecision(type));
      case TIMESTAMP_WITHOUT_TIME_ZONE:
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE: {
        int precision = LogicalTypeChecks.getPrecision(type);
        return DateTimeUtils.formatTimestamp(row.getTimestamp(i, precision), java.util.TimeZone.getTimeZone("UTC"), precision);
      }
      default: return row.toString();
    }
  }
}
