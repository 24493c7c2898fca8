package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.LogEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The data files of a pond at one version, by partition. Immutable. */
final class PondState {
  private final long version;
  private final LayeredMap<NodeId, PartitionFiles> partitions;

  private PondState(long version, LayeredMap<NodeId, PartitionFiles> partitions) {
    this.version = version;
    this.partitions = partitions;
  }

  static PondState of(long version, List<DataFile> files) {
    Map<NodeId, List<DataFile>> byPartition = new HashMap<>();
    for (DataFile file : files) {
      byPartition.computeIfAbsent(new NodeId(file.partition()), id -> new ArrayList<>()).add(file);
    }
    Map<NodeId, Optional<PartitionFiles>> partitions = new HashMap<>();
    byPartition.forEach((id, its) -> partitions.put(id, Optional.of(PartitionFiles.of(its))));
    return new PondState(version, LayeredMap.<NodeId, PartitionFiles>empty().with(partitions));
  }

  long version() {
    return version;
  }

  @Nullable PartitionFiles partition(NodeId id) {
    return partitions.get(id);
  }

  List<DataFile> dataFiles() {
    List<DataFile> all = new ArrayList<>();
    partitions.values().forEach(partition -> all.addAll(partition.files()));
    return all;
  }

  /** The state after the next commit. */
  PondState after(LogEntry entry) {
    if (entry.version() != version + 1) {
      throw new IllegalArgumentException(
          "version " + entry.version() + " does not follow " + version);
    }
    Map<NodeId, Optional<PartitionFiles>> changed = new HashMap<>();
    if (!entry.removed().isEmpty()) {
      removeFiles(entry, changed);
    }
    for (DataFile file : entry.added()) {
      NodeId id = new NodeId(file.partition());
      Optional<PartitionFiles> known = changed.get(id);
      if (known == null) {
        known = Optional.ofNullable(partitions.get(id));
      }
      changed.put(
          id,
          Optional.of(
              known
                  .map(files -> files.with(file))
                  .orElseGet(() -> PartitionFiles.of(List.of(file)))));
    }
    return new PondState(version + 1, partitions.with(changed));
  }

  /** True if all these files are among those of this version. */
  boolean holds(List<DataFile> files) {
    for (DataFile file : files) {
      PartitionFiles its = partitions.get(new NodeId(file.partition()));
      if (its == null || !its.files().contains(file)) {
        return false;
      }
    }
    return true;
  }

  /** All partitions, in the order of their names. */
  List<PartitionFiles> partitions() {
    return partitions.values();
  }

  private void removeFiles(LogEntry entry, Map<NodeId, Optional<PartitionFiles>> changed) {
    Set<String> paths = new HashSet<>(entry.removed());
    for (PartitionFiles files : partitions.values()) {
      if (files.files().stream().anyMatch(file -> paths.contains(file.path()))) {
        changed.put(
            new NodeId(files.files().get(0).partition()),
            Optional.of(entry.rewrite() ? files.withoutFiles(paths) : files.withoutRowsOf(paths)));
      }
    }
  }
}
