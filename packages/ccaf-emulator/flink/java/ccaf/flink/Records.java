package ccaf.flink;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.TopicPartition;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.header.Header;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;

/** Moves records between topics and files, in which each has partition, timestamp, key, value and headers. */
final class Records {
  private static final Duration POLL = Duration.ofMillis(200);
  private final String kafka;
  private final Topics topics;
  private KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  Records(String kafka, Topics topics) {
    this.kafka = kafka;
    this.topics = topics;
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka,
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest",
            // It asks for more as soon as it has read, and until the broker has answered, what is asked next waits.
            "fetch.max.wait.ms", "10");
    consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Also ends the transaction that a JVM before this one may have left open, which would hold up all readers. */
  synchronized void open() {
    if (producer != null) producer.close(Duration.ZERO);
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka, "transactional.id", "ccaf-emulator", "linger.ms", "5", "batch.size", "262144");
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  /** All records of a file in one transaction, or none of them. Afterwards they can be read. */
  synchronized void produce(String topic, String file) throws Exception {
    Map<TopicPartition, Long> ends = new HashMap<>();
    producer.beginTransaction();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(file), 1 << 20))) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (ProducerRecord<byte[], byte[]> record; (record = read(topic, in)) != null; ) sent.add(producer.send(record));
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        RecordMetadata record = one.get();
        ends.merge(new TopicPartition(topic, record.partition()), record.offset() + 1, Math::max);
      }
      producer.commitTransaction();
    } catch (Exception failure) {
      // A producer that failed may be of no use any more; the next one ends what this one has begun.
      open();
      throw failure;
    }
    awaitReadable(ends);
  }

  /** The broker answers a commit when it has decided it, and tells the partitions afterwards. */
  private void awaitReadable(Map<TopicPartition, Long> ends) throws InterruptedException {
    while (!isReadable(ends)) Thread.sleep(2);
  }

  private boolean isReadable(Map<TopicPartition, Long> ends) {
    synchronized (consumer) {
      Map<TopicPartition, Long> committed = consumer.endOffsets(ends.keySet());
      return ends.entrySet().stream().allMatch(end -> committed.get(end.getKey()) >= end.getValue());
    }
  }

  private static ProducerRecord<byte[], byte[]> read(String topic, DataInputStream in) throws IOException {
    int partition;
    try {
      partition = in.readInt();
    } catch (EOFException end) {
      return null;
    }
    long timestamp = in.readLong();
    byte[] key = readBytes(in);
    byte[] value = readBytes(in);
    List<Header> headers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      headers.add(new RecordHeader(new String(readBytes(in), StandardCharsets.UTF_8), readBytes(in)));
    }
    return new ProducerRecord<>(topic, partition < 0 ? null : partition, timestamp < 0 ? null : timestamp, key, value, headers);
  }

  /** What is committed from these offsets on, up to the ends of now. */
  Map<String, Object> consume(String topic, JsonNode from, String file) throws Exception {
    // One at a time: a consumer is for one thread, and to make one for each look takes longer than to read.
    synchronized (consumer) {
      return Map.of("records", consumeAlone(topic, from, file));
    }
  }

  private long consumeAlone(String topic, JsonNode from, String file) throws Exception {
    long count = 0;
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(file), 1 << 20))) {
      // Not as the consumer knows them: it would not see those that were added since it has heard of the topic.
      List<TopicPartition> partitions = topics.partitions(topic).stream().map(one -> new TopicPartition(topic, one.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (TopicPartition partition : partitions) {
        JsonNode offset = from.get(String.valueOf(partition.partition()));
        if (offset != null && offset.asLong() >= 0) consumer.seek(partition, offset.asLong());
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.offset() >= ends.get(new TopicPartition(topic, record.partition()))) continue;
          write(record, out);
          count++;
        }
      }
    }
    return count;
  }

  private static void write(ConsumerRecord<byte[], byte[]> record, DataOutputStream out) throws IOException {
    out.writeInt(record.partition());
    out.writeLong(record.offset());
    out.writeLong(record.timestamp());
    writeBytes(record.key(), out);
    writeBytes(record.value(), out);
    Header[] headers = record.headers().toArray();
    out.writeInt(headers.length);
    for (Header header : headers) {
      writeBytes(header.key().getBytes(StandardCharsets.UTF_8), out);
      writeBytes(header.value(), out);
    }
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : in.readNBytes(length);
  }

  private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) out.write(bytes);
  }
}
