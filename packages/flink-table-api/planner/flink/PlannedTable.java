import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.TableDistribution;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.ProviderContext;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.sink.SinkV2Provider;
import org.apache.flink.table.connector.sink.abilities.SupportsBucketing;
import org.apache.flink.table.connector.sink.abilities.SupportsWritingMetadata;
import org.apache.flink.table.connector.source.DataStreamScanProvider;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.connector.source.abilities.SupportsReadingMetadata;
import org.apache.flink.table.connector.source.abilities.SupportsWatermarkPushDown;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.factories.DynamicTableSinkFactory;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.DataType;

/** Tables as Confluent Cloud has them, as far as a planner looks: changes, metadata and buckets. */
final class PlannedTable implements DynamicTableSourceFactory, DynamicTableSinkFactory {
  /** As `changelog.mode` of https://docs.confluent.io/cloud/current/flink/reference/statements/create-table.html. */
  private static final ConfigOption<String> MODE = ConfigOptions.key("changelog.mode").stringType().defaultValue("append");

  /** As "metadata columns" of the same page. */
  private static Map<String, DataType> metadata() {
    Map<String, DataType> keys = new LinkedHashMap<>();
    keys.put("timestamp", DataTypes.TIMESTAMP_LTZ(3).notNull());
    keys.put("headers", DataTypes.MAP(DataTypes.BYTES(), DataTypes.BYTES()).notNull());
    keys.put("partition", DataTypes.INT().notNull());
    keys.put("offset", DataTypes.BIGINT().notNull());
    keys.put("leader-epoch", DataTypes.INT());
    keys.put("timestamp-type", DataTypes.STRING().notNull());
    keys.put("topic", DataTypes.STRING().notNull());
    return keys;
  }

  private static ChangelogMode modeOf(Context context) {
    switch (context.getCatalogTable().getOptions().getOrDefault(MODE.key(), MODE.defaultValue())) {
      case "upsert": return ChangelogMode.upsert();
      case "retract": return ChangelogMode.all();
      default: return ChangelogMode.insertOnly();
    }
  }

  @Override
  public DynamicTableSource createDynamicTableSource(Context context) {
    return new Source(modeOf(context), context.getPhysicalRowDataType());
  }

  @Override
  public DynamicTableSink createDynamicTableSink(Context context) {
    return new Sink(modeOf(context));
  }

  @Override
  public String factoryIdentifier() {
    return "planned";
  }

  @Override
  public Set<ConfigOption<?>> requiredOptions() {
    return Set.of();
  }

  @Override
  public Set<ConfigOption<?>> optionalOptions() {
    return Set.of(MODE);
  }

  private static final class Source implements ScanTableSource, SupportsReadingMetadata, SupportsWatermarkPushDown {
    private final ChangelogMode mode;
    private DataType produced;

    Source(ChangelogMode mode, DataType produced) {
      this.mode = mode;
      this.produced = produced;
    }

    @Override
    public ChangelogMode getChangelogMode() {
      return mode;
    }

    @Override
    public Map<String, DataType> listReadableMetadata() {
      return metadata();
    }

    @Override
    public void applyReadableMetadata(List<String> keys, DataType type) {
      produced = type;
    }

    @Override
    public void applyWatermark(WatermarkStrategy<RowData> strategy) {}

    @Override
    public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
      InternalTypeInfo<RowData> type = InternalTypeInfo.of(produced.getLogicalType());
      return new DataStreamScanProvider() {
        @Override
        public DataStream<RowData> produceDataStream(ProviderContext around, StreamExecutionEnvironment environment) {
          return environment.addSource(new Nothing(), "nothing", type);
        }

        @Override
        public boolean isBounded() {
          return false;
        }
      };
    }

    @Override
    public DynamicTableSource copy() {
      return new Source(mode, produced);
    }

    @Override
    public String asSummaryString() {
      return "planned";
    }
  }

  private static final class Nothing implements SourceFunction<RowData> {
    @Override
    public void run(SourceContext<RowData> context) {}

    @Override
    public void cancel() {}
  }

  private static final class Sink implements DynamicTableSink, SupportsWritingMetadata, SupportsBucketing {
    private final ChangelogMode mode;

    Sink(ChangelogMode mode) {
      this.mode = mode;
    }

    @Override
    public ChangelogMode getChangelogMode(ChangelogMode requested) {
      return mode;
    }

    @Override
    public SinkRuntimeProvider getSinkRuntimeProvider(Context context) {
      return SinkV2Provider.of(new DiscardingSink<>());
    }

    @Override
    public Map<String, DataType> listWritableMetadata() {
      Map<String, DataType> keys = metadata();
      keys.keySet().retainAll(Set.of("timestamp", "headers"));
      return keys;
    }

    @Override
    public void applyWritableMetadata(List<String> keys, DataType type) {}

    @Override
    public Set<TableDistribution.Kind> listAlgorithms() {
      return Set.of(TableDistribution.Kind.values());
    }

    @Override
    public boolean requiresBucketCount() {
      return false;
    }

    @Override
    public DynamicTableSink copy() {
      return new Sink(mode);
    }

    @Override
    public String asSummaryString() {
      return "planned";
    }
  }
}
