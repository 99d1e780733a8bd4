package ccaf.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.table.data.RowData;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;

/** The result of a SELECT: fetched ahead by so many rows, so that nobody has to read what it cannot hold. */
final class Rows {
  private static final int AHEAD = 10_000;
  private final BlockingQueue<Map<String, Object>> queue = new ArrayBlockingQueue<>(AHEAD);
  private final CloseableIterator<RowData> iterator;
  private volatile boolean ended;

  /** `isFinal`: what comes of all changes, in the end, instead of each of them. */
  Rows(CloseableIterator<RowData> iterator, Values values, boolean isFinal) {
    this.iterator = iterator;
    Thread reader = new Thread(() -> read(values, isFinal), "rows");
    reader.setDaemon(true);
    reader.start();
  }

  static Map<String, Object> change(RowData row, Values values) {
    return change(row.getRowKind(), values.of(row));
  }

  private static Map<String, Object> change(RowKind kind, List<Object> row) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("op", (int) kind.toByteValue());
    change.put("row", row);
    return change;
  }

  private void read(Values values, boolean isFinal) {
    Map<List<Object>, Integer> left = new LinkedHashMap<>();
    try {
      while (iterator.hasNext()) {
        RowData row = iterator.next();
        if (isFinal) count(row.getRowKind(), values.of(row), left);
        else queue.put(change(row, values));
      }
      for (Map.Entry<List<Object>, Integer> row : left.entrySet()) {
        for (int times = 0; times < row.getValue(); times++) queue.put(change(RowKind.INSERT, row.getKey()));
      }
    } catch (Exception | Error gone) {
      // The job failed or was cancelled, and its state tells why.
      if (gone instanceof InterruptedException) Thread.currentThread().interrupt();
    } finally {
      ended = true;
    }
  }

  private static void count(RowKind kind, List<Object> row, Map<List<Object>, Integer> left) {
    boolean isAdded = kind == RowKind.INSERT || kind == RowKind.UPDATE_AFTER;
    left.merge(row, isAdded ? 1 : -1, Integer::sum);
    left.remove(row, 0);
  }

  Map<String, Object> next(int limit, long waitMs) throws Exception {
    List<Map<String, Object>> changes = new ArrayList<>();
    boolean wasEnded = ended;
    Map<String, Object> first = queue.poll();
    for (long left = waitMs; first == null && !wasEnded && left > 0; left -= 20) {
      first = queue.poll(20, TimeUnit.MILLISECONDS);
      wasEnded = first == null && ended;
    }
    if (first == null) first = queue.poll();
    if (first != null) {
      changes.add(first);
      queue.drainTo(changes, limit - 1);
    }
    Map<String, Object> batch = new LinkedHashMap<>();
    batch.put("changes", changes);
    // What came between the two looks is taken with the next batch.
    batch.put("ended", wasEnded && queue.isEmpty());
    return batch;
  }
}
