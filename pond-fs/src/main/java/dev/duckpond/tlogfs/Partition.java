package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A directory and the versions of the files and symlinks kept with it. Immutable. */
final class Partition {
  static final Partition EMPTY = new Partition(null, LayeredMap.empty());

  private final @Nullable DirectoryState directory;
  private final LayeredMap<NodeId, List<OplogRow>> nodes;

  private Partition(@Nullable DirectoryState directory, LayeredMap<NodeId, List<OplogRow>> nodes) {
    this.directory = directory;
    this.nodes = nodes;
  }

  /** The directory, or null when none of its rows were read. */
  @Nullable DirectoryState directory() {
    return directory;
  }

  /** The rows of a file or symlink by version; none for an unknown node. */
  List<OplogRow> versions(NodeId node) {
    List<OplogRow> versions = nodes.get(node);
    return versions == null ? List.of() : versions;
  }

  /** This partition with more rows. */
  Partition with(List<OplogRow> rows, OplogContent content) throws IOException {
    List<OplogRow> directoryRows = new ArrayList<>();
    Map<NodeId, List<OplogRow>> added = new HashMap<>();
    for (OplogRow row : rows) {
      if (row.isDirectory()) {
        directoryRows.add(row);
      } else {
        added.computeIfAbsent(row.version().node(), node -> new ArrayList<>()).add(row);
      }
    }
    Map<NodeId, Optional<List<OplogRow>>> changed = new HashMap<>();
    added.forEach((node, more) -> changed.put(node, Optional.of(merged(versions(node), more))));
    return new Partition(
        directoryWith(directoryRows, content), changed.isEmpty() ? nodes : nodes.with(changed));
  }

  private @Nullable DirectoryState directoryWith(List<OplogRow> rows, OplogContent content)
      throws IOException {
    rows.sort(Comparator.comparingLong(row -> row.version().version()));
    int start = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).format() == RowFormat.FULL_DIRECTORY) {
        start = i;
      }
    }
    DirectoryState state = directory;
    for (OplogRow row : rows.subList(start, rows.size())) {
      if (state == null || row.version().version() > state.version().version()) {
        state = after(state, row, content);
      }
    }
    return state;
  }

  private static DirectoryState after(
      @Nullable DirectoryState before, OplogRow row, OplogContent content) throws IOException {
    try {
      return DirectoryState.after(before, row, DirectoryCodec.decode(content.read(row)));
    } catch (IllegalArgumentException broken) {
      throw OplogReader.corrupt(
          row.file(), "has a broken directory: " + broken.getMessage(), broken);
    }
  }

  /** True if both have the same versions of the directory and of each node. */
  boolean hasVersionsOf(Partition other) {
    if (this == other) {
      return true;
    }
    List<List<OplogRow>> mine = nodes.values();
    List<List<OplogRow>> theirs = other.nodes.values();
    if (number(directory) != number(other.directory) || mine.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (!haveSameVersions(mine.get(i), theirs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static long number(@Nullable DirectoryState state) {
    return state == null ? 0 : state.version().version();
  }

  /** In whichever data files the rows are. */
  private static boolean haveSameVersions(List<OplogRow> mine, List<OplogRow> theirs) {
    if (mine.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      OplogRow row = mine.get(i);
      OplogRow other = theirs.get(i);
      if (!row.version().equals(other.version()) || row.sequence() != other.sequence()) {
        return false;
      }
    }
    return true;
  }

  /**
   * A node that moved away and came back has some rows twice, the same each time; one whose bounds
   * were set has the row of a version again, with the bounds: the latest counts, and of copies in
   * two data files the one read last, since compaction has replaced the other.
   */
  private static List<OplogRow> merged(List<OplogRow> known, List<OplogRow> more) {
    List<OplogRow> all = new ArrayList<>(known);
    all.addAll(more);
    all.sort(
        Comparator.<OplogRow>comparingLong(row -> row.version().version())
            .thenComparingLong(OplogRow::sequence));
    List<OplogRow> latest = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      boolean last = i + 1 == all.size();
      if (last || all.get(i).version().version() != all.get(i + 1).version().version()) {
        latest.add(all.get(i));
      }
    }
    return List.copyOf(latest);
  }
}
