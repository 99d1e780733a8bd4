package ccaf.flink;

import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.formats.json.JsonFormatFactory;
import org.apache.flink.table.connector.format.ProjectableDecodingFormat;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.factories.DynamicTableFactory;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;

/** `json-registry`: Flink's JSON behind the id of a schema, as Confluent's serializers write it. */
public final class JsonRegistryFormat extends RegistryFormat {
  private static final Configuration JSON = new Configuration();

  static {
    JSON.setString("timestamp-format.standard", "ISO-8601");
    // 20.00, and not 2E+1.
    JSON.setString("encode.decimal-as-plain-number", "true");
  }

  @Override
  public String factoryIdentifier() {
    return "json-registry";
  }

  @Override
  DeserializationSchema<RowData> decoder(
      DynamicTableFactory.Context table, ReadableConfig options, DynamicTableSource.Context source, DataType physical, int[][] projections) {
    ProjectableDecodingFormat<DeserializationSchema<RowData>> json =
        (ProjectableDecodingFormat<DeserializationSchema<RowData>>) new JsonFormatFactory().createDecodingFormat(table, JSON);
    return new SchemaId.Decoder(json.createRuntimeDecoder(source, physical, projections));
  }

  @Override
  SerializationSchema<RowData> encoder(
      DynamicTableFactory.Context table, ReadableConfig options, DynamicTableSink.Context sink, DataType consumed) {
    SerializationSchema<RowData> json = new JsonFormatFactory().createEncodingFormat(table, JSON).createRuntimeEncoder(sink, consumed);
    String schema = JsonSchema.of((RowType) consumed.getLogicalType());
    return new SchemaId.Encoder(json, schema, options.get(Registry.URL), options.get(Registry.SUBJECT));
  }
}
