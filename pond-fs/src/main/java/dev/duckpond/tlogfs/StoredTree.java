package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tlogfs.delta.DataFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes of a pond at one version, read as they are needed. Thread-safe. */
final class StoredTree {
  private final PondState state;
  private final OplogReader reader;
  private final OplogContent content;

  StoredTree(PondState state, OplogReader reader, OplogContent content) {
    this.state = state;
    this.reader = reader;
    this.content = content;
  }

  long version() {
    return state.version();
  }

  /** The rows kept with a directory; none for one that is unknown. */
  Partition partition(NodeId id) throws IOException {
    PartitionFiles files = state.partition(id);
    return files == null ? Partition.EMPTY : files.partition(reader, content);
  }

  /** All rows of a node, restated ones too, oldest first; reads the directory's data files. */
  List<OplogRow> records(NodeId partition, NodeId node) throws IOException {
    PartitionFiles files = state.partition(partition);
    Map<NodeVersion, OplogRow> rows = new HashMap<>();
    for (DataFile file : files == null ? List.<DataFile>of() : files.files()) {
      for (OplogRow row : reader.rows(file)) {
        if (row.version().node().equals(node)) {
          rows.putIfAbsent(row.version(), row);
        }
      }
    }
    return rows.values().stream()
        .sorted(
            Comparator.<OplogRow>comparingLong(row -> row.version().version())
                .thenComparingLong(OplogRow::sequence))
        .toList();
  }

  List<DataFile> dataFiles() {
    return state.dataFiles();
  }

  /** A directory that is known to be there. */
  DirectoryState directory(NodeId id) throws IOException {
    DirectoryState directory = partition(id).directory();
    if (directory == null) {
      throw new PondFileException(
          FileSystemFault.CORRUPT, "the pond has no rows of directory " + id);
    }
    return directory;
  }

  @Nullable DirectoryEntry entry(NodeId directory, String name) throws IOException {
    return directory(directory).entries().get(name);
  }

  /** The newest version of a node, or null if there is none. */
  @Nullable NodeVersion newest(NodeId partition, NodeId node) throws IOException {
    if (partition.equals(node)) {
      DirectoryState directory = partition(partition).directory();
      return directory == null ? null : directory.version();
    }
    List<OplogRow> versions = partition(partition).versions(node);
    return versions.isEmpty() ? null : versions.get(versions.size() - 1).version();
  }

  /** The row of one version of a file or symlink, or null. */
  @Nullable OplogRow row(NodeId partition, NodeId node, long version) throws IOException {
    List<OplogRow> rows = partition(partition).versions(node);
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).version().version() == version) {
        return rows.get(i);
      }
    }
    return null;
  }

  RandomAccessSource open(OplogRow row, String name) throws IOException {
    return content.open(row, name);
  }

  byte[] read(OplogRow row) throws IOException {
    return content.read(row);
  }

  static PondFileException missing(NodeId partition, NodeId node) {
    return new PondFileException(
        FileSystemFault.CORRUPT,
        "the pond has no rows of node " + node + " in directory " + partition);
  }
}
