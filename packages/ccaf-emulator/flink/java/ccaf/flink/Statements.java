package ccaf.flink;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.api.internal.TableResultInternal;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.util.CloseableIterator;

/** Executes statements, each in a table environment of its own, or checks them only. */
final class Statements {
  private final Cluster cluster;
  private final Tables tables;
  private final Topics topics;
  private final Jobs jobs;
  private final Connection connection;
  private final List<String> catalogs;

  Statements(Cluster cluster, Tables tables, Topics topics, Jobs jobs, Connection connection, JsonNode start) {
    this.cluster = cluster;
    this.tables = tables;
    this.topics = topics;
    this.jobs = jobs;
    this.connection = connection;
    JsonNode catalog = start.get("catalog");
    this.catalogs = List.of(catalog.get("id").asText(), catalog.get("name").asText());
  }

  Map<String, Object> execute(JsonNode args) throws Exception {
    Request request = new Request(args);
    Session session = session(request, false);
    Operation operation = session.parse();
    // Batch alone gives a result that is final, and takes no table of changes.
    boolean isBatch = request.isSnapshot() && operation instanceof QueryOperation && !session.readsChanges();
    if (isBatch) {
      session = session(request, true);
      operation = session.parse();
    }
    try {
      return execute(request, session, operation);
    } catch (Exception failure) {
      session.undoCreates();
      throw failure;
    }
  }

  private Session session(Request request, boolean isBatch) {
    return new Session(request, cluster, tables, topics, connection, catalogs, jobs.folder(request), isBatch);
  }

  private Map<String, Object> execute(Request request, Session session, Operation operation) throws Exception {
    Plan plan = Plan.of(operation, session, tables);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kind", Kinds.of(operation));
    told.put("isBounded", plan.isBounded());
    told.put("isAppendOnly", plan.isAppendOnly());
    if (!plan.upsertColumns().isEmpty()) told.put("upsertColumns", plan.upsertColumns());
    told.put("reads", plan.reads().stream().map(TableKey::describe).collect(Collectors.toList()));
    told.put("writes", plan.writes().stream().map(TableKey::describe).collect(Collectors.toList()));
    if (request.isCheck()) {
      ResolvedSchema schema = operation instanceof QueryOperation ? ((QueryOperation) operation).getResolvedSchema() : null;
      finish(told, "done", false, schema == null ? List.of() : schema.getColumns(), List.of(), session);
      return told;
    }
    run(request, session, operation, plan, told);
    return told;
  }

  private void run(Request request, Session session, Operation operation, Plan plan, Map<String, Object> told) throws Exception {
    boolean isQuery = operation instanceof QueryOperation;
    TableResultInternal result = session.execute(operation);
    List<Column> columns = isQuery || !Plan.isJob(operation) ? result.getResolvedSchema().getColumns() : List.of();
    List<LogicalType> types = columns.stream().map(Column::getDataType).map(DataType::getLogicalType).collect(Collectors.toList());
    Values values = new Values(types, ZoneId.of(request.timeZone()));
    JobClient client = result.getJobClient().orElse(null);
    if (client == null) {
      List<Object> rows = new ArrayList<>();
      try (CloseableIterator<RowData> iterator = result.collectInternal()) {
        while (iterator.hasNext()) rows.add(Rows.change(iterator.next(), values));
      }
      boolean isOnlyOk = !session.changes().isEmpty() || Kinds.of(operation).startsWith("CREATE") || Kinds.of(operation).startsWith("DROP");
      finish(told, "done", false, isOnlyOk ? List.of() : columns, isOnlyOk ? List.of() : rows, session);
      return;
    }
    Rows rows = isQuery ? new Rows(result.collectInternal(), values, request.isSnapshot() && !plan.isAppendOnly()) : null;
    jobs.add(request, client, rows, plan.reads());
    told.put("job", client.getJobID().toString());
    finish(told, "job", isQuery, columns, List.of(), session);
  }

  private static void finish(Map<String, Object> told, String outcome, boolean hasRows, List<Column> columns, List<Object> rows, Session session) {
    told.put("outcome", outcome);
    told.put("hasRows", hasRows);
    List<Map<String, Object>> described = new ArrayList<>();
    for (Column column : columns) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", column.getName());
      one.put("type", Types.describe(column.getDataType().getLogicalType()));
      described.add(one);
    }
    told.put("columns", described);
    told.put("rows", rows);
    told.put("changes", session.changes());
  }

  /** The one statement in a text. */
  static Operation only(List<Operation> operations) {
    if (operations.size() == 1) return operations.get(0);
    throw new ValidationException("expected one statement, got " + operations.size());
  }
}
