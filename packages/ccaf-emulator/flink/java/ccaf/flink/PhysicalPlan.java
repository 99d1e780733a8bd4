package ccaf.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operators that the planner chose, from the top down, in what EXPLAIN CHANGELOG_MODE prints. */
public record PhysicalPlan(List<Operator> operators) {
  /** An operator, and the changes that it brings: `I,UB,UA,D`, `NONE` for a sink. */
  public record Operator(String name, String changes, String line) {}

  static final String TITLE = "== Optimized Physical Plan ==";
  private static final String NEXT = "== Optimized Execution Plan ==";
  private static final Pattern OPERATOR =
      Pattern.compile("^[ :+-]*(\\w+)\\((.*changelogMode=\\[([^\\]]*)\\].*)$", Pattern.MULTILINE);

  public static PhysicalPlan of(String explained) {
    String physical = explained.substring(explained.indexOf(TITLE));
    int end = physical.indexOf(NEXT);
    List<Operator> operators = new ArrayList<>();
    for (Matcher one = OPERATOR.matcher(end < 0 ? physical : physical.substring(0, end)); one.find(); ) {
      operators.add(new Operator(one.group(1), one.group(3), one.group(2)));
    }
    return new PhysicalPlan(operators);
  }

  /** What the top of the first tree brings; a sink tells nothing, and what feeds it does. */
  public String changes() {
    return operators.stream().map(Operator::changes).filter(one -> !one.equals("NONE")).findFirst().orElse("I");
  }
}
