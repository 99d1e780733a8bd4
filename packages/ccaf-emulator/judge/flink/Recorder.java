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
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.ExternalTypeInfo;
import org.apache.flink.table.types.DataType;
import org.apache.flink.types.Row;

/**
 * Evaluates the queries of a JSON file on this Flink and writes one JSON line for each: the types of its columns and,
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
      for (JsonNode table : asked.get("tables")) recorder.sources.put(table.get("name").asText(), table);
      for (JsonNode query : asked.get("queries")) recorder.add(query);
      recorder.flush();
    }
    System.exit(0);
  }

  private void add(JsonNode query) throws Exception {
    int id = query.get("id").asInt();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    try {
      String table = query.get("table").asText();
      tables.dropTemporaryView(table);
      tables.createTemporaryView(table, source(id, sources.get(table)));
      Table result = tables.sqlQuery(query.get("sql").asText());
      DataType type = result.getResolvedSchema().toSinkRowDataType();
      List<String> types = new ArrayList<>();
      for (DataType column : result.getResolvedSchema().getColumnDataTypes()) types.add(column.getLogicalType().asSummaryString());
      answer.put("types", types);
      DataStream<RowData> rows = tables.toDataStream(result, type.bridgedTo(RowData.class));
      Lines.begin(id);
      rows.addSink(new Lines.Collector(id, type.getLogicalType())).setParallelism(1);
    } catch (Throwable problem) {
      answer.put("refused", Lines.reason(problem));
    }
    pending.add(answer);
    if (pending.size() >= PIPELINES_OF_A_JOB) flush();
  }

  private void flush() throws Exception {
    if (pending.stream().anyMatch(answer -> !answer.containsKey("refused"))) env.execute();
    for (Map<String, Object> answer : pending) {
      if (!answer.containsKey("refused")) answer.putAll(Lines.of((Integer) answer.get("id")));
      out.println(JSON.writeValueAsString(answer));
    }
    pending.clear();
  }

  @SuppressWarnings("unchecked")
  private Table source(int query, JsonNode table) {
    List<DataTypes.Field> fields = new ArrayList<>();
    fields.add(DataTypes.FIELD("id", DataTypes.INT().notNull()));
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
