import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.json.JsonWriteFeature;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.ExternalTypeInfo;
import org.apache.flink.table.types.DataType;
import org.apache.flink.types.Row;

/**
 * Answers the questions of a JSON file by this Flink and writes one JSON line for each: the types of its columns and,
 * row by row of the table that it reads, a value or the reason of the failure.
 *
 * <p>Each query is a pipeline of its own, with a source that goes on after a row that fails, so that no failure hides
 * another; many pipelines are one job.
 */
public final class Recorder {
  private static final int PIPELINES_OF_A_JOB = 60;
  /** Half a character outside of the BMP, which an expression may give, has no UTF-8. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final StreamExecutionEnvironment env;
  private final StreamTableEnvironment tables;
  private final PrintWriter out;
  private final Map<String, JsonNode> sources = new LinkedHashMap<>();
  private final List<Map<String, Object>> pending = new ArrayList<>();
  /** The queries of the next job, by their number. */
  private final Map<Integer, JsonNode> planned = new LinkedHashMap<>();
  private int count = 0;

  private Recorder(PrintWriter out) {
    Configuration configuration = new Configuration();
    configuration.setString("restart-strategy.type", "none");
    configuration.setString("rest.bind-port", "0");
    configuration.setString("execution.runtime-mode", "streaming");
    configuration.setString("table.exec.legacy-cast-behaviour", "disabled");
    env = StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
    tables = StreamTableEnvironment.create(env);
    tables.getConfig().setLocalTimeZone(ZoneId.of("UTC"));
    this.out = out;
  }

  /** @param args the file with tables and queries, and the file to write */
  public static void main(String[] args) throws Exception {
    JsonNode asked = JSON.readTree(Path.of(args[0]).toFile());
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
      Map<String, Object> versions = new LinkedHashMap<>();
      versions.put("flink", EnvironmentInformation.getVersion());
      versions.put("java", System.getProperty("java.version"));
      out.println(JSON.writeValueAsString(versions));
      Recorder recorder = new Recorder(out);
      for (JsonNode statement : asked.get("setup")) recorder.tables.executeSql(statement.asText());
      for (JsonNode table : asked.get("tables")) recorder.sources.put(table.get("name").asText(), table);
      for (JsonNode question : asked.get("questions")) recorder.add(question);
      recorder.flush();
    }
    System.exit(0);
  }

  private void add(JsonNode question) throws Exception {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", ++count);
    try {
      if (question.has("statement")) answer.putAll(take(question));
      else plan(count, question, answer);
    } catch (Throwable problem) {
      answer.put("refused", Lines.reason(problem));
    }
    pending.add(answer);
    if (pending.size() >= PIPELINES_OF_A_JOB) flush();
  }

  /** Adds the pipeline of a query, which runs with the next job. */
  private void plan(int id, JsonNode question, Map<String, Object> answer) {
    for (JsonNode name : question.get("tables")) {
      tables.dropTemporaryView(name.asText());
      tables.createTemporaryView(name.asText(), source(id, sources.get(name.asText())));
    }
    Table result = tables.sqlQuery(question.get("query").asText());
    DataType type = result.getResolvedSchema().toSinkRowDataType();
    DataStream<RowData> rows = tables.toDataStream(result, type.bridgedTo(RowData.class));
    answer.put("types", typesOf(result, false));
    Lines.begin(id);
    planned.put(id, question);
    rows.addSink(new Lines.Collector(id, type.getLogicalType())).setParallelism(1);
  }

  /** Has a statement executed, or, where it would fill a table, planned; its type are the columns of the table then. */
  private Map<String, Object> take(JsonNode question) {
    String made = question.get("made").asText();
    String statement = question.get("statement").asText().replace("$t", made);
    boolean isInsert = statement.startsWith("INSERT");
    if (question.has("before")) {
      String before = question.get("before").asText().replace("$t", made);
      // What is written to must have a connector.
      tables.executeSql(isInsert ? before + " WITH ('connector' = 'blackhole')" : before);
    }
    if (isInsert) tables.explainSql(statement);
    else tables.executeSql(statement);
    List<String> types = new ArrayList<>(List.of("INT NOT NULL"));
    boolean isThere = List.of(tables.listTables()).contains(made);
    types.addAll(isThere ? typesOf(tables.from(made), true) : List.of("no table"));
    return Map.of("types", types, "rows", List.of(List.of("0", "taken")), "errors", Map.of());
  }

  private static List<String> typesOf(Table table, boolean withNames) {
    List<String> types = new ArrayList<>();
    for (Column column : table.getResolvedSchema().getColumns()) {
      String type = column.getDataType().getLogicalType().asSummaryString();
      types.add(withNames ? column.getName() + " " + type : type);
    }
    return types;
  }

  private void flush() throws Exception {
    Map<Integer, Map<String, Object>> found = run(new LinkedHashMap<>(planned));
    for (Map<String, Object> answer : pending) {
      answer.putAll(found.getOrDefault((Integer) answer.get("id"), Map.of()));
      out.println(JSON.writeValueAsString(answer));
    }
    pending.clear();
  }

  /** One job for all; where it cannot start for one of them, each is a job of its own. */
  private Map<Integer, Map<String, Object>> run(Map<Integer, JsonNode> queries) throws Exception {
    Map<Integer, Map<String, Object>> found = new LinkedHashMap<>();
    planned.clear();
    if (queries.isEmpty()) return found;
    try {
      env.execute();
      for (Integer id : queries.keySet()) found.put(id, Lines.of(id));
    } catch (JobExecutionException problem) {
      if (queries.size() == 1) {
        found.put(queries.keySet().iterator().next(), Map.of("refused", Lines.reason(problem)));
        return found;
      }
      for (Map.Entry<Integer, JsonNode> query : queries.entrySet()) {
        plan(query.getKey(), query.getValue(), new LinkedHashMap<>());
        found.putAll(run(Map.of(query.getKey(), query.getValue())));
      }
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private Table source(int query, JsonNode table) {
    List<DataTypes.Field> fields = new ArrayList<>();
    fields.add(DataTypes.FIELD(table.get("key").asText(), DataTypes.INT().notNull()));
    List<String> types = new ArrayList<>();
    for (JsonNode column : table.get("columns")) {
      types.add(column.get(1).asText());
      fields.add(DataTypes.FIELD(column.get(0).asText(), Values.typeOf(column.get(1).asText())));
    }
    DataType rowType = DataTypes.ROW(fields.toArray(new DataTypes.Field[0])).notNull();
    List<Row> rows = new ArrayList<>();
    for (JsonNode cells : table.get("rows")) {
      Row row = new Row(fields.size());
      row.setField(0, rows.size());
      for (int i = 0; i < types.size(); i++) row.setField(i + 1, Values.valueOf(cells.get(i), types.get(i)));
      rows.add(row);
    }
    TypeInformation<Row> information = (TypeInformation<Row>) (Object) ExternalTypeInfo.of(rowType);
    DataStream<Row> stream = env.addSource(new Lines.Source(query, rows), "rows", information).setParallelism(1);
    Schema.Builder schema = Schema.newBuilder();
    for (DataTypes.Field field : fields) schema.column(field.getName(), field.getDataType());
    return tables.fromDataStream(stream, schema.build());
  }
}
