package ccaf.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.admin.Admin;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.admin.NewPartitions;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.admin.NewTopic;
import org.apache.flink.kafka.shaded.org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.IsolationLevel;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.TopicPartition;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.TopicPartitionInfo;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.errors.TopicExistsException;
import org.apache.flink.kafka.shaded.org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes, measures and deletes topics. What is read is what is committed. */
final class Topics {
  private final Admin admin;

  Topics(String kafka) {
    admin = Admin.create(Map.of("bootstrap.servers", kafka, "default.api.timeout.ms", "60000"));
  }

  void awaitBroker() throws Exception {
    admin.describeCluster().nodes().get();
  }

  /** One that is there stays as it is. */
  void create(String topic, int partitions) throws Exception {
    // Rows stay: sample data may carry timestamps of years ago, which a retention would take away at once.
    NewTopic wanted = new NewTopic(topic, partitions, (short) 1).configs(Map.of("retention.ms", "-1"));
    try {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) throw refused;
    }
    awaitLeaders(topic, partitions);
  }

  void delete(String topic) throws Exception {
    try {
      admin.deleteTopics(List.of(topic)).all().get();
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof UnknownTopicOrPartitionException)) throw refused;
    }
  }

  void setPartitions(String topic, int count) throws Exception {
    if (partitions(topic).size() < count) {
      admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(count))).all().get();
    }
    awaitLeaders(topic, count);
  }

  List<TopicPartition> partitions(String topic) throws Exception {
    List<TopicPartition> partitions = new ArrayList<>();
    for (TopicPartitionInfo info : describe(topic)) partitions.add(new TopicPartition(topic, info.partition()));
    return partitions;
  }

  List<Map<String, Object>> ends(String topic) throws Exception {
    List<TopicPartition> partitions = partitions(topic);
    Map<Integer, Long> starts = offsets(partitions, OffsetSpec.earliest());
    Map<Integer, Long> ends = offsets(partitions, OffsetSpec.latest());
    List<Map<String, Object>> told = new ArrayList<>();
    for (int partition : starts.keySet()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("partition", partition);
      one.put("start", starts.get(partition));
      one.put("end", ends.get(partition));
      told.add(one);
    }
    return told;
  }

  /** The next offsets that a reader of what is committed would come to. */
  Map<Integer, Long> endOffsets(String topic) throws Exception {
    return offsets(partitions(topic), OffsetSpec.latest());
  }

  Map<Integer, Long> offsetsForTime(String topic, long timestamp) throws Exception {
    List<TopicPartition> partitions = partitions(topic);
    Map<Integer, Long> found = offsets(partitions, OffsetSpec.forTimestamp(timestamp));
    Map<Integer, Long> ends = offsets(partitions, OffsetSpec.latest());
    found.replaceAll((partition, offset) -> offset < 0 ? ends.get(partition) : offset);
    return found;
  }

  private Map<Integer, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec) throws Exception {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (TopicPartition partition : partitions) wanted.put(partition, spec);
    ListOffsetsResult result = admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
    Map<Integer, Long> told = new TreeMap<>();
    for (TopicPartition partition : partitions) {
      told.put(partition.partition(), result.partitionResult(partition).get().offset());
    }
    return told;
  }

  private List<TopicPartitionInfo> describe(String topic) throws Exception {
    return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions();
  }

  /** A new topic or partition can be written to a moment after it was made. */
  private void awaitLeaders(String topic, int partitions) throws Exception {
    for (int tries = 0; tries < 500; tries++) {
      try {
        List<TopicPartitionInfo> infos = describe(topic);
        boolean led = infos.stream().allMatch(info -> info.leader() != null && !info.leader().isEmpty());
        if (infos.size() >= partitions && led) return;
      } catch (ExecutionException notYet) {
        if (!(notYet.getCause() instanceof UnknownTopicOrPartitionException)) throw notYet;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("the topic '" + topic + "' has no leader yet");
  }
}
