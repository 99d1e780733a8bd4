package ccaf.flink;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;

/** Writes answers and events as JSON lines: one a line, whatever thread they come from. */
final class Wire {
  static final ObjectMapper JSON = new ObjectMapper();
  private final PrintStream out;

  Wire(PrintStream out) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  void answer(int id, Object value) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("ok", value);
    send(line);
  }

  void refuse(int id, Map<String, Object> failure) {
    send(Map.of("id", id, "error", failure));
  }

  void tell(Map<String, Object> event) {
    send(event);
  }

  private void send(Map<String, Object> line) {
    try {
      String text = JSON.writeValueAsString(line);
      synchronized (out) {
        out.println(text);
        out.flush();
      }
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
