package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.Persistence;
import dev.duckpond.tinyfs.StagedContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A pond at one version with a transaction's changes above it. */
final class TransactionPersistence implements Persistence {
  /** Small content of one transaction held in memory; what comes after goes to staging files. */
  private static final long MEMORY_BUDGET = 64L << 20;

  private final LargeFiles largeFiles;
  private final Clock clock;
  private final StagedChanges staged = new StagedChanges();
  private StoredTree stored;
  private long bytesInMemory;
  private boolean ended;

  TransactionPersistence(StoredTree stored, LargeFiles largeFiles, Clock clock) {
    this.stored = stored;
    this.largeFiles = largeFiles;
    this.clock = clock;
  }

  StagedChanges staged() {
    return staged;
  }

  StoredTree stored() {
    return stored;
  }

  /** After a commit: shows the pond with the changes in it, and takes no more. */
  void end(StoredTree committed) throws IOException {
    ended = true;
    stored = committed;
    staged.discard();
  }

  /** After a rollback: shows the pond without the changes, and takes no more. */
  void end() throws IOException {
    ended = true;
    staged.discard();
  }

  @Override
  public boolean isReadOnly() {
    return ended;
  }

  @Override
  public @Nullable DirectoryEntry entry(NodeId directory, String name) throws IOException {
    StagedPartition changes = staged.find(directory);
    if (changes != null) {
      Optional<DirectoryEntry> changed = changes.names().get(name);
      if (changed != null) {
        return changed.orElse(null);
      }
      if (changes.isCreated()) {
        return null;
      }
    }
    return stored.entry(directory, name);
  }

  @Override
  public List<DirectoryEntry> entries(NodeId directory) throws IOException {
    StagedPartition changes = staged.find(directory);
    List<DirectoryEntry> before =
        changes != null && changes.isCreated()
            ? List.of()
            : stored.directory(directory).entries().values();
    if (changes == null || changes.names().isEmpty()) {
      return before;
    }
    NavigableMap<String, DirectoryEntry> entries = new TreeMap<>();
    before.forEach(entry -> entries.put(entry.name(), entry));
    changes
        .names()
        .forEach(
            (name, entry) ->
                entry.ifPresentOrElse(
                    present -> entries.put(name, present), () -> entries.remove(name)));
    return List.copyOf(entries.values());
  }

  @Override
  public NodeVersion newest(NodeId partition, NodeId node) throws IOException {
    StagedPartition changes = staged.find(partition);
    NodeVersion newest = stored.newest(partition, node);
    if (changes != null) {
      if (partition.equals(node)) {
        newest = directoryVersion(changes, newest);
      } else {
        List<StagedRow> rows = changes.rows(node);
        if (!rows.isEmpty()) {
          newest = rows.get(rows.size() - 1).version();
        }
      }
    }
    if (newest == null) {
      throw StoredTree.missing(partition, node);
    }
    return newest;
  }

  private static @Nullable NodeVersion directoryVersion(
      StagedPartition changes, @Nullable NodeVersion before) {
    return changes.changesDirectory()
        ? DirectoryRows.version(
            changes.id(), before == null ? 1 : before.version() + 1, changes.changedAt(), Map.of())
        : before;
  }

  @Override
  public List<NodeVersion> versions(NodeId partition, NodeId node) throws IOException {
    // By number, since a staged row may restate a stored version.
    NavigableMap<Long, NodeVersion> versions = new TreeMap<>();
    for (OplogRow row : stored.partition(partition).versions(node)) {
      versions.put(row.version().version(), row.version());
    }
    StagedPartition changes = staged.find(partition);
    if (changes != null) {
      for (StagedRow row : changes.rows(node)) {
        versions.put(row.version().version(), row.version());
      }
    }
    if (versions.isEmpty()) {
      throw StoredTree.missing(partition, node);
    }
    return List.copyOf(versions.values());
  }

  @Override
  public RandomAccessSource open(NodeVersion version, String name) throws IOException {
    StagedRow row = stagedRow(version);
    return row != null ? row.open(stored, name) : stored.open(storedRow(version), name);
  }

  private @Nullable StagedRow stagedRow(NodeVersion version) {
    StagedPartition changes = staged.find(version.partition());
    if (changes != null) {
      for (StagedRow row : changes.rows(version.node())) {
        if (row.version().version() == version.version()) {
          return row;
        }
      }
    }
    return null;
  }

  private OplogRow storedRow(NodeVersion version) throws IOException {
    OplogRow row = stored.row(version.partition(), version.node(), version.version());
    if (row == null) {
      throw StoredTree.missing(version.partition(), version.node());
    }
    return row;
  }

  @Override
  public Path createTemporaryFile() throws IOException {
    return largeFiles.createStagingFile();
  }

  @Override
  public void addDirectory(NodeId directory) {
    staged.create(directory);
    changes(directory).touch(now());
  }

  @Override
  public void addVersion(NodeVersion version, StagedContent content) throws IOException {
    StagedContent kept = content;
    Optional<byte[]> bytes = content.bytes();
    if (bytes.isPresent()) {
      if (content.size() >= OplogSchema.LARGE_FILE_SIZE
          || bytesInMemory + content.size() > MEMORY_BUDGET) {
        kept = content.inFile(largeFiles.stage(bytes.get()));
      } else {
        bytesInMemory += content.size();
      }
    }
    changes(version.partition()).add(new StagedRow.New(version, kept));
  }

  @Override
  public void copyVersion(NodeVersion source, NodeVersion copy) throws IOException {
    StagedRow row = stagedRow(source);
    if (row instanceof StagedRow.New added) {
      addVersion(copy, duplicate(added.content()));
    } else if (row instanceof StagedRow.Reused reused) {
      changes(copy.partition()).add(StagedRow.Reused.copied(reused.origin(), copy));
    } else {
      changes(copy.partition()).add(StagedRow.Reused.copied(storedRow(source), copy));
    }
  }

  /** Adds a version with the content of a row of this or another version of the pond. */
  void addVersion(OplogRow content, NodeVersion version) {
    changes(version.partition()).add(StagedRow.Reused.copied(content, version));
  }

  /** A staging file has one owner, so each copy has its own until they are published as one. */
  private StagedContent duplicate(StagedContent content) throws IOException {
    if (content.file().isEmpty()) {
      return content;
    }
    Path copy = largeFiles.createStagingFile();
    Files.copy(content.file().get(), copy, StandardCopyOption.REPLACE_EXISTING);
    return content.inFile(copy);
  }

  @Override
  public void restate(NodeVersion changed) throws IOException {
    StagedRow row = stagedRow(changed);
    if (row == null) {
      changes(changed.partition()).add(StagedRow.Reused.copied(storedRow(changed), changed));
    } else {
      changes(changed.partition()).replaceLast(row.restated(changed));
    }
  }

  @Override
  public void link(NodeId directory, DirectoryEntry entry) throws IOException {
    setName(directory, entry.name(), entry);
  }

  @Override
  public void unlink(NodeId directory, DirectoryEntry entry) throws IOException {
    setName(directory, entry.name(), null);
    forget(directory, entry);
  }

  @Override
  public void move(NodeId from, DirectoryEntry entry, NodeId to, String newName)
      throws IOException {
    if (!from.equals(to)) {
      if (entry.type() == EntryType.DIRECTORY) {
        staged.directoryMoved();
      } else {
        moveRows(from, entry.child(), to);
      }
    }
    setName(from, entry.name(), null);
    setName(to, newName, new DirectoryEntry(newName, entry.child(), entry.type()));
  }

  /** A file's versions are kept with its directory, so they move with it. */
  private void moveRows(NodeId from, NodeId node, NodeId to) throws IOException {
    StagedPartition target = changes(to);
    changes(from).departed().add(node);
    NavigableMap<Long, StagedRow> moved = new TreeMap<>();
    for (OplogRow row : stored.partition(from).versions(node)) {
      moved.put(row.version().version(), StagedRow.Reused.moved(row, to));
    }
    for (StagedRow row : changes(from).take(node)) {
      moved.put(row.version().version(), row.in(row.version().in(to)));
    }
    for (StagedRow row : moved.values()) {
      OplogRow known = stored.row(to, node, row.version().version());
      if (known == null || !known.version().equals(row.version())) {
        target.add(row);
      }
    }
  }

  private void forget(NodeId directory, DirectoryEntry entry) throws IOException {
    if (entry.type() != EntryType.DIRECTORY) {
      for (StagedRow row : changes(directory).take(entry.child())) {
        row.discard();
      }
      return;
    }
    for (DirectoryEntry child : entries(entry.child())) {
      if (child.type() == EntryType.DIRECTORY) {
        forget(entry.child(), child);
      }
    }
    StagedPartition changes = staged.find(entry.child());
    if (changes != null && changes.isCreated()) {
      staged.forget(entry.child());
    } else {
      changes(entry.child()).remove(now());
    }
  }

  private void setName(NodeId directory, String name, @Nullable DirectoryEntry entry)
      throws IOException {
    StagedPartition changes = changes(directory);
    DirectoryEntry before = changes.isCreated() ? null : stored.entry(directory, name);
    changes.setName(name, entry, before, now());
  }

  private StagedPartition changes(NodeId directory) {
    return staged.of(directory);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
