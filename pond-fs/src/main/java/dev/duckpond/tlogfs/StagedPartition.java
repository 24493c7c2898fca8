package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.NodeId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a transaction changes in a directory and the files kept with it. */
final class StagedPartition {
  private final NodeId id;
  private final boolean created;
  private final NavigableMap<String, Optional<DirectoryEntry>> names = new TreeMap<>();
  private final Map<NodeId, List<StagedRow>> rows = new TreeMap<>();
  private final Set<NodeId> departed = new HashSet<>();
  private boolean removed;
  private Instant changedAt = Instant.EPOCH;

  /**
   * @param created whether the directory is new
   */
  StagedPartition(NodeId id, boolean created) {
    this.id = id;
    this.created = created;
  }

  NodeId id() {
    return id;
  }

  boolean isCreated() {
    return created;
  }

  boolean isRemoved() {
    return removed;
  }

  /** When the directory was last changed by the transaction. */
  Instant changedAt() {
    return changedAt;
  }

  /** The names whose entry differs from the stored directory's: present, or removed. */
  NavigableMap<String, Optional<DirectoryEntry>> names() {
    return names;
  }

  /** The versions added to a node, oldest first. */
  List<StagedRow> rows(NodeId node) {
    return rows.getOrDefault(node, List.of());
  }

  Map<NodeId, List<StagedRow>> rows() {
    return rows;
  }

  /** Stored files that went to another directory, with the versions they had. */
  Set<NodeId> departed() {
    return departed;
  }

  boolean changesDirectory() {
    return created || removed || !names.isEmpty();
  }

  void touch(Instant now) {
    changedAt = now;
  }

  /** Sets what a name stands for; {@code stored} is what it stands for in the pond. */
  void setName(
      String name, @Nullable DirectoryEntry entry, @Nullable DirectoryEntry stored, Instant now) {
    changedAt = now;
    if (entry == null ? stored == null : entry.equals(stored)) {
      names.remove(name);
    } else {
      names.put(name, Optional.ofNullable(entry));
    }
  }

  void add(StagedRow row) {
    rows.computeIfAbsent(row.version().node(), node -> new ArrayList<>()).add(row);
  }

  /** Puts a row in the place of the one added last to a node. */
  void replaceLast(StagedRow row) {
    List<StagedRow> versions = rows.get(row.version().node());
    if (versions == null) {
      throw new IllegalStateException("nothing was added to node " + row.version().node());
    }
    versions.set(versions.size() - 1, row);
  }

  /** Takes the versions added to a node out again. */
  List<StagedRow> take(NodeId node) {
    List<StagedRow> taken = rows.remove(node);
    return taken == null ? List.of() : taken;
  }

  /** Marks the directory as removed; nothing it would have held is added. */
  void remove(Instant now) throws IOException {
    removed = true;
    changedAt = now;
    names.clear();
    discard();
  }

  void discard() throws IOException {
    IOException failure = null;
    for (List<StagedRow> versions : rows.values()) {
      for (StagedRow row : versions) {
        try {
          row.discard();
        } catch (IOException cause) {
          if (failure == null) {
            failure = cause;
          } else {
            failure.addSuppressed(cause);
          }
        }
      }
    }
    rows.clear();
    if (failure != null) {
      throw failure;
    }
  }
}
