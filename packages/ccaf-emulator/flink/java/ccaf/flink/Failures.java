package ccaf.flink;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.util.SerializedThrowable;

/** Tells an exception with what it wraps; the innermost first, since those around it only say that something failed. */
final class Failures {
  private static final int MOST = 20;

  private Failures() {}

  static Map<String, Object> of(Throwable failure) {
    List<Map<String, Object>> causes = new ArrayList<>();
    for (Throwable at = failure; at != null && causes.size() < MOST; at = at.getCause()) {
      causes.add(Map.of("name", nameOf(at), "message", messageOf(at)));
    }
    Collections.reverse(causes);
    StringWriter stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("causes", causes);
    told.put("stack", stack.toString());
    return told;
  }

  static Map<String, Object> of(ErrorInfo info) {
    return of(info.getException().deserializeError(Failures.class.getClassLoader()));
  }

  /** What came over from another class loader only knows its name. */
  private static String nameOf(Throwable failure) {
    return failure instanceof SerializedThrowable
        ? ((SerializedThrowable) failure).getOriginalErrorClassName()
        : failure.getClass().getName();
  }

  private static String messageOf(Throwable failure) {
    String message = failure.getMessage();
    if (message == null) return "";
    String name = nameOf(failure) + ": ";
    return failure instanceof SerializedThrowable && message.startsWith(name) ? message.substring(name.length()) : message;
  }
}
