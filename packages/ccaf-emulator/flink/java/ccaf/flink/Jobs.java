package ccaf.flink;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;

/** The jobs of this JVM by the names of their statements; tells what becomes of them. */
final class Jobs {
  private static final long LOOK_MS = 100;
  private final Cluster cluster;
  private final Wire wire;
  private final String checkpoints;
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();

  Jobs(Cluster cluster, Wire wire, String checkpoints) {
    this.cluster = cluster;
    this.wire = wire;
    this.checkpoints = checkpoints;
    Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "jobs");
              thread.setDaemon(true);
              return thread;
            })
        .scheduleWithFixedDelay(() -> jobs.values().forEach(Job::look), LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
  }

  /** Where the checkpoints of a run are. */
  String folder(Request request) {
    return checkpoints + "/" + request.name() + "/" + request.run();
  }

  void add(Request request, JobClient client, Rows rows, Set<TableKey> reads) throws Exception {
    jobs.put(request.name(), new Job(request, client, rows, cluster, wire, folder(request)));
  }

  Job get(JsonNode args) {
    String name = args.get("name").asText();
    Job job = jobs.get(name);
    if (job == null) throw new IllegalArgumentException("no job of the name '" + name + "' was started in this JVM");
    return job;
  }
}
