import ccaf.flink.PhysicalPlan;
import ccaf.flink.UpsertKey;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.json.JsonWriteFeature;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.ExplainDetail;
import org.apache.flink.table.api.ExplainFormat;
import org.apache.flink.table.api.SqlParserException;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;

/** Asks Flink's planner what it makes of statements, and runs none of them. */
public final class Planner {
  /** Longer reasons quote whole statements. */
  private static final int MAX_REASON = 200;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final TableEnvironmentInternal tables;

  private Planner(List<String> setup) {
    Configuration configuration = new Configuration();
    configuration.setString("table.exec.legacy-cast-behaviour", "disabled");
    // As Confluent Cloud does: where a query's key is another one than the sink's, the sink keeps what it wrote.
    configuration.setString("table.exec.sink.require-on-conflict", "false");
    // A column that every table has without declaring it is in no SELECT *.
    configuration.setString("table.column-expansion-strategy", "EXCLUDE_ALIASED_VIRTUAL_METADATA_COLUMNS");
    StreamTableEnvironment made =
        StreamTableEnvironment.create(StreamExecutionEnvironment.createLocalEnvironment(1, configuration));
    made.getConfig().setLocalTimeZone(ZoneId.of("UTC"));
    made.registerCatalog(PlannedCatalog.NAME, new PlannedCatalog());
    made.useCatalog(PlannedCatalog.NAME);
    setup.forEach(made::executeSql);
    tables = (TableEnvironmentInternal) made;
  }

  /** @param args the file with statements, and the file for what becomes of each */
  public static void main(String[] args) throws Exception {
    JsonNode asked = JSON.readTree(Path.of(args[0]).toFile());
    List<String> setup = new ArrayList<>();
    asked.get("setup").forEach(statement -> setup.add(statement.asText()));
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
      Map<String, Object> versions = new LinkedHashMap<>();
      versions.put("flink", EnvironmentInformation.getVersion());
      versions.put("java", System.getProperty("java.version"));
      out.println(JSON.writeValueAsString(versions));
      Planner planner = new Planner(setup);
      for (JsonNode question : asked.get("questions")) out.println(JSON.writeValueAsString(planner.answer(question)));
    }
    System.exit(0);
  }

  private Map<String, Object> answer(JsonNode question) {
    Operation operation;
    try {
      List<Operation> parsed = tables.getParser().parse(question.get("sql").asText());
      operation = parsed.get(0);
    } catch (Throwable problem) {
      return refused(isOfParser(problem) ? "parse" : "validate", problem);
    }
    try {
      return planned(operation, question.path("isWhole").asBoolean());
    } catch (Throwable problem) {
      return refused("plan", problem);
    }
  }

  /** The columns, and, of a whole query, what its rows are and how they come to be. */
  private Map<String, Object> planned(Operation operation, boolean isWhole) throws Exception {
    Map<String, Object> answer = new LinkedHashMap<>();
    List<Column> columns =
        operation instanceof QueryOperation ? ((QueryOperation) operation).getResolvedSchema().getColumns() : List.of();
    answer.put("columns", columns.stream().map(Planner::described).collect(Collectors.toList()));
    String explained = tables.explainInternal(List.of(operation), ExplainFormat.TEXT, ExplainDetail.CHANGELOG_MODE);
    if (!isWhole) return answer;
    PhysicalPlan plan = PhysicalPlan.of(explained);
    answer.put("changes", plan.changes());
    if (operation instanceof QueryOperation) answer.put("keys", UpsertKey.all((QueryOperation) operation, tables));
    answer.put("operators", plan.operators().stream().map(Planner::named).distinct().collect(Collectors.toList()));
    return answer;
  }

  private static List<String> described(Column column) {
    return List.of(column.getName(), column.getDataType().getLogicalType().asSummaryString());
  }

  /** Of what keeps rows in some cases, whether it does. */
  private static String named(PhysicalPlan.Operator operator) {
    if (operator.line().contains("upsertMaterialize=[true]")) return operator.name() + "(upsertMaterialize)";
    boolean isSession = operator.name().equals("WindowTableFunction") && operator.line().contains("SESSION(");
    return isSession ? operator.name() + "(session)" : operator.name();
  }

  private static boolean isOfParser(Throwable problem) {
    for (Throwable at = problem; at != null; at = at.getCause()) if (at instanceof SqlParserException) return true;
    return false;
  }

  /** By the innermost cause: those around it only say that a statement is not valid. */
  private static Map<String, Object> refused(String stage, Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
    String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String line = text.lines().map(String::strip).filter(one -> !one.isEmpty()).findFirst().orElse("");
    // What the planner numbers is another one where other questions came before.
    String stable = line.replaceAll("#\\d+", "#");
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("refused", stable.substring(0, Math.min(MAX_REASON, stable.length())));
    answer.put("by", stage);
    return answer;
  }
}
