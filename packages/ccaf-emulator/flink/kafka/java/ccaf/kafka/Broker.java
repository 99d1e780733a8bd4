package ccaf.kafka;

import java.io.File;
import java.io.PrintStream;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker that ends when its stdin is closed, and so with the process that started it. Formats its folder, where it is
 * new, which Kafka's own script needs a JVM of its own for.
 */
public final class Broker {
  private static final int NODE = 1;

  private Broker() {}

  public static void main(String[] args) throws Exception {
    String file = args[0];
    Properties properties = Kafka.getPropsFromArgs(new String[] {file});
    String folder = properties.getProperty("log.dirs");
    if (!new File(folder, "meta.properties").exists()) format(folder, properties.getProperty("controller.listener.names"));
    Thread watch = new Thread(Broker::endWithStdin, "stdin");
    watch.setDaemon(true);
    watch.start();
    Kafka.main(new String[] {file});
  }

  private static void format(String folder, String controller) throws Exception {
    new Formatter()
        .setPrintStream(new PrintStream(System.err))
        .setNodeId(NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(folder)
        .setMetadataLogDirectory(folder)
        .setControllerListenerName(controller)
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .run();
  }

  private static void endWithStdin() {
    try {
      while (System.in.read() >= 0) continue;
    } catch (java.io.IOException gone) {
      // As good as its end.
    }
    // What was acknowledged is with the operating system, which writes it; a shutdown in order takes seconds.
    Runtime.getRuntime().halt(0);
  }
}
