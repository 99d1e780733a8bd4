package ccaf.flink;

import java.net.URI;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** One job manager and one task manager, in this JVM. */
final class Cluster {
  private final MiniCluster cluster;
  private final URI rest;

  private Cluster(MiniCluster cluster, URI rest) {
    this.cluster = cluster;
    this.rest = rest;
  }

  static Cluster start(int slots) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("rest.bind-port", "0");
    configuration.setString("rest.address", "127.0.0.1");
    configuration.setString("rest.bind-address", "127.0.0.1");
    // Memory that is taken when it is needed: a batch operator needs about 2 MB in each slot.
    configuration.setString("taskmanager.memory.managed.size", 3 * slots + "m");
    configuration.setString("taskmanager.memory.network.min", "32m");
    configuration.setString("taskmanager.memory.network.max", "32m");
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
    cluster.start();
    return new Cluster(cluster, cluster.getRestAddress().get());
  }

  String restAddress() {
    return rest.toString();
  }

  String host() {
    return rest.getHost();
  }

  int port() {
    return rest.getPort();
  }

  /** Makes a checkpoint now; the folder of it, when it is complete. */
  String checkpoint(JobID job) throws Exception {
    return cluster.triggerCheckpoint(job).get();
  }

  AccessExecutionGraph graph(JobID job) throws Exception {
    return cluster.getExecutionGraph(job).get();
  }
}
