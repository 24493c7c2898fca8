package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeId;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a transaction changes, by directory. */
final class StagedChanges {
  private final Map<NodeId, StagedPartition> partitions = new TreeMap<>();
  private boolean movedDirectory;

  @Nullable StagedPartition find(NodeId id) {
    return partitions.get(id);
  }

  /** The changes of a stored directory. */
  StagedPartition of(NodeId id) {
    return partitions.computeIfAbsent(id, missing -> new StagedPartition(missing, false));
  }

  /** The changes of a new directory. */
  void create(NodeId id) {
    partitions.put(id, new StagedPartition(id, true));
  }

  /** Forgets a directory that was new. */
  void forget(NodeId id) throws IOException {
    StagedPartition forgotten = partitions.remove(id);
    if (forgotten != null) {
      forgotten.discard();
    }
  }

  Collection<StagedPartition> partitions() {
    return partitions.values();
  }

  /** True if a directory went to another one, and so took with it all that is beneath. */
  boolean hasMovedDirectory() {
    return movedDirectory;
  }

  void directoryMoved() {
    movedDirectory = true;
  }

  boolean isEmpty() {
    return partitions.values().stream()
        .noneMatch(partition -> partition.changesDirectory() || !partition.rows().isEmpty());
  }

  void discard() throws IOException {
    for (StagedPartition partition : partitions.values()) {
      partition.discard();
    }
    partitions.clear();
  }
}
