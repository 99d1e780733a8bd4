/** The option that chooses what runs the statements. */
export const ENGINE = {
  type: 'string',
  value: '<name>',
  default: 'embedded',
  says: 'what runs the statements: embedded, or flink, which is a real Flink and Kafka and needs Java 17 and Maven',
} as const;
