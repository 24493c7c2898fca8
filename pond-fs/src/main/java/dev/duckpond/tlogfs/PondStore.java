package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.delta.CommitDescription;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.DeltaTable;
import dev.duckpond.tlogfs.delta.LogEntry;
import dev.duckpond.tlogfs.delta.RetainedFiles;
import dev.duckpond.tlogfs.disk.GuardedDisk;
import dev.duckpond.tlogfs.maintenance.AutomaticCompaction;
import dev.duckpond.tlogfs.maintenance.Compactor;
import dev.duckpond.tlogfs.maintenance.MaintainedTable;
import dev.duckpond.tlogfs.maintenance.Maintenance;
import dev.duckpond.tlogfs.maintenance.Rewrite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The open parts of a pond, and the one way to change it. Thread-safe. */
final class PondStore {
  private final Path directory;
  private final GuardedDisk disk;
  private final DeltaTable table;
  private final OplogReader reader;
  private final LargeFiles largeFiles;
  private final OplogContent content;
  private final ReentrantLock commitLock = new ReentrantLock(true);
  private final Maintenance maintenance;
  private final AutomaticCompaction automaticCompaction;
  private PondState state;

  private PondStore(Path directory, GuardedDisk disk, DeltaTable table, PondState state) {
    this.directory = directory;
    this.disk = disk;
    this.table = table;
    this.state = state;
    this.reader = new OplogReader(directory);
    this.largeFiles = new LargeFiles(directory, disk);
    this.content = new OplogContent(reader, largeFiles);
    MaintainedTable maintained = new StoreTable(this);
    Compactor compactor = new Compactor(directory, disk, maintained, OplogWriter.LAYOUT);
    this.maintenance = new Maintenance(directory, disk, maintained, compactor);
    this.automaticCompaction = new AutomaticCompaction(directory.toString(), compactor);
  }

  static PondStore open(Path directory, GuardedDisk disk) throws IOException {
    DeltaTable table = DeltaTable.open(directory, OplogSchema.PART_ID, disk);
    long version = table.openedVersion();
    return new PondStore(directory, disk, table, PondState.of(version, table.files(version)));
  }

  LargeFiles largeFiles() {
    return largeFiles;
  }

  /** The newest version, whoever made it. */
  StoredTree newest() throws IOException {
    return tree(newestState());
  }

  /** The data files of the newest version. */
  synchronized PondState newestState() throws IOException {
    for (LogEntry entry : table.entriesAfter(state.version())) {
      state = state.after(entry);
    }
    return state;
  }

  /** The version just committed, even if others have committed since. */
  private synchronized StoredTree afterCommit(long version) throws IOException {
    for (LogEntry entry : table.entriesAfter(state.version())) {
      if (entry.version() <= version) {
        state = state.after(entry);
      }
    }
    return state.version() == version ? tree(state) : at(version);
  }

  /** The version of this number, which exists. */
  StoredTree at(long version) throws IOException {
    return tree(PondState.of(version, table.files(version)));
  }

  private StoredTree tree(PondState of) {
    return new StoredTree(of, reader, content);
  }

  /** A commit with its data files, if its entry in the log is still there. */
  Optional<LogEntry> entry(long version) throws IOException {
    return table.entry(version);
  }

  OptionalLong lastCheckpoint() throws IOException {
    return table.lastCheckpoint();
  }

  Optional<LogEntry> describe(long version) throws IOException {
    return table.describe(version);
  }

  /**
   * Commits changes made above one version as the next after the newest.
   *
   * @return the pond with the changes
   * @throws TransactionConflictException when commits made meanwhile exclude them
   */
  StoredTree commit(StoredTree start, StagedChanges changes, CommitDescription description)
      throws IOException {
    StoredTree committed = commitChanges(start, changes, description);
    automaticCompaction.afterCommit(
        changes.partitions().stream().map(partition -> partition.id().text()).toList());
    return committed;
  }

  private StoredTree commitChanges(
      StoredTree start, StagedChanges changes, CommitDescription description) throws IOException {
    commitLock.lock();
    try {
      requireSoundDisk();
      publishLargeContent(changes);
      while (true) {
        StoredTree now = newest();
        if (now.version() > start.version()) {
          new ConflictCheck(start, now).check(changes);
        }
        List<DataFile> files = write(changes, now, now.version() + 1);
        if (table.commit(now.version(), files, description)) {
          return afterCommit(now.version() + 1);
        }
        // Another process was faster: see what it did, and try once more.
        delete(files);
      }
    } finally {
      commitLock.unlock();
    }
  }

  /**
   * Commits that rows are in other data files, as far as the newest version still has the files
   * they were in.
   *
   * @return what was committed
   */
  List<Rewrite> rewrite(List<Rewrite> rewrites, CommitDescription description) throws IOException {
    commitLock.lock();
    try {
      requireSoundDisk();
      while (true) {
        PondState now = newestState();
        List<Rewrite> possible =
            rewrites.stream().filter(rewrite -> now.holds(rewrite.removed())).toList();
        if (possible.isEmpty()) {
          return List.of();
        }
        List<DataFile> removed =
            possible.stream().flatMap(rewrite -> rewrite.removed().stream()).toList();
        List<DataFile> added = possible.stream().map(Rewrite::added).toList();
        if (table.rewrite(now.version(), removed, added, description)) {
          return possible;
        }
      }
    } finally {
      commitLock.unlock();
    }
  }

  Maintenance maintenance() {
    return maintenance;
  }

  /** The data files of all versions that can be read. */
  RetainedFiles retained() throws IOException {
    return table.retained();
  }

  /** The checksums of the large content that the rows of a data file refer to. */
  Set<String> largeContent(DataFile file) throws IOException {
    Set<String> checksums = new HashSet<>();
    for (OplogRow row : reader.rows(file)) {
      if (row.isLarge()) {
        row.contentSha256().ifPresent(checksums::add);
      }
    }
    return checksums;
  }

  /** Writes a checkpoint of the newest version; false if there is one. */
  boolean checkpoint() throws IOException {
    requireSoundDisk();
    return table.checkpoint(newestState().version());
  }

  private void requireSoundDisk() throws PondException {
    if (disk.failure().isPresent()) {
      IOException failure = disk.failure().get();
      throw new PondException(
          directory
              + ": refuses commits because an earlier write could not be made durable ("
              + failure.getMessage()
              + "); open the pond again",
          failure);
    }
  }

  private void publishLargeContent(StagedChanges changes) throws IOException {
    for (StagedPartition partition : changes.partitions()) {
      for (List<StagedRow> rows : partition.rows().values()) {
        for (StagedRow row : rows) {
          if (row instanceof StagedRow.New added
              && added.content().size() >= OplogSchema.LARGE_FILE_SIZE) {
            largeFiles.publish(added.content().file().orElseThrow(), added.content().sha256());
          }
        }
      }
    }
  }

  private List<DataFile> write(StagedChanges changes, StoredTree now, long sequence)
      throws IOException {
    List<DataFile> files = new ArrayList<>();
    OplogWriter writer = new OplogWriter(directory, disk);
    try {
      for (StagedPartition partition : changes.partitions()) {
        List<RowToWrite> rows = rows(partition, now);
        if (!rows.isEmpty()) {
          files.add(writer.write(partition.id(), rows, sequence));
        }
      }
      writer.finish();
      return files;
    } catch (IOException | RuntimeException failure) {
      try {
        delete(files);
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  private List<RowToWrite> rows(StagedPartition partition, StoredTree now) throws IOException {
    List<RowToWrite> rows = new ArrayList<>();
    NodeId id = partition.id();
    if (partition.changesDirectory()) {
      RowToWrite row = DirectoryRows.next(partition, now.partition(id).directory());
      if (row.isLarge()) {
        largeFiles.publish(
            largeFiles.stage(row.content().read()), row.contentSha256().orElseThrow());
      }
      rows.add(row);
    }
    for (List<StagedRow> versions : partition.rows().values()) {
      for (StagedRow version : versions) {
        rows.add(version.toWrite(now));
      }
    }
    return rows;
  }

  private void delete(List<DataFile> files) throws IOException {
    for (DataFile file : files) {
      disk.delete(directory.resolve(file.path()));
    }
  }
}
