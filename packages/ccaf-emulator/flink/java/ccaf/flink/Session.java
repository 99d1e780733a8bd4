package ccaf.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.api.internal.TableResultInternal;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.operations.ModifyOperation;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.operations.StatementSetOperation;

/** The table environment of one statement, and what came of its catalog. */
final class Session {
  /** Of a partition that was not read yet (KafkaPartitionSplit.EARLIEST_OFFSET). */
  private static final long EARLIEST = -2;

  private final Request request;
  private final Tables tables;
  private final Topics topics;
  private final Connection connection;
  private final SqlText text;
  private final StreamTableEnvironment environment;
  private final StreamExecutionEnvironment execution;
  private final List<Map<String, Object>> changes = StatementCatalog.noChanges();
  private boolean readsChanges;

  Session(Request request, Cluster cluster, Tables tables, Topics topics, Connection connection, List<String> catalogs, String checkpoints, boolean isBatch) {
    this.request = request;
    this.tables = tables;
    this.topics = topics;
    this.connection = connection;
    this.text = new SqlText(request.sql());
    Configuration configuration = new Configuration();
    configuration.setString("restart-strategy.type", "disable");
    configuration.setString("execution.checkpointing.dir", "file://" + checkpoints);
    configuration.setString("execution.checkpointing.savepoint-dir", "file://" + checkpoints);
    configuration.setString("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    configuration.setString("execution.checkpointing.num-retained", "2");
    // A broker that is away for a moment must not fail what only waits for it.
    configuration.setString("execution.checkpointing.tolerable-failed-checkpoints", "100000");
    configuration.setString("pipeline.object-reuse", "true");
    // As Confluent Cloud does: where a query's key is another one than the sink's, the sink keeps what it wrote.
    configuration.setString("table.exec.sink.require-on-conflict", "false");
    configuration.setString("table.column-expansion-strategy", "EXCLUDE_ALIASED_VIRTUAL_METADATA_COLUMNS");
    // Of the versions of Flink only 2.3 asks for ON CONFLICT where a query's key is not the sink's (FLINK-41478). Confluent
    // Cloud documents that such a query runs, and keeps all rows of the sink as state.
    configuration.setString("table.exec.sink.require-on-conflict", "false");
    request.settings().forEach(configuration::setString);
    execution = StreamExecutionEnvironment.createRemoteEnvironment(cluster.host(), cluster.port(), configuration);
    EnvironmentSettings.Builder settings = EnvironmentSettings.newInstance().withConfiguration(configuration);
    environment = StreamTableEnvironment.create(execution, (isBatch ? settings.inBatchMode() : settings.inStreamingMode()).build());
    StatementCatalog.View view = text.isAboutDeclarations() ? Session::declared : this::toRead;
    for (String catalog : catalogs) environment.registerCatalog(catalog, new StatementCatalog(catalog, tables, view, changes));
    environment.useCatalog(request.catalog());
    if (request.database() != null) environment.useDatabase(request.database());
  }

  TableEnvironmentInternal environment() {
    return (TableEnvironmentInternal) environment;
  }

  Operation parse() {
    return Statements.only(environment().getParser().parse(text.withRowtime()));
  }

  TableResultInternal execute(Operation operation) {
    // The rows of a SELECT would come with each checkpoint only.
    if (!(operation instanceof QueryOperation) && Plan.isJob(operation)) execution.enableCheckpointing(request.checkpointMs());
    if (operation instanceof StatementSetOperation) {
      List<ModifyOperation> inserts = ((StatementSetOperation) operation).getOperations();
      return environment().executeInternal(Transactions.apart(request.name(), inserts));
    }
    return environment().executeInternal(operation);
  }

  boolean isSnapshot() {
    return request.isSnapshot();
  }

  boolean readsChanges() {
    return readsChanges;
  }

  List<Map<String, Object>> changes() {
    return changes;
  }

  /** What a CREATE TABLE AS has made before its query turned out not to run. */
  void undoCreates() throws Exception {
    for (Map<String, Object> change : changes) {
      if (change.get("kind").equals("create")) tables.remove(tables.key((String) change.get("database"), (String) change.get("name")));
    }
  }

  private static CatalogTable declared(TableKey key, ResolvedCatalogTable table) {
    return CatalogTable.newBuilder()
        .schema(Rowtime.declared(table))
        .comment(table.getComment())
        .options(table.getOptions())
        .distribution(table.getDistribution().orElse(null))
        .build();
  }

  private CatalogTable toRead(TableKey key, ResolvedCatalogTable table) throws Exception {
    readsChanges |= KafkaTable.isUpsert(table);
    return KafkaTable.of(
        key,
        table,
        new KafkaTable.Settings(
            connection, request, positions(key), request.isSnapshot() ? bounds(key) : null, text.writes(key.name())));
  }

  /** As `scan.startup.specific-offsets` has them; each partition is named, since Flink asks the consumer group about others. */
  private String positions(TableKey key) throws Exception {
    JsonNode given = request.positions(key.topic());
    if (given == null) return null;
    Map<Integer, Long> positions = new TreeMap<>();
    topics.partitions(key.topic()).forEach(partition -> positions.put(partition.partition(), EARLIEST));
    given.fields().forEachRemaining(one -> positions.put(Integer.valueOf(one.getKey()), one.getValue().asLong()));
    return offsets(positions);
  }

  /** As `scan.bounded.specific-offsets` has them: up to what is committed now. */
  private String bounds(TableKey key) throws Exception {
    return offsets(topics.endOffsets(key.topic()));
  }

  private static String offsets(Map<Integer, Long> positions) {
    Map<String, String> parts = new LinkedHashMap<>();
    positions.forEach((partition, offset) -> parts.put("partition:" + partition, "offset:" + offset));
    return parts.entrySet().stream().map(part -> part.getKey() + "," + part.getValue()).collect(Collectors.joining(";"));
  }

  List<Operation> jobOperations(Operation operation) {
    if (operation instanceof StatementSetOperation) return new ArrayList<>(((StatementSetOperation) operation).getOperations());
    return List.of(operation);
  }
}
