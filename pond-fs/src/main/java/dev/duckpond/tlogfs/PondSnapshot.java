package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.FileTree;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.time.Clock;

/** A version of a pond on disk. */
final class PondSnapshot implements Snapshot {
  private final long version;
  private final WorkingDirectory root;

  PondSnapshot(StoredTree stored, Clock clock) {
    this.version = stored.version();
    this.root = new FileTree(new SnapshotPersistence(stored), clock).root();
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public WorkingDirectory root() {
    return root;
  }
}
