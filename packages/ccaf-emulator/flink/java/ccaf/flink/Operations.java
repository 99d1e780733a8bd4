package ccaf.flink;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;

/** What can be asked for, by name; `start` comes first. */
final class Operations {
  private static final Map<String, Object> DONE = Map.of();
  private final Wire wire;
  private Tables tables;
  private Topics topics;
  private Records records;
  private Jobs jobs;
  private Statements statements;

  Operations(Wire wire) {
    this.wire = wire;
  }

  Object run(String name, JsonNode args) throws Exception {
    switch (name) {
      case "start":
        return start(args);
      case "execute":
        return statements.execute(args);
      case "rows":
        return jobs.get(args).rows().next(args.get("limit").asInt(), args.get("waitMs").asLong());
      case "status":
        return jobs.get(args).status();
      case "stop":
        return jobs.get(args).stop();
      case "checkpoint":
        return jobs.get(args).checkpointNow();
      case "cancel":
        jobs.get(args).cancel();
        return DONE;
      case "positions":
        return Positions.in(args.get("path").asText());
      case "tables":
        return tables.describe(args);
      case "putTable":
        tables.put(args);
        return DONE;
      case "dropTable":
        tables.remove(tables.require(args));
        return DONE;
      case "produce":
        records.produce(args.get("topic").asText(), args.get("file").asText());
        return DONE;
      case "consume":
        return records.consume(args.get("topic").asText(), args.path("from"), args.get("file").asText());
      case "ends":
        return topics.ends(args.get("topic").asText());
      case "offsetsForTime":
        return topics.offsetsForTime(args.get("topic").asText(), args.get("timestamp").asLong());
      case "setPartitions":
        topics.setPartitions(args.get("topic").asText(), args.get("count").asInt());
        return DONE;
      default:
        throw new IllegalArgumentException("no operation '" + name + "'");
    }
  }

  private Object start(JsonNode args) throws Exception {
    String kafka = args.get("kafka").asText();
    topics = new Topics(kafka);
    records = new Records(kafka, topics);
    tables = new Tables(args.get("databases"), topics);
    Cluster cluster = Cluster.start(args.get("slots").asInt());
    jobs = new Jobs(cluster, wire, args.get("checkpoints").asText());
    Connection connection = new Connection(kafka, args.get("registry").asText());
    statements = new Statements(cluster, tables, topics, jobs, connection, args);
    topics.awaitBroker();
    records.open();
    Map<String, Object> ready = new LinkedHashMap<>();
    ready.put("rest", cluster.restAddress());
    return ready;
  }
}
