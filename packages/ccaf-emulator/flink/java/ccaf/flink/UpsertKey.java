package ccaf.flink;

import java.util.List;
import org.apache.flink.table.operations.QueryOperation;

/** Which columns identify a row of an updating result. */
final class UpsertKey {
  private UpsertKey() {}

  static List<Integer> of(QueryOperation query, Session session) {
    return List.of();
  }
}
