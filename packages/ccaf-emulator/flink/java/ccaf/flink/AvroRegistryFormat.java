package ccaf.flink;

import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.formats.avro.AvroRowDataSerializationSchema;
import org.apache.flink.formats.avro.registry.confluent.ConfluentRegistryAvroSerializationSchema;
import org.apache.flink.formats.avro.typeutils.AvroSchemaConverter;
import org.apache.flink.table.connector.Projection;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.factories.DynamicTableFactory;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;

/**
 * `avro-registry` as Confluent Cloud has it: Flink's avro-confluent, but with Avro's own timestamps, so that TIMESTAMP_LTZ is
 * `timestamp-millis`. https://docs.confluent.io/cloud/current/flink/reference/serialization.html
 */
public final class AvroRegistryFormat extends RegistryFormat {
  /** Flink's mapping before it had `timestamp_mapping.legacy`, in which TIMESTAMP_LTZ has no place. */
  private static final boolean LEGACY_TIMESTAMPS = false;

  @Override
  public String factoryIdentifier() {
    return "avro-registry";
  }

  @Override
  DeserializationSchema<RowData> decoder(
      DynamicTableFactory.Context table, ReadableConfig options, DynamicTableSource.Context source, DataType physical, int[][] projections) {
    DataType produced = Projection.of(projections).project(physical);
    RowType row = (RowType) produced.getLogicalType();
    return new AvroDecoder(row, source.createTypeInformation(produced), options.get(Registry.URL), options.get(Registry.SUBJECT));
  }

  @Override
  SerializationSchema<RowData> encoder(
      DynamicTableFactory.Context table, ReadableConfig options, DynamicTableSink.Context sink, DataType consumed) {
    RowType row = (RowType) consumed.getLogicalType();
    return new AvroRowDataSerializationSchema(
        row,
        ConfluentRegistryAvroSerializationSchema.forGeneric(options.get(Registry.SUBJECT), schema(row), options.get(Registry.URL)),
        AvroWriting.of(row));
  }

  private static Schema schema(RowType row) {
    return AvroSchemaConverter.convertToSchema(row.copy(false), LEGACY_TIMESTAMPS);
  }
}
