package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.PondFileException;
import java.io.IOException;
import java.util.List;
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
