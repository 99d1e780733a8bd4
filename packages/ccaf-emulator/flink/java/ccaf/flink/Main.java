package ccaf.flink;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;

/** Reads requests as JSON lines from stdin until it is closed, and so ends with the process that started it. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Wire wire = new Wire(System.out);
    // Whatever else is printed is for the log.
    System.setOut(new PrintStream(System.err, true));
    ExecutorService workers = Executors.newCachedThreadPool();
    Operations operations = new Operations(wire);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      JsonNode request = Wire.JSON.readTree(line);
      workers.submit(() -> answer(wire, operations, request));
    }
    // Nobody is there any more to tell of a shutdown in order; what matters is on the disk.
    Runtime.getRuntime().halt(0);
  }

  private static void answer(Wire wire, Operations operations, JsonNode request) {
    int id = request.get("id").asInt();
    try {
      wire.answer(id, operations.run(request.get("op").asText(), request.path("args")));
    } catch (Throwable failure) {
      wire.refuse(id, Failures.of(failure));
    }
  }
}
