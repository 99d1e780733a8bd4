package ccaf.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.operations.ModifyOperation;
import org.apache.flink.table.operations.SinkModifyOperation;

/** Keeps the transactions of a statement set apart: two sinks with the same ids would end each other's. */
final class Transactions {
  private Transactions() {}

  static List<ModifyOperation> apart(String statement, List<ModifyOperation> inserts) {
    List<ModifyOperation> named = new ArrayList<>();
    for (int index = 0; index < inserts.size(); index++) {
      SinkModifyOperation insert = (SinkModifyOperation) inserts.get(index);
      Map<String, String> options = new HashMap<>(insert.getDynamicOptions());
      options.put("sink.transactional-id-prefix", statement + ".set-" + index);
      named.add(
          new SinkModifyOperation(
              insert.getContextResolvedTable(),
              insert.getChild(),
              insert.getStaticPartitions(),
              insert.getTargetColumns(),
              insert.isOverwrite(),
              options));
    }
    return named;
  }
}
