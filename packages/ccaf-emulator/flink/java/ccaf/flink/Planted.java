package ccaf.flink;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.data.RowData;

/** A failure that a test plants: the row behind so many is not read. The count is of a start, over all its sources. */
final class Planted {
  private static final Map<String, AtomicLong> READ = new ConcurrentHashMap<>();

  private Planted() {}

  /** The decoder itself, where the options of its format plant nothing. */
  static DeserializationSchema<RowData> in(DeserializationSchema<RowData> decoder, ReadableConfig options) {
    String start = options.getOptional(Registry.FAIL_START).orElse(null);
    if (start == null) return decoder;
    return new Decoder(decoder, start, options.get(Registry.FAIL_ROWS), options.get(Registry.FAIL_MESSAGE));
  }

  private static final class Decoder extends WrappedDecoder {
    private final String start;
    private final long rows;
    private final String message;

    Decoder(DeserializationSchema<RowData> inner, String start, long rows, String message) {
      super(inner);
      this.start = start;
      this.rows = rows;
      this.message = message;
    }

    @Override
    public RowData deserialize(byte[] value) throws IOException {
      long read = READ.computeIfAbsent(start, none -> new AtomicLong()).incrementAndGet();
      if (read > rows) throw new IllegalStateException(message);
      return inner.deserialize(value);
    }
  }
}
