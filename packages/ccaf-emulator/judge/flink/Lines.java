import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.types.Row;

/** What came out of each query: the cluster is in this JVM, so sources and sinks meet in a static map. */
final class Lines {
  private static final Map<Integer, Lines> BY_QUERY = new ConcurrentHashMap<>();

  private final List<List<String>> rows = new ArrayList<>();
  private final Map<Integer, String> errors = new TreeMap<>();

  private Lines() {}

  static void begin(int query) {
    BY_QUERY.put(query, new Lines());
  }

  static Map<String, Object> of(int query) {
    Lines lines = BY_QUERY.remove(query);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", lines.rows);
    answer.put("errors", lines.errors);
    return answer;
  }

  /** The innermost cause: what is around it is about jobs. */
  static String reason(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** Emits rows; what fails in the chain behind it is noted, and the next row follows. */
  static final class Source implements SourceFunction<Row> {
    private final int query;
    private final List<Row> rows;

    Source(int query, List<Row> rows) {
      this.query = query;
      this.rows = rows;
    }

    @Override
    public void run(SourceContext<Row> context) {
      for (Row row : rows) {
        try {
          context.collect(row);
        } catch (Throwable problem) {
          BY_QUERY.get(query).errors.put((Integer) row.getField(0), reason(problem));
        }
      }
    }

    @Override
    public void cancel() {}
  }

  /** Keeps the rows of a query, as text. */
  static final class Collector implements SinkFunction<RowData> {
    private final int query;
    private final LogicalType type;

    Collector(int query, LogicalType type) {
      this.query = query;
      this.type = type;
    }

    @Override
    public void invoke(RowData row, Context context) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < row.getArity(); i++) texts.add(Values.textOf(row, i, type.getChildren().get(i)));
      BY_QUERY.get(query).rows.add(texts);
    }
  }
}
