package ccaf.flink;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.table.api.internal.TableEnvironmentImpl;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.operations.QueryOperation;

/**
 * Which columns identify a row of an updating result. Only the planner knows, and no plan that it prints tells; its classes
 * are behind a class loader of their own, so they are asked by reflection.
 */
public final class UpsertKey {
  private UpsertKey() {}

  /** The smallest key, the first one of several; empty where there is none. */
  static List<Integer> of(QueryOperation query, TableEnvironmentInternal environment) {
    try {
      return all(query, environment).stream().findFirst().orElse(List.of());
    } catch (ReflectiveOperationException unknown) {
      System.err.println("no upsert key can be told: " + unknown);
      return List.of();
    }
  }

  /** All keys, the smallest first. */
  public static List<List<Integer>> all(QueryOperation query, TableEnvironmentInternal environment)
      throws ReflectiveOperationException {
    Object planner = ((TableEnvironmentImpl) environment).getPlanner();
    Object optimized = call(planner, "optimize", call(query, "getCalciteTree"));
    Object metadata = call(call(optimized, "getCluster"), "getMetadataQuery");
    Set<?> keys = (Set<?>) call(metadata, "getUpsertKeys", optimized);
    List<List<Integer>> columns = new ArrayList<>();
    if (keys != null) for (Object key : keys) columns.add(toList(key));
    columns.sort(Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Object::toString));
    return columns;
  }

  private static List<Integer> toList(Object bitSet) throws ReflectiveOperationException {
    return ((List<?>) call(bitSet, "toList")).stream().map(one -> (Integer) one).collect(Collectors.toList());
  }

  private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
    Method method =
        Arrays.stream(target.getClass().getMethods())
            .filter(one -> one.getName().equals(name) && takes(one, arguments))
            .findFirst()
            .orElseThrow(() -> new NoSuchMethodException(target.getClass().getName() + "." + name));
    method.setAccessible(true);
    return method.invoke(target, arguments);
  }

  private static boolean takes(Method method, Object[] arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) return false;
    for (int index = 0; index < types.length; index++) {
      if (!types[index].isInstance(arguments[index])) return false;
    }
    return true;
  }
}
