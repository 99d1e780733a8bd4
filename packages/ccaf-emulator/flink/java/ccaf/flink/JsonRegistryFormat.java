package ccaf.flink;

import java.util.Set;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.formats.json.JsonFormatFactory;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.format.DecodingFormat;
import org.apache.flink.table.connector.format.EncodingFormat;
import org.apache.flink.table.connector.format.ProjectableDecodingFormat;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.factories.DeserializationFormatFactory;
import org.apache.flink.table.factories.DynamicTableFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.factories.SerializationFormatFactory;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;

/** `json-registry`: Flink's JSON behind the id of a schema, as Confluent's serializers write it. */
public final class JsonRegistryFormat implements DeserializationFormatFactory, SerializationFormatFactory {
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
  public Set<ConfigOption<?>> requiredOptions() {
    return Registry.OPTIONS;
  }

  @Override
  public Set<ConfigOption<?>> optionalOptions() {
    return Registry.FAILURE;
  }

  @Override
  public DecodingFormat<DeserializationSchema<RowData>> createDecodingFormat(DynamicTableFactory.Context context, ReadableConfig options) {
    FactoryUtil.validateFactoryOptions(this, options);
    ProjectableDecodingFormat<DeserializationSchema<RowData>> json =
        (ProjectableDecodingFormat<DeserializationSchema<RowData>>) new JsonFormatFactory().createDecodingFormat(context, JSON);
    return new ProjectableDecodingFormat<DeserializationSchema<RowData>>() {
      @Override
      public DeserializationSchema<RowData> createRuntimeDecoder(DynamicTableSource.Context source, DataType physical, int[][] projections) {
        return Planted.in(new SchemaId.Decoder(json.createRuntimeDecoder(source, physical, projections)), options);
      }

      @Override
      public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
      }
    };
  }

  @Override
  public EncodingFormat<SerializationSchema<RowData>> createEncodingFormat(DynamicTableFactory.Context context, ReadableConfig options) {
    FactoryUtil.validateFactoryOptions(this, options);
    EncodingFormat<SerializationSchema<RowData>> json = new JsonFormatFactory().createEncodingFormat(context, JSON);
    return new EncodingFormat<SerializationSchema<RowData>>() {
      @Override
      public SerializationSchema<RowData> createRuntimeEncoder(DynamicTableSink.Context sink, DataType consumed) {
        String schema = JsonSchema.of((RowType) consumed.getLogicalType());
        return new SchemaId.Encoder(
            json.createRuntimeEncoder(sink, consumed), schema, options.get(Registry.URL), options.get(Registry.SUBJECT));
      }

      @Override
      public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
      }
    };
  }
}
