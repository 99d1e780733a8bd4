/** What Flink reaches into of Java (https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/java_compatibility/). */
const OPENED = ['lang', 'lang.reflect', 'math', 'net', 'nio', 'time', 'util', 'util.concurrent'];

/** What every JVM with a Flink in it is started with. */
export const FLINK_OPTIONS: readonly string[] = [
  ...OPENED.map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
  '-XX:+UseSerialGC',
];
