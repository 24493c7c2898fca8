package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.delta.CommitDescription;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.DeltaLogException;
import dev.duckpond.tlogfs.delta.DeltaTable;
import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.disk.GuardedDisk;
import dev.duckpond.tlogfs.disk.LocalDisk;
import dev.duckpond.tlogfs.maintenance.Maintenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  private final CommitLog commits;
  private volatile boolean closed;

  private Pond(Path directory, PondStore store, Clock clock) {
    this.directory = directory;
    this.store = store;
    this.clock = clock;
    this.commits = new CommitLog(directory, store);
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
    requireVersion(version, newest);
    if (version == newest.version()) {
      return new PondSnapshot(newest, clock);
    }
    return new PondSnapshot(reading(() -> store.at(version)), clock);
  }

  public Transaction begin(CommitInfo info) throws IOException {
    newest();
    return new PondTransaction(store, info, clock);
  }

  /**
   * The pond as it was at some time: the last version committed then or before.
   *
   * @throws PondException when there is none
   */
  public Snapshot snapshot(Instant time) throws IOException {
    return snapshot(reading(() -> commits.versionAt(time, newest().version())));
  }

  /**
   * The pond as it was at a version or time.
   *
   * @throws PondException when there is no such version
   */
  public Snapshot snapshot(PointInTime point) throws IOException {
    return point instanceof PointInTime.AtVersion at
        ? snapshot(at.version())
        : snapshot(((PointInTime.AtTime) point).time());
  }

  /** The newest commits, newest first, at most {@code limit}. */
  public List<CommitRecord> history(int limit) throws IOException {
    return reading(() -> commits.records(newest().version(), limit));
  }

  /** The commit that made a version; empty if the log does not have it any more. */
  public Optional<CommitRecord> commit(long version) throws IOException {
    return reading(() -> commits.record(version));
  }

  /**
   * What a commit changed, by path.
   *
   * @throws PondException when there is no such version, or it is no longer in the log
   */
  public List<NodeChange> changes(long version) throws IOException {
    requireVersion(version, newest());
    return reading(() -> commits.changes(version));
  }

  /** The newest version in numbers; looks at every node. */
  public PondStatus status() throws IOException {
    StoredTree tree = newest();
    return reading(
        () ->
            new StatusReader(tree)
                .read(
                    commits
                        .record(tree.version())
                        .orElseThrow(
                            () -> new PondException(directory + ": its log has no last commit")),
                    LargeFiles.directoryIn(directory),
                    store.lastCheckpoint()));
  }

  /** Something that reads the log. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (DeltaLogException damaged) {
      throw new PondException(damaged.getMessage(), damaged);
    }
  }

  private void requireVersion(long version, StoredTree newest) throws PondException {
    if (version < 0 || version > newest.version()) {
      throw new PondException(
          directory + ": has no version " + version + ", only 0 to " + newest.version());
    }
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
    return reading(store::newest);
  }

  /** Refuses further use; snapshots taken before stay readable. */
  @Override
  public void close() {
    closed = true;
  }
}
