package ccaf.flink;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.table.api.ExplainDetail;
import org.apache.flink.table.api.ExplainFormat;
import org.apache.flink.table.catalog.ObjectIdentifier;
import org.apache.flink.table.operations.CreateTableASOperation;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.operations.SinkModifyOperation;
import org.apache.flink.table.operations.StatementSetOperation;

/** What the planner makes of a statement; of one without a job there is none. */
record Plan(boolean isBounded, boolean isAppendOnly, List<Integer> upsertColumns, Set<TableKey> reads, Set<TableKey> writes) {
  private static final Pattern SCAN = Pattern.compile("LogicalTableScan\\(table=\\[\\[([^\\]]*)\\]\\](.*)");

  static boolean isJob(Operation operation) {
    return operation instanceof QueryOperation
        || operation instanceof SinkModifyOperation
        || operation instanceof StatementSetOperation
        || operation instanceof CreateTableASOperation;
  }

  static Plan of(Operation operation, Session session, Tables tables) {
    if (!isJob(operation)) return new Plan(true, true, List.of(), Set.of(), Set.of());
    List<Operation> planned = session.jobOperations(operation);
    // The table of a CREATE TABLE AS is not there yet.
    if (operation instanceof CreateTableASOperation) planned = List.of(((CreateTableASOperation) operation).getChild());
    String text = session.environment().explainInternal(planned, ExplainFormat.TEXT, ExplainDetail.CHANGELOG_MODE);
    Set<TableKey> reads = new LinkedHashSet<>();
    boolean isBounded = true;
    for (Matcher scan = SCAN.matcher(text.substring(0, text.indexOf(PhysicalPlan.TITLE))); scan.find(); ) {
      String[] path = scan.group(1).split(", ");
      reads.add(tables.key(path[1], path[2]));
      isBounded &= session.isSnapshot() || scan.group(2).contains("scan.bounded.mode");
    }
    boolean isAppendOnly = PhysicalPlan.of(text).changes().equals("I");
    List<Integer> upsertColumns = isAppendOnly || !(operation instanceof QueryOperation) ? List.of() : UpsertKey.of((QueryOperation) operation, session.environment());
    return new Plan(isBounded, isAppendOnly, upsertColumns, reads, writes(operation, tables));
  }

  private static Set<TableKey> writes(Operation operation, Tables tables) {
    List<ObjectIdentifier> sinks = new ArrayList<>();
    if (operation instanceof SinkModifyOperation) sinks.add(sink(operation));
    if (operation instanceof StatementSetOperation) ((StatementSetOperation) operation).getOperations().forEach(one -> sinks.add(sink(one)));
    if (operation instanceof CreateTableASOperation) {
      sinks.add(((CreateTableASOperation) operation).getCreateTableOperation().getTableIdentifier());
    }
    Set<TableKey> writes = new LinkedHashSet<>();
    sinks.forEach(sink -> writes.add(tables.key(sink.getDatabaseName(), sink.getObjectName())));
    return writes;
  }

  private static ObjectIdentifier sink(Operation insert) {
    return ((SinkModifyOperation) insert).getContextResolvedTable().getIdentifier();
  }
}
