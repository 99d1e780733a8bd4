package ccaf.flink;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;

/** What `execute` was asked for. */
record Request(JsonNode args) {
  String name() {
    return args.get("name").asText();
  }

  int run() {
    return args.get("run").asInt();
  }

  String sql() {
    return args.get("sql").asText();
  }

  String catalog() {
    return args.get("catalog").asText();
  }

  /** Null where none is chosen. */
  String database() {
    return args.hasNonNull("database") ? args.get("database").asText() : null;
  }

  boolean isSnapshot() {
    return args.get("mode").asText().equals("snapshot");
  }

  boolean isCheck() {
    return args.get("action").asText().equals("check");
  }

  String timeZone() {
    return args.get("timeZone").asText();
  }

  String startup() {
    return args.get("startup").asText();
  }

  /** What a job is configured with. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("pipeline.name", name());
    settings.put("parallelism.default", args.get("parallelism").asText());
    settings.put("table.local-time-zone", timeZone());
    settings.put("table.exec.source.idle-timeout", args.get("idleTimeoutMs").asLong() + " ms");
    if (args.hasNonNull("stateTtl")) settings.put("table.exec.state.ttl", args.get("stateTtl").asText());
    if (args.hasNonNull("restoreFrom")) settings.put("execution.state-recovery.path", args.get("restoreFrom").asText());
    return settings;
  }

  /** What is planted in the formats of its sources, as their options; mostly nothing. */
  Map<String, String> failure() {
    JsonNode failure = args.get("failAfter");
    if (failure == null) return Map.of();
    return Map.of(
        Registry.FAIL_START.key(), name() + "/" + run(),
        Registry.FAIL_ROWS.key(), failure.get("rows").asText(),
        Registry.FAIL_MESSAGE.key(), failure.get("message").asText());
  }

  long checkpointMs() {
    return args.get("checkpointMs").asLong();
  }

  /** Where a topic is read from, by partition; null where nothing is said of it. */
  JsonNode positions(String topic) {
    return args.path("positions").get(topic);
  }
}
