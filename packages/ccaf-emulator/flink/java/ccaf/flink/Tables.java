package ccaf.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.CatalogView;
import org.apache.flink.table.catalog.ResolvedCatalogBaseTable;
import org.apache.flink.table.catalog.TableDistribution;

/** All tables and views of all databases, as they were declared, without the hidden `$rowtime`. */
final class Tables {
  /** As many partitions as Confluent Cloud gives a table that says nothing of buckets. */
  private static final int DEFAULT_PARTITIONS = 6;

  private final Map<TableKey, ResolvedCatalogBaseTable<?>> declared = new ConcurrentHashMap<>();
  /** Each database by its id and by its name. */
  private final Map<String, String> databases = new LinkedHashMap<>();
  private final Topics topics;

  Tables(JsonNode databases, Topics topics) {
    for (JsonNode database : databases) {
      this.databases.put(database.get("id").asText(), database.get("id").asText());
      this.databases.put(database.get("name").asText(), database.get("id").asText());
    }
    this.topics = topics;
  }

  List<String> databases() {
    return new ArrayList<>(databases.keySet());
  }

  boolean hasDatabase(String name) {
    return databases.containsKey(name);
  }

  TableKey key(String database, String table) {
    return new TableKey(databases.getOrDefault(database, database), table);
  }

  ResolvedCatalogBaseTable<?> find(TableKey key) {
    return declared.get(key);
  }

  List<TableKey> all() {
    return new ArrayList<>(declared.keySet());
  }

  void add(TableKey key, ResolvedCatalogBaseTable<?> table) throws Exception {
    if (table instanceof CatalogTable) {
      KafkaTable.requireSupported((CatalogTable) table);
      topics.create(key.topic(), partitions((CatalogTable) table));
    }
    declared.put(key, Rowtime.without(table));
  }

  void replace(TableKey key, ResolvedCatalogBaseTable<?> table) {
    declared.put(key, Rowtime.without(table));
  }

  void remove(TableKey key) throws Exception {
    if (!(declared.remove(key) instanceof CatalogView)) topics.delete(key.topic());
  }

  /** Puts a table back that another JVM has had. */
  void put(JsonNode args) throws Exception {
    TableKey key = key(args.get("database").asText(), args.get("name").asText());
    CatalogBaseTable table = Descriptions.restore(args);
    if (table instanceof CatalogTable) topics.create(key.topic(), args.get("partitions").asInt());
    declared.put(key, Resolver.resolve(table));
  }

  TableKey require(JsonNode args) {
    TableKey key = key(args.get("database").asText(), args.get("name").asText());
    if (!declared.containsKey(key)) throw new IllegalArgumentException("no table '" + key.name() + "' in '" + key.database() + "'");
    return key;
  }

  /** All of them, or the one that has this database and name. */
  List<Map<String, Object>> describe(JsonNode args) {
    TableKey wanted = args.hasNonNull("name") ? key(args.get("database").asText(), args.get("name").asText()) : null;
    List<Map<String, Object>> told = new ArrayList<>();
    declared.forEach((key, table) -> {
      if (wanted == null || wanted.equals(key)) told.add(Descriptions.of(key, table));
    });
    return told;
  }

  private static int partitions(CatalogTable table) {
    return table.getDistribution().flatMap(TableDistribution::getBucketCount).orElse(DEFAULT_PARTITIONS);
  }
}
