package dev.duckpond.tlogfs.check;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.OplogRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rows kept with one directory. */
final class PartitionRows {
  private final List<OplogRow> directory = new ArrayList<>();
  private final Map<NodeId, List<OplogRow>> nodes = new HashMap<>();

  void add(OplogRow row) {
    if (row.isDirectory()) {
      directory.add(row);
    } else {
      nodes.computeIfAbsent(row.version().node(), node -> new ArrayList<>()).add(row);
    }
  }

  void sort() {
    Comparator<OplogRow> byVersion =
        Comparator.<OplogRow>comparingLong(row -> row.version().version())
            .thenComparingLong(OplogRow::sequence);
    directory.sort(byVersion);
    nodes.values().forEach(rows -> rows.sort(byVersion));
  }

  /** The directory's own rows by version. */
  List<OplogRow> directory() {
    return directory;
  }

  /** The rows of files and symlinks by version. */
  Map<NodeId, List<OplogRow>> nodes() {
    return nodes;
  }
}
