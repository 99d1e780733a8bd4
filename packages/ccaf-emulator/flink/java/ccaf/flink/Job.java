package ccaf.flink;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;

/** One run of a statement, as it was when it was last looked at. */
final class Job {
  private static final long LONGEST_MS = 120_000;
  private static final long PAUSE_MS = 20;

  private final Request request;
  private final JobClient client;
  private final Rows rows;
  private final Cluster cluster;
  private final Wire wire;
  private final String folder;
  private String state = "STARTING";
  private Map<String, Object> failure;
  private Map<String, Object> checkpoint;
  private long lastCheckpoint = -1;

  Job(Request request, JobClient client, Rows rows, Cluster cluster, Wire wire, String folder) {
    this.request = request;
    this.client = client;
    this.rows = rows;
    this.cluster = cluster;
    this.wire = wire;
    this.folder = folder;
  }

  Rows rows() {
    if (rows == null) throw new IllegalArgumentException("'" + request.name() + "' brings no rows: it is no SELECT");
    return rows;
  }

  synchronized Map<String, Object> status() {
    look();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("state", state);
    if (failure != null) told.put("failure", failure);
    if (checkpoint != null) told.put("checkpoint", checkpoint);
    return told;
  }

  /** Notices what has changed, and tells it; an error is Flink's answer while a job begins or ends. */
  synchronized void look() {
    if (isEnded()) return;
    try {
      AccessExecutionGraph graph = cluster.graph(client.getJobID());
      lookAtCheckpoints(graph.getCheckpointStatsSnapshot());
      String now = stateOf(graph);
      if (now.equals(state)) return;
      if (graph.getFailureInfo() != null) failure = Failures.of(graph.getFailureInfo());
      state = now;
      tell("state", "status", status());
    } catch (Exception notYet) {
      System.err.println("looking at " + request.name() + ": " + notYet);
    }
  }

  private void lookAtCheckpoints(CheckpointStatsSnapshot statistics) throws Exception {
    CompletedCheckpointStats last = statistics == null ? null : statistics.getHistory().getLatestCompletedCheckpoint();
    if (last == null || last.getCheckpointId() <= lastCheckpoint || last.getExternalPath() == null) return;
    lastCheckpoint = last.getCheckpointId();
    remember(last.getExternalPath());
  }

  private Map<String, Object> remember(String path) throws Exception {
    checkpoint = describe(path);
    tell("checkpoint", "checkpoint", checkpoint);
    return checkpoint;
  }

  private static Map<String, Object> describe(String path) throws Exception {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("path", path.replaceFirst("^file:/*", "/"));
    one.put("positions", Positions.in(path));
    return one;
  }

  private void tell(String event, String what, Object value) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", event);
    line.put("name", request.name());
    line.put("run", request.run());
    line.put(what, value);
    wire.tell(line);
  }

  private String stateOf(AccessExecutionGraph graph) {
    JobStatus status = graph.getState();
    switch (status) {
      case RUNNING:
      case CANCELLING:
        return state.equals("RUNNING") || allRun(graph) ? "RUNNING" : "STARTING";
      case FAILING:
      case FAILED:
      case CANCELED:
      case FINISHED:
        return status.name();
      default:
        return state;
    }
  }

  private static boolean allRun(AccessExecutionGraph graph) {
    for (AccessExecutionVertex vertex : graph.getAllExecutionVertices()) {
      ExecutionState state = vertex.getExecutionState();
      if (state != ExecutionState.RUNNING && state != ExecutionState.FINISHED) return false;
    }
    return true;
  }

  private synchronized boolean isEnded() {
    return state.equals("FAILED") || state.equals("CANCELED") || state.equals("FINISHED");
  }

  /** Makes a checkpoint now, and waits until all that was written before it is committed. */
  Map<String, Object> checkpointNow() throws Exception {
    awaitState(() -> !state.equals("STARTING"));
    if (isEnded()) throw new IllegalStateException("the job has " + state);
    String path = cluster.checkpoint(client.getJobID());
    Map<String, Object> made = describe(path);
    // A sink commits after it has heard that a checkpoint is complete, and makes the next one after that.
    cluster.checkpoint(client.getJobID());
    return made;
  }

  /** Stops with a savepoint, which holds what was read and commits what was written. */
  Map<String, Object> stop() throws Exception {
    awaitState(() -> !state.equals("STARTING"));
    String path = client.stopWithSavepoint(false, "file://" + folder, SavepointFormatType.CANONICAL).get(LONGEST_MS, TimeUnit.MILLISECONDS);
    awaitState(this::isEnded);
    synchronized (this) {
      if (!state.equals("FINISHED")) throw new IllegalStateException("the job has " + state + " while it was stopped");
      return remember(path);
    }
  }

  void cancel() throws Exception {
    look();
    if (isEnded()) return;
    try {
      client.cancel().get(LONGEST_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException refused) {
      look();
      // It ended by itself at the same moment.
      if (!isEnded()) throw refused;
    }
    awaitState(this::isEnded);
  }

  private interface Condition {
    boolean holds();
  }

  private void awaitState(Condition condition) throws InterruptedException {
    for (long waited = 0; waited < LONGEST_MS; waited += PAUSE_MS) {
      look();
      if (condition.holds()) return;
      Thread.sleep(PAUSE_MS);
    }
    throw new IllegalStateException("the job is still " + state);
  }
}
