import type { Cause } from '../engine/failure';

/**
 * Exceptions of Flink and Kafka, as a statement may fail with, by the texts of their sources: Kafka's
 * `TopicAuthorizationException` and `Errors.UNKNOWN_TOPIC_OR_PARTITION`, Flink's
 * `AvroRowDataDeserializationSchema`, and Java's own.
 */
export const EXCEPTIONS = {
  /** Recoverable: the principal may not read or write the topic. */
  rights: {
    name: 'org.apache.kafka.common.errors.TopicAuthorizationException',
    message: 'Not authorized to access topics: [orders]',
  },
  /** Recoverable: the topic is gone. */
  topic: {
    name: 'org.apache.kafka.common.errors.UnknownTopicOrPartitionException',
    message: 'This server does not host this topic-partition.',
  },
  /** Not recoverable: a record that cannot be read. */
  deserialization: { name: 'java.io.IOException', message: 'Failed to deserialize Avro record.' },
  /** Not recoverable: a division by zero. */
  arithmetic: { name: 'java.lang.ArithmeticException', message: '/ by zero' },
} as const satisfies Readonly<Record<string, Cause>>;
