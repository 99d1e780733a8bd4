package ccaf.flink;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.table.data.RowData;

/**
 * What is before a value that a schema registry knows: a zero, and four bytes with the schema's id.
 * https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format
 */
final class SchemaId {
  static final int LENGTH = 5;
  private static final byte MAGIC = 0;

  private SchemaId() {}

  static void requireIn(byte[] message) throws IOException {
    if (message.length < LENGTH || message[0] != MAGIC) throw new IOException("Unknown data format. Magic number does not match");
  }

  /** Reads what is behind the id. */
  static final class Decoder extends WrappedDecoder {
    Decoder(DeserializationSchema<RowData> inner) {
      super(inner);
    }

    @Override
    public RowData deserialize(byte[] message) throws IOException {
      if (message == null) return null;
      requireIn(message);
      return inner.deserialize(Arrays.copyOfRange(message, LENGTH, message.length));
    }
  }

  /** Registers the schema once, and writes its id before each value. */
  static final class Encoder implements SerializationSchema<RowData> {
    private final SerializationSchema<RowData> inner;
    private final String schema;
    private final String url;
    private final String subject;
    private transient int id;

    Encoder(SerializationSchema<RowData> inner, String schema, String url, String subject) {
      this.inner = inner;
      this.schema = schema;
      this.url = url;
      this.subject = subject;
    }

    @Override
    public void open(InitializationContext context) throws Exception {
      inner.open(context);
      id = register();
    }

    private int register() throws IOException, InterruptedException {
      String body = Wire.JSON.writeValueAsString(Map.of("schemaType", "JSON", "schema", schema));
      String path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions";
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + path))
              .header("content-type", "application/vnd.schemaregistry.v1+json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) throw new IOException("the schema of '" + subject + "' was refused: " + answer.body());
      return Wire.JSON.readTree(answer.body()).get("id").asInt();
    }

    @Override
    public byte[] serialize(RowData row) {
      byte[] value = inner.serialize(row);
      return ByteBuffer.allocate(LENGTH + value.length).put(MAGIC).putInt(id).put(value).array();
    }
  }
}
