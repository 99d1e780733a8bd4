package ccaf.flink;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.table.operations.CreateTableASOperation;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.operations.SinkModifyOperation;
import org.apache.flink.table.operations.StatementSetOperation;
import org.apache.flink.table.operations.ddl.AlterTableOperation;
import org.apache.flink.table.operations.ddl.AlterViewOperation;

/** What a statement is, as `traits.sql_kind` has it. */
final class Kinds {
  private static final Map<Class<?>, String> BY_CLASS = new LinkedHashMap<>();

  static {
    BY_CLASS.put(SinkModifyOperation.class, "INSERT_INTO");
    BY_CLASS.put(StatementSetOperation.class, "STATEMENT_SET");
    BY_CLASS.put(CreateTableASOperation.class, "CREATE_TABLE_AS");
    BY_CLASS.put(AlterTableOperation.class, "ALTER_TABLE");
    BY_CLASS.put(AlterViewOperation.class, "ALTER_VIEW");
    BY_CLASS.put(QueryOperation.class, "SELECT");
  }

  private Kinds() {}

  static String of(Operation operation) {
    for (Map.Entry<Class<?>, String> one : BY_CLASS.entrySet()) {
      if (one.getKey().isInstance(operation)) return one.getValue();
    }
    String name = operation.getClass().getSimpleName().replaceAll("Operation$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
