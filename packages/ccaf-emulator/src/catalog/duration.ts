/** What a duration looks like; no unit is ms. Source: org.apache.flink.util.TimeUtils. */
export const DURATION = {
  expected: "a duration such as '7 d'",
  pattern:
    /^\s*\d+\s*(?:|d|days?|h|hours?|m|min|minutes?|s|sec|secs|seconds?|ms|milli|millis|milliseconds?|µs|micro|micros|microseconds?|ns|nano|nanos|nanoseconds?)\s*$/i,
};
