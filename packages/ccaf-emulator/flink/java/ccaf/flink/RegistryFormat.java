package ccaf.flink;

import java.util.Set;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;
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

/** A format of rows that are only added, whose schemas are in the registry; a failure can be planted in what it reads. */
abstract class RegistryFormat implements DeserializationFormatFactory, SerializationFormatFactory {
  abstract DeserializationSchema<RowData> decoder(
      DynamicTableFactory.Context table, ReadableConfig options, DynamicTableSource.Context source, DataType physical, int[][] projections);

  abstract SerializationSchema<RowData> encoder(
      DynamicTableFactory.Context table, ReadableConfig options, DynamicTableSink.Context sink, DataType consumed);

  @Override
  public Set<ConfigOption<?>> requiredOptions() {
    return Registry.OPTIONS;
  }

  @Override
  public Set<ConfigOption<?>> optionalOptions() {
    return Registry.FAILURE;
  }

  @Override
  public DecodingFormat<DeserializationSchema<RowData>> createDecodingFormat(DynamicTableFactory.Context table, ReadableConfig options) {
    FactoryUtil.validateFactoryOptions(this, options);
    return new ProjectableDecodingFormat<DeserializationSchema<RowData>>() {
      @Override
      public DeserializationSchema<RowData> createRuntimeDecoder(DynamicTableSource.Context source, DataType physical, int[][] projections) {
        return Planted.in(decoder(table, options, source, physical, projections), options);
      }

      @Override
      public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
      }
    };
  }

  @Override
  public EncodingFormat<SerializationSchema<RowData>> createEncodingFormat(DynamicTableFactory.Context table, ReadableConfig options) {
    FactoryUtil.validateFactoryOptions(this, options);
    return new EncodingFormat<SerializationSchema<RowData>>() {
      @Override
      public SerializationSchema<RowData> createRuntimeEncoder(DynamicTableSink.Context sink, DataType consumed) {
        return encoder(table, options, sink, consumed);
      }

      @Override
      public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
      }
    };
  }
}
