/** What an engine runs: names of SQL functions, and of what else a statement may be made of. */
export interface Capabilities {
  /** In capitals, sorted. */
  readonly functions: readonly string[];
  /** As Flink's documentation calls them, for example `UNION ALL`. */
  readonly constructs: readonly string[];
}
