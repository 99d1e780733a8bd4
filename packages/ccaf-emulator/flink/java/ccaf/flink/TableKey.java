package ccaf.flink;

import java.util.LinkedHashMap;
import java.util.Map;

/** A table by the id of its database; all databases are on one broker, so the topic has the id in its name. */
record TableKey(String database, String name) {
  String topic() {
    return database + "." + name;
  }

  Map<String, Object> describe() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("database", database);
    told.put("table", name);
    told.put("topic", topic());
    return told;
  }
}
