package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.delta.CommitDescription;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.DeltaLogException;
import dev.duckpond.tlogfs.delta.DeltaTable;
import dev.duckpond.tlogfs.delta.LogEntry;
import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.disk.GuardedDisk;
import dev.duckpond.tlogfs.disk.LocalDisk;
import dev.duckpond.tlogfs.maintenance.Maintenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A pond on disk. Thread-safe; several processes may have the same pond open. */
public final class Pond implements AutoCloseable {
  private static final String LOG = "_delta_log";

  private final Path directory;
  private final PondStore store;
  private final Clock clock;
  private volatile boolean closed;

  private Pond(Path directory, PondStore store, Clock clock) {
    this.directory = directory;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes an empty pond in a directory that does not exist or is empty.
   *
   * @throws PondException when there is a pond or anything else already
   */
  public static Pond create(Path directory) throws IOException {
    return create(directory, new LocalDisk(), Clock.systemUTC());
  }

  static Pond create(Path directory, Disk disk, Clock clock) throws IOException {
    Path absolute = directory.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      requireVacant(absolute);
    }
    GuardedDisk guarded = new GuardedDisk(disk);
    try {
      makeDirectories(guarded, absolute);
      makeDirectories(guarded, LargeFiles.directoryIn(absolute));
      RowToWrite root =
          DirectoryRows.first(
              NodeId.ROOT, clock.instant().truncatedTo(ChronoUnit.MICROS), List.of());
      OplogWriter writer = new OplogWriter(absolute, guarded);
      DataFile file = writer.write(NodeId.ROOT, List.of(root), 0);
      writer.finish();
      CommitDescription description =
          new CommitDescription(
              UUID.randomUUID().toString(),
              System.getProperty("user.name", ""),
              "create the pond",
              "");
      DeltaTable.create(
          absolute, OplogSchema.TABLE, OplogSchema.PART_ID, guarded, List.of(file), description);
    } catch (DeltaLogException failure) {
      throw new PondException(failure.getMessage(), failure);
    }
    return open(absolute, disk, clock);
  }

  /** What a creation that was cut off leaves may be used, everything else is refused. */
  private static void requireVacant(Path directory) throws IOException {
    if (Files.isDirectory(directory) && DeltaTable.exists(directory)) {
      throw new PondException(directory + ": there is a pond already");
    }
    Set<String> own =
        Set.of(
            LOG,
            LargeFiles.directoryIn(directory).getFileName().toString(),
            OplogWriter.directoryName(NodeId.ROOT));
    try (Stream<Path> files = Files.list(directory)) {
      Optional<Path> other =
          files.filter(file -> !own.contains(file.getFileName().toString())).findFirst();
      if (other.isPresent()) {
        throw new PondException(
            directory + ": cannot become a pond, it is not empty: " + other.get().getFileName());
      }
    } catch (NotDirectoryException file) {
      throw new PondException(directory + ": cannot become a pond, it is a file", file);
    }
  }

  private static void makeDirectories(Disk disk, Path directory) throws IOException {
    Path parent = directory.getParent();
    if (!Files.isDirectory(directory) && parent != null) {
      makeDirectories(disk, parent);
      if (disk.createDirectory(directory)) {
        disk.forceDirectory(parent);
      }
    }
  }

  /**
   * Opens a pond.
   *
   * @throws PondException when there is none, or its log is damaged
   */
  public static Pond open(Path directory) throws IOException {
    return open(directory, new LocalDisk(), Clock.systemUTC());
  }

  static Pond open(Path directory, Disk disk, Clock clock) throws IOException {
    Path absolute = directory.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(absolute) || !DeltaTable.exists(absolute)) {
        throw new PondException("no pond at " + directory + ": run 'pond init' to make one");
      }
      return new Pond(absolute, PondStore.open(absolute, new GuardedDisk(disk)), clock);
    } catch (DeltaLogException damaged) {
      throw new PondException(damaged.getMessage(), damaged);
    }
  }

  public Path directory() {
    return directory;
  }

  /** The newest version, other processes' commits included. */
  public Snapshot snapshot() throws IOException {
    return new PondSnapshot(newest(), clock);
  }

  /**
   * The pond as it was at a version.
   *
   * @throws PondException when there is no such version
   */
  public Snapshot snapshot(long version) throws IOException {
    StoredTree newest = newest();
    if (version < 0 || version > newest.version()) {
      throw new PondException(
          directory + ": has no version " + version + ", only 0 to " + newest.version());
    }
    if (version == newest.version()) {
      return new PondSnapshot(newest, clock);
    }
    try {
      return new PondSnapshot(store.at(version), clock);
    } catch (DeltaLogException damaged) {
      throw new PondException(damaged.getMessage(), damaged);
    }
  }

  public Transaction begin(CommitInfo info) throws IOException {
    newest();
    return new PondTransaction(store, info, clock);
  }

  /** The newest commits, newest first, at most {@code limit}. */
  public List<CommitRecord> history(int limit) throws IOException {
    List<CommitRecord> records = new ArrayList<>();
    try {
      for (long version = newest().version(); version >= 0 && records.size() < limit; version--) {
        Optional<LogEntry> entry = store.describe(version);
        if (entry.isEmpty()) {
          break;
        }
        CommitDescription description = entry.get().description();
        records.add(
            new CommitRecord(
                version,
                entry.get().timestamp(),
                description.transactionId(),
                description.author(),
                description.message(),
                description.command()));
      }
    } catch (DeltaLogException damaged) {
      throw new PondException(damaged.getMessage(), damaged);
    }
    return records;
  }

  /** Looks after the pond's files. */
  public Maintenance maintenance() throws IOException {
    newest();
    return store.maintenance();
  }

  private StoredTree newest() throws IOException {
    if (closed) {
      throw new PondException(directory + ": the pond is closed");
    }
    try {
      return store.newest();
    } catch (DeltaLogException damaged) {
      throw new PondException(damaged.getMessage(), damaged);
    }
  }

  /** Refuses further use; snapshots taken before stay readable. */
  @Override
  public void close() {
    closed = true;
  }
}
