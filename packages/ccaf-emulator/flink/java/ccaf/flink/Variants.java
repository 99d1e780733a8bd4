package ccaf.flink;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import org.apache.flink.types.variant.Variant;

/**
 * A VARIANT in the results: `[code, value]`, in which the code tells the type. The codes are those that the `variant` module of
 * Confluent's client knows. https://pypi.org/project/confluent-sql/0.7.0/
 */
final class Variants {
  private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

  private Variants() {}

  static Object of(Variant variant, TimeZone zone) {
    switch (variant.getType()) {
      case NULL:
        return List.of(0);
      case OBJECT:
        List<Object> fields = new ArrayList<>();
        for (String name : variant.getFieldNames()) fields.add(Arrays.asList(name, of(variant.getField(name), zone)));
        return Arrays.asList(1, fields);
      case ARRAY:
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < variant.getArraySize(); index++) elements.add(of(variant.getElement(index), zone));
        return Arrays.asList(2, elements);
      case BOOLEAN:
        return List.of(3, variant.getBoolean() ? "TRUE" : "FALSE");
      case TINYINT:
        return List.of(4, String.valueOf(variant.getByte()));
      case SMALLINT:
        return List.of(5, String.valueOf(variant.getShort()));
      case INT:
        return List.of(6, String.valueOf(variant.getInt()));
      case BIGINT:
        return List.of(7, String.valueOf(variant.getLong()));
      case FLOAT:
        return List.of(8, String.valueOf(variant.getFloat()));
      case DOUBLE:
        return List.of(9, String.valueOf(variant.getDouble()));
      case DECIMAL:
        return List.of(10, variant.getDecimal().toPlainString());
      case STRING:
        return List.of(11, variant.getString());
      case DATE:
        return List.of(12, variant.getDate().toString());
      case TIMESTAMP:
        return List.of(13, TIMESTAMP.format(variant.getDateTime()));
      case TIMESTAMP_LTZ:
        String utc = TIMESTAMP.format(LocalDateTime.ofInstant(variant.getInstant(), ZoneOffset.UTC));
        return List.of(14, utc, zone.toZoneId().getRules().getOffset(variant.getInstant()).getId());
      case BYTES:
        return List.of(15, "x'" + HexFormat.of().formatHex(variant.getBytes()) + "'");
      default:
        throw new IllegalStateException("a VARIANT of the type " + variant.getType() + " has no form in the results");
    }
  }
}
