package ccaf.flink;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.TableDistribution;

/** A declared table as the planner has to see it: with the options of the Kafka connector. */
final class KafkaTable {
  private static final List<String> FORMATS = List.of("avro-registry", "json-registry", "raw");

  /** How soon rows of a partition that is added are read; the connector's own five minutes look like rows that are lost. */
  private static final String DISCOVERY_MS = "1000";
  /** What a table has that says nothing: a statement's properties go before it. */
  private static final String DEFAULT_START = "earliest-offset";

  private KafkaTable() {}

  /** What reading and writing a table starts from. */
  record Settings(Connection connection, Request request, String positions, String bounds, boolean isSink) {}

  static CatalogTable of(TableKey key, ResolvedCatalogTable table, Settings settings) {
    Map<String, String> options = new LinkedHashMap<>();
    boolean isUpsert = isUpsert(table);
    options.put("connector", isUpsert ? "upsert-kafka" : "kafka");
    options.put("topic", key.topic());
    options.put("properties.bootstrap.servers", settings.connection().kafka());
    options.put("properties.isolation.level", "read_committed");
    options.put("properties.transaction.timeout.ms", "600000");
    options.put(isUpsert ? "properties.partition.discovery.interval.ms" : "scan.topic-partition-discovery.interval", DISCOVERY_MS);
    options.put("sink.delivery-guarantee", "exactly-once");
    options.put("sink.transactional-id-prefix", settings.request().name() + "." + key.topic());
    addFormats(key, table, isUpsert, settings, options);
    if (!isUpsert) addStart(table, settings, options);
    if (settings.bounds() != null) {
      options.put("scan.bounded.mode", "specific-offsets");
      options.put("scan.bounded.specific-offsets", settings.bounds());
    }
    // Without the distribution, which the planner refuses for sinks of this connector: the key's hash spreads the rows.
    return CatalogTable.newBuilder()
        .schema(Rowtime.read(table, isUpsert, settings.isSink()))
        .comment(table.getComment())
        .options(options)
        .build();
  }

  private static void addFormats(TableKey key, CatalogTable table, boolean isUpsert, Settings settings, Map<String, String> options) {
    List<String> keys = keyColumns(table, isUpsert);
    for (String side : keys.isEmpty() ? List.of("value") : List.of("key", "value")) {
      String declared = format(table, side);
      String format = declared.equals("raw") ? RawFormat.NAME : declared;
      options.put(side + ".format", format);
      if (!declared.equals("raw")) {
        options.put(side + "." + format + ".url", settings.connection().registry());
        options.put(side + "." + format + ".subject", key.topic() + "-" + side);
      }
      if (side.equals("value")) settings.request().failure().forEach((name, value) -> options.put(side + "." + format + "." + name, value));
    }
    boolean isAllKey = physicalColumns(table).size() <= keys.size();
    String include = table.getOptions().getOrDefault("value.fields-include", "except-key");
    if (!keys.isEmpty() && !isUpsert) options.put("key.fields", String.join(";", keys));
    if (!keys.isEmpty()) options.put("value.fields-include", isAllKey || include.equals("all") ? "ALL" : "EXCEPT_KEY");
    String prefix = table.getOptions().get("key.fields-prefix");
    if (prefix != null && !keys.isEmpty()) options.put("key.fields-prefix", prefix);
  }

  private static void addStart(CatalogTable table, Settings settings, Map<String, String> options) {
    options.put("scan.startup.mode", settings.request().startup());
    table.getOptions().forEach((name, value) -> {
      if (name.startsWith("scan.startup.") && !value.equals(DEFAULT_START)) options.put(name, value);
    });
    if (settings.positions() != null) {
      options.put("scan.startup.mode", "specific-offsets");
      options.put("scan.startup.specific-offsets", settings.positions());
    }
  }

  static boolean isUpsert(CatalogTable table) {
    String fallback = table.getUnresolvedSchema().getPrimaryKey().isPresent() ? "upsert" : "append";
    return table.getOptions().getOrDefault("changelog.mode", fallback).equals("upsert");
  }

  private static List<String> keyColumns(CatalogTable table, boolean isUpsert) {
    List<String> distribution = table.getDistribution().map(TableDistribution::getBucketKeys).orElse(List.of());
    if (!isUpsert) return distribution;
    return table.getUnresolvedSchema().getPrimaryKey().map(Schema.UnresolvedPrimaryKey::getColumnNames).orElse(List.of());
  }

  private static List<String> physicalColumns(CatalogTable table) {
    return table.getUnresolvedSchema().getColumns().stream()
        .filter(column -> column instanceof Schema.UnresolvedPhysicalColumn)
        .map(Schema.UnresolvedColumn::getName)
        .collect(Collectors.toList());
  }

  private static String format(CatalogTable table, String side) {
    return table.getOptions().getOrDefault(side + ".format", "avro-registry");
  }

  /** Refuses what Confluent Cloud has and this engine has not, by its name. */
  static void requireSupported(CatalogTable table) {
    for (String side : List.of("key", "value")) {
      String format = format(table, side);
      if (!FORMATS.contains(format)) {
        throw new ValidationException(
            "The Flink engine of the emulator has no format '" + format + "' ('" + side + ".format'): it has " + String.join(", ", FORMATS) + ".");
      }
    }
    String mode = table.getOptions().getOrDefault("changelog.mode", "append");
    if (!List.of("append", "upsert").contains(mode)) {
      throw new ValidationException(
          "The Flink engine of the emulator has no 'changelog.mode' = '" + mode + "': it has append and upsert.");
    }
    if (mode.equals("upsert") && table.getUnresolvedSchema().getPrimaryKey().isEmpty()) {
      throw new ValidationException("A table with 'changelog.mode' = 'upsert' needs a PRIMARY KEY.");
    }
  }
}
