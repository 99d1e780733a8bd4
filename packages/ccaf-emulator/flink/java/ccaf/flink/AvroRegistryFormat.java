package ccaf.flink;

import java.util.Set;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.formats.avro.AvroRowDataSerializationSchema;
import org.apache.flink.formats.avro.registry.confluent.ConfluentRegistryAvroSerializationSchema;
import org.apache.flink.formats.avro.typeutils.AvroSchemaConverter;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.Projection;
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

/**
 * `avro-registry` as Confluent Cloud has it: Flink's avro-confluent, but with Avro's own timestamps, so that TIMESTAMP_LTZ is
 * `timestamp-millis`. https://docs.confluent.io/cloud/current/flink/reference/serialization.html
 */
public final class AvroRegistryFormat implements DeserializationFormatFactory, SerializationFormatFactory {
  /** Flink's mapping before it had `timestamp_mapping.legacy`, in which TIMESTAMP_LTZ has no place. */
  private static final boolean LEGACY_TIMESTAMPS = false;

  @Override
  public String factoryIdentifier() {
    return "avro-registry";
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
    String url = options.get(Registry.URL);
    return new ProjectableDecodingFormat<DeserializationSchema<RowData>>() {
      @Override
      public DeserializationSchema<RowData> createRuntimeDecoder(DynamicTableSource.Context source, DataType physical, int[][] projections) {
        DataType produced = Projection.of(projections).project(physical);
        RowType row = (RowType) produced.getLogicalType();
        TypeInformation<RowData> information = source.createTypeInformation(produced);
        AvroDecoder decoder = new AvroDecoder(row, information, url, options.get(Registry.SUBJECT));
        return Planted.in(decoder, options);
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
    String url = options.get(Registry.URL);
    String subject = options.get(Registry.SUBJECT);
    return new EncodingFormat<SerializationSchema<RowData>>() {
      @Override
      public SerializationSchema<RowData> createRuntimeEncoder(DynamicTableSink.Context sink, DataType consumed) {
        RowType row = (RowType) consumed.getLogicalType();
        return new AvroRowDataSerializationSchema(
            row,
            ConfluentRegistryAvroSerializationSchema.forGeneric(subject, schema(row), url),
            AvroWriting.of(row));
      }

      @Override
      public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
      }
    };
  }

  private static Schema schema(RowType row) {
    return AvroSchemaConverter.convertToSchema(row.copy(false), LEGACY_TIMESTAMPS);
  }
}
