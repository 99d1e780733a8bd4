package ccaf.flink;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.IndexedRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;

/**
 * Reads each record by the schema that it was written with, whose id is before it. Flink's own format reads by the schema
 * that it makes of the columns, to which an enum, a fixed, a union, a key that is no record and a field that is missing are
 * errors: https://avro.apache.org/docs/1.11.1/specification/#schema-resolution
 */
final class AvroDecoder implements DeserializationSchema<RowData> {
  private final RowType row;
  private final TypeInformation<RowData> produced;
  private final String url;
  private final String subject;
  private transient Map<Integer, GenericDatumReader<Object>> readers;
  private transient Schema newest;

  AvroDecoder(RowType row, TypeInformation<RowData> produced, String url, String subject) {
    this.row = row;
    this.produced = produced;
    this.url = url;
    this.subject = subject;
  }

  @Override
  public void open(InitializationContext context) {
    readers = new HashMap<>();
  }

  @Override
  public RowData deserialize(byte[] message) throws IOException {
    if (message == null) return null;
    SchemaId.requireIn(message);
    int id = ByteBuffer.wrap(message).getInt(1);
    GenericDatumReader<Object> reader = readers.get(id);
    if (reader == null) {
      reader = new GenericDatumReader<>(ask("/schemas/ids/" + id));
      readers.put(id, reader);
      newest = ask("/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions/latest");
    }
    Object value = reader.read(null, DecoderFactory.get().binaryDecoder(message, SchemaId.LENGTH, message.length - SchemaId.LENGTH, null));
    return rowOf(value, reader.getSchema());
  }

  private RowData rowOf(Object value, Schema written) throws IOException {
    Schema schema = AvroValues.branch(value, written);
    if (schema.getType() != Schema.Type.RECORD || AvroValues.isChoice(written)) return alone(value, written);
    GenericRowData told = new GenericRowData(row.getFieldCount());
    for (int index = 0; index < row.getFieldCount(); index++) {
      RowType.RowField field = row.getFields().get(index);
      Schema.Field own = schema.getField(field.getName());
      told.setField(
          index,
          own == null
              ? missing(field)
              : AvroValues.of(((IndexedRecord) value).get(own.pos()), own.schema(), field.getType()));
    }
    return told;
  }

  /** What is no record is a table's one column, or, of a union, one of its columns. */
  private RowData alone(Object value, Schema written) {
    if (AvroValues.isChoice(written)) return AvroValues.choice(value, written, row);
    return GenericRowData.of(AvroValues.of(value, written, row.getTypeAt(0)));
  }

  /** A column that the record was written without has the default of the topic's newest schema. */
  private Object missing(RowType.RowField field) throws IOException {
    Schema.Field own = newest.getType() == Schema.Type.RECORD ? newest.getField(field.getName()) : null;
    if (own != null && own.hasDefaultValue()) {
      return AvroValues.of(GenericData.get().getDefaultValue(own), own.schema(), field.getType());
    }
    if (field.getType().isNullable()) return null;
    throw new IOException("a record of '" + subject + "' was written without '" + field.getName() + "', which has no default");
  }

  private Schema ask(String path) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
    try {
      HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) throw new IOException("the schema registry has no " + path + ": " + answer.body());
      return new Schema.Parser().setValidateDefaults(false).parse(Wire.JSON.readTree(answer.body()).get("schema").asText());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IOException(ended);
    }
  }

  @Override
  public boolean isEndOfStream(RowData next) {
    return false;
  }

  @Override
  public TypeInformation<RowData> getProducedType() {
    return produced;
  }
}
