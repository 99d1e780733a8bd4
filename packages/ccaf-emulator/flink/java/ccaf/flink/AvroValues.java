package ccaf.flink;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.avro.shaded.org.apache.avro.LogicalType;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericFixed;
import org.apache.flink.avro.shaded.org.apache.avro.generic.IndexedRecord;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;

/** Values of Avro, as they were written, as those of Flink's types. */
final class AvroValues {
  private AvroValues() {}

  static Object of(Object value, Schema written, org.apache.flink.table.types.logical.LogicalType type) {
    if (value == null) return null;
    if (isChoice(written) && type instanceof RowType) return choice(value, written, (RowType) type);
    Schema schema = branch(value, written);
    switch (type.getTypeRoot()) {
      case CHAR:
      case VARCHAR:
        return StringData.fromString(value.toString());
      case BOOLEAN:
        return value;
      case TINYINT:
        return ((Number) value).byteValue();
      case SMALLINT:
        return ((Number) value).shortValue();
      case INTEGER:
      case DATE:
        return ((Number) value).intValue();
      case BIGINT:
        return ((Number) value).longValue();
      case FLOAT:
        return ((Number) value).floatValue();
      case DOUBLE:
        return ((Number) value).doubleValue();
      case BINARY:
      case VARBINARY:
        return bytes(value);
      case DECIMAL:
        DecimalType decimal = (DecimalType) type;
        return DecimalData.fromUnscaledBytes(bytes(value), decimal.getPrecision(), decimal.getScale());
      case TIME_WITHOUT_TIME_ZONE:
        return isMicros(schema) ? (int) (((Number) value).longValue() / 1000) : ((Number) value).intValue();
      case TIMESTAMP_WITHOUT_TIME_ZONE:
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        return timestamp(((Number) value).longValue(), schema);
      case ROW:
        return row((IndexedRecord) value, schema, (RowType) type);
      case ARRAY:
        org.apache.flink.table.types.logical.LogicalType element = ((ArrayType) type).getElementType();
        return new GenericArrayData(((Collection<?>) value).stream().map(one -> of(one, schema.getElementType(), element)).toArray());
      case MAP:
        return map(value, schema, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
      case MULTISET:
        return map(value, schema, ((MultisetType) type).getElementType(), new IntType(false));
      default:
        throw new IllegalArgumentException("Avro has no values of the type " + type);
    }
  }

  /** Whether it is a union of several types, which is a ROW with a field for each. */
  static boolean isChoice(Schema schema) {
    return schema.getType() == Schema.Type.UNION && branches(schema).size() > 1;
  }

  /** The branch of a union that a value is written by; of anything else itself. */
  static Schema branch(Object value, Schema schema) {
    if (schema.getType() != Schema.Type.UNION) return schema;
    return schema.getTypes().get(GenericData.get().resolveUnion(schema, value));
  }

  static RowData choice(Object value, Schema union, RowType type) {
    GenericRowData told = new GenericRowData(type.getFieldCount());
    if (value == null) return told;
    Schema schema = branch(value, union);
    int index = type.getFieldIndex(schema.getName());
    if (index >= 0) told.setField(index, of(value, schema, type.getTypeAt(index)));
    return told;
  }

  private static List<Schema> branches(Schema union) {
    return union.getTypes().stream().filter(one -> one.getType() != Schema.Type.NULL).collect(Collectors.toList());
  }

  private static RowData row(IndexedRecord record, Schema schema, RowType type) {
    GenericRowData told = new GenericRowData(type.getFieldCount());
    for (int index = 0; index < type.getFieldCount(); index++) {
      Schema.Field field = schema.getField(type.getFieldNames().get(index));
      if (field != null) told.setField(index, of(record.get(field.pos()), field.schema(), type.getTypeAt(index)));
    }
    return told;
  }

  /** Where keys are no texts, it is written as a list of records with a key and a value. */
  private static Object map(
      Object value,
      Schema schema,
      org.apache.flink.table.types.logical.LogicalType key,
      org.apache.flink.table.types.logical.LogicalType held) {
    Map<Object, Object> told = new HashMap<>();
    if (value instanceof Map) {
      ((Map<?, ?>) value).forEach((own, one) -> told.put(StringData.fromString(own.toString()), of(one, schema.getValueType(), held)));
      return new GenericMapData(told);
    }
    Schema entry = schema.getElementType();
    for (Object one : (Collection<?>) value) {
      IndexedRecord pair = (IndexedRecord) one;
      told.put(of(pair.get(0), entry.getFields().get(0).schema(), key), of(pair.get(1), entry.getFields().get(1).schema(), held));
    }
    return new GenericMapData(told);
  }

  private static byte[] bytes(Object value) {
    if (value instanceof GenericFixed) return ((GenericFixed) value).bytes();
    ByteBuffer buffer = ((ByteBuffer) value).duplicate();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static TimestampData timestamp(long value, Schema schema) {
    if (!isMicros(schema)) return TimestampData.fromEpochMillis(value);
    return TimestampData.fromEpochMillis(Math.floorDiv(value, 1000L), (int) Math.floorMod(value, 1000L) * 1000);
  }

  static boolean isMicros(Schema schema) {
    LogicalType logical = schema.getLogicalType();
    return logical != null && logical.getName().endsWith("-micros");
  }
}
