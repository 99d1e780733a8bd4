package ccaf.flink;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.formats.avro.RowDataToAvroConverters.RowDataToAvroConverter;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;

/** Values of Flink's types as Avro has them. Flink's own writes milliseconds where its schema says microseconds. */
final class AvroWriting {
  private AvroWriting() {}

  static RowDataToAvroConverter of(RowType row) {
    return (schema, value) -> to(value, schema, row);
  }

  private static Object to(Object value, Schema union, LogicalType type) {
    if (value == null) return null;
    Schema schema = present(union);
    switch (type.getTypeRoot()) {
      case CHAR:
      case VARCHAR:
        return value.toString();
      case TINYINT:
      case SMALLINT:
        return ((Number) value).intValue();
      case BINARY:
      case VARBINARY:
        return ByteBuffer.wrap((byte[]) value);
      case DECIMAL:
        return ByteBuffer.wrap(((DecimalData) value).toUnscaledBytes());
      case TIMESTAMP_WITHOUT_TIME_ZONE:
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        TimestampData moment = (TimestampData) value;
        if (!AvroValues.isMicros(schema)) return moment.getMillisecond();
        return moment.getMillisecond() * 1000 + moment.getNanoOfMillisecond() / 1000;
      case ROW:
        return record((RowData) value, schema, (RowType) type);
      case ARRAY:
        return list((ArrayData) value, schema.getElementType(), ((ArrayType) type).getElementType());
      case MAP:
        return map((MapData) value, schema, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
      case MULTISET:
        return map((MapData) value, schema, ((MultisetType) type).getElementType(), new IntType(false));
      default:
        return value;
    }
  }

  /** Of a union with null, the other one. */
  private static Schema present(Schema schema) {
    if (schema.getType() != Schema.Type.UNION) return schema;
    return schema.getTypes().stream().filter(one -> one.getType() != Schema.Type.NULL).findFirst().orElse(schema);
  }

  private static Object record(RowData row, Schema schema, RowType type) {
    GenericData.Record record = new GenericData.Record(schema);
    for (int index = 0; index < type.getFieldCount(); index++) {
      LogicalType own = type.getTypeAt(index);
      Object value = RowData.createFieldGetter(own, index).getFieldOrNull(row);
      record.put(index, to(value, schema.getFields().get(index).schema(), own));
    }
    return record;
  }

  private static List<Object> list(ArrayData array, Schema schema, LogicalType type) {
    ArrayData.ElementGetter getter = ArrayData.createElementGetter(type);
    List<Object> list = new ArrayList<>();
    for (int index = 0; index < array.size(); index++) list.add(to(getter.getElementOrNull(array, index), schema, type));
    return list;
  }

  /** Its keys are texts: for others, Flink has no schema. */
  private static Map<String, Object> map(MapData map, Schema schema, LogicalType key, LogicalType held) {
    ArrayData.ElementGetter keys = ArrayData.createElementGetter(key);
    ArrayData.ElementGetter values = ArrayData.createElementGetter(held);
    Map<String, Object> told = new HashMap<>();
    for (int index = 0; index < map.size(); index++) {
      Object own = keys.getElementOrNull(map.keyArray(), index);
      told.put(String.valueOf(own), to(values.getElementOrNull(map.valueArray(), index), schema.getValueType(), held));
    }
    return told;
  }
}
