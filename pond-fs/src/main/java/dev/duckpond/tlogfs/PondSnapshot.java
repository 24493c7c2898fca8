package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileTree;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** A version of a pond on disk. */
final class PondSnapshot implements Snapshot {
  private final StoredTree stored;
  private final WorkingDirectory root;

  PondSnapshot(StoredTree stored, Clock clock) {
    this.stored = stored;
    this.root = new FileTree(new SnapshotPersistence(stored), clock).root();
  }

  @Override
  public long version() {
    return stored.version();
  }

  StoredTree stored() {
    return stored;
  }

  @Override
  public List<NodeRecord> records(String path) throws IOException {
    Metadata node = root.metadata(path);
    NodeId partition =
        node.type() == EntryType.DIRECTORY
            ? node.id()
            : root.metadata(node.path().parent().toString()).id();
    return stored.records(partition, node.id()).stream()
        .map(row -> new NodeRecord(row.version(), row.sequence()))
        .toList();
  }

  @Override
  public WorkingDirectory root() {
    return root;
  }
}
