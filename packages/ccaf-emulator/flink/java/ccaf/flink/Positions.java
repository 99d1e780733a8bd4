package ccaf.flink;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.OperatorStateHandle;

/**
 * Reads how far a job had read from its checkpoint: the splits in the state of its source readers. The offsets of the
 * consumer group would be those of a checkpoint earlier, or none.
 */
final class Positions {
  /** The name that every source reader gives its state (SourceOperator.SPLITS_STATE_DESC). */
  private static final String READER_STATE = "SourceReaderState";

  private Positions() {}

  /** The next offset to read, by topic and partition. */
  static Map<String, Map<String, Long>> in(String path) throws IOException {
    Map<String, Map<String, Long>> positions = new TreeMap<>();
    String metadata = path.replaceFirst("^file:/*", "/") + "/_metadata";
    try (DataInputStream in = new DataInputStream(new FileInputStream(metadata))) {
      CheckpointMetadata checkpoint = Checkpoints.loadCheckpointMetadata(in, Positions.class.getClassLoader(), path);
      for (OperatorState operator : checkpoint.getOperatorStates()) {
        for (OperatorSubtaskState subtask : operator.getStates()) {
          for (OperatorStateHandle handle : subtask.getManagedOperatorState()) addSplits(handle, positions);
        }
      }
    }
    return positions;
  }

  private static void addSplits(OperatorStateHandle handle, Map<String, Map<String, Long>> positions) throws IOException {
    OperatorStateHandle.StateMetaInfo info = handle.getStateNameToPartitionOffsets().get(READER_STATE);
    if (info == null) return;
    try (FSDataInputStream in = handle.openInputStream()) {
      for (long offset : info.getOffsets()) {
        in.seek(offset);
        DataInputViewStreamWrapper view = new DataInputViewStreamWrapper(in);
        byte[] bytes = new byte[view.readInt()];
        view.readFully(bytes);
        KafkaPartitionSplit split =
            SimpleVersionedSerialization.readVersionAndDeSerialize(new KafkaPartitionSplitSerializer(), bytes);
        positions
            .computeIfAbsent(split.getTopic(), topic -> new TreeMap<>())
            // A topic that is read twice is at the offset that is still to be read by both.
            .merge(String.valueOf(split.getPartition()), split.getStartingOffset(), Math::min);
      }
    }
  }
}
