/**
 * Operators of Flink's physical plans that keep nothing of the rows that went through them.
 *
 * Source: the names of `org.apache.flink.table.planner.plan.nodes.physical.stream.StreamPhysical*`; all others keep rows
 * or aggregates of them, so a name that is not known here counts as one that keeps.
 */
const KEEPING_NOTHING: ReadonlySet<string> = new Set([
  'AsyncCalc',
  'Calc',
  'Correlate',
  'DropUpdateBefore',
  'Exchange',
  'Expand',
  'LocalGroupAggregate',
  'LocalWindowAggregate',
  'MiniBatchAssigner',
  'Sink',
  'TableSourceScan',
  'Union',
  'Values',
  'WatermarkAssigner',
  'WindowTableFunction',
]);

/** The operators that keep something. */
export const keeping = (operators: readonly string[]): readonly string[] =>
  operators.filter((name) => !KEEPING_NOTHING.has(name));
