package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.Persistence;
import dev.duckpond.tinyfs.StagedContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pond at one version, for reading. */
final class SnapshotPersistence implements Persistence {
  private final StoredTree stored;

  SnapshotPersistence(StoredTree stored) {
    this.stored = stored;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public @Nullable DirectoryEntry entry(NodeId directory, String name) throws IOException {
    return stored.entry(directory, name);
  }

  @Override
  public List<DirectoryEntry> entries(NodeId directory) throws IOException {
    return stored.directory(directory).entries().values();
  }

  @Override
  public NodeVersion newest(NodeId partition, NodeId node) throws IOException {
    NodeVersion newest = stored.newest(partition, node);
    if (newest == null) {
      throw StoredTree.missing(partition, node);
    }
    return newest;
  }

  @Override
  public List<NodeVersion> versions(NodeId partition, NodeId node) throws IOException {
    List<OplogRow> rows = stored.partition(partition).versions(node);
    if (rows.isEmpty()) {
      throw StoredTree.missing(partition, node);
    }
    return rows.stream().map(OplogRow::version).toList();
  }

  @Override
  public RandomAccessSource open(NodeVersion version, String name) throws IOException {
    OplogRow row = stored.row(version.partition(), version.node(), version.version());
    if (row == null) {
      throw StoredTree.missing(version.partition(), version.node());
    }
    return stored.open(row, name);
  }

  @Override
  public Path createTemporaryFile() {
    throw readOnly();
  }

  @Override
  public void addDirectory(NodeId directory) {
    throw readOnly();
  }

  @Override
  public void addVersion(NodeVersion version, StagedContent content) {
    throw readOnly();
  }

  @Override
  public void copyVersion(NodeVersion source, NodeVersion copy) {
    throw readOnly();
  }

  @Override
  public void restate(NodeVersion changed) {
    throw readOnly();
  }

  @Override
  public void link(NodeId directory, DirectoryEntry entry) {
    throw readOnly();
  }

  @Override
  public void unlink(NodeId directory, DirectoryEntry entry) {
    throw readOnly();
  }

  @Override
  public void move(NodeId from, DirectoryEntry entry, NodeId to, String newName) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a snapshot cannot be changed");
  }
}
