package dev.duckpond.tlogfs.delta;

import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.disk.LocalDisk;
import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Snapshot.ChecksumWriteMode;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.commit.CommitFailedException;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.CheckpointAlreadyExistsException;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.hook.PostCommitHook.PostCommitHookType;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.transaction.DataLayoutSpec;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Delta table with one partition column, of which this sees the log only: what is in its data
 * files is others' business. Thread-safe; several processes may commit at once.
 */
public final class DeltaTable {
  private static final Logger LOGGER = System.getLogger(DeltaTable.class.getName());

  private static final Map<String, String> PROPERTIES =
      Map.of(
          // Else the smallest and largest content of each column would end up in the log.
          "delta.dataSkippingNumIndexedCols", "0",
          "delta.checkpointInterval", "100",
          "delta.enableInCommitTimestamps", "true",
          "delta.enableExpiredLogCleanup", "false",
          "delta.feature.domainMetadata", "supported");

  private static final StructType NO_STATISTICS = new StructType();

  private final Path directory;
  private final String partitionColumn;
  private final Disk disk;
  private final Engine engine;
  private final LogEntryReader entries;
  private volatile long openedVersion;
  private @Nullable Snapshot newest;

  /** Whether the newest snapshot is what a commit of ours made, not one read from the log. */
  private boolean newestIsOurs;

  private DeltaTable(Path directory, String partitionColumn, Disk disk) {
    this.directory = directory;
    this.partitionColumn = partitionColumn;
    this.disk = disk;
    this.engine = new PondEngine(disk, UnaryOperator.identity());
    this.entries = new LogEntryReader(directory.resolve("_delta_log"), partitionColumn);
  }

  /**
   * Makes a table; its version 0 holds these files. The directory exists and holds no table.
   *
   * @param schema all columns, the partition column included
   */
  public static DeltaTable create(
      Path directory,
      Schema schema,
      String partitionColumn,
      Disk disk,
      List<DataFile> files,
      CommitDescription description)
      throws IOException {
    DeltaTable table = new DeltaTable(directory, partitionColumn, disk);
    table.createVersionZero(schema, files, description);
    return table;
  }

  /**
   * Opens a table. The directory holds at least one commit.
   *
   * @throws DeltaLogException when the newest commit is damaged; names its file
   */
  public static DeltaTable open(Path directory, String partitionColumn, Disk disk)
      throws IOException {
    DeltaTable table = new DeltaTable(directory, partitionColumn, disk);
    long version =
        table
            .entries
            .newestVersion()
            .orElseThrow(() -> new DeltaLogException(directory + ": there is no Delta log"));
    // The kernel takes an empty commit for one without changes.
    table.entries.read(version);
    table.openedVersion = version;
    return table;
  }

  /** True if there is at least one commit in a directory. */
  public static boolean exists(Path directory) throws IOException {
    return new LogEntryReader(directory.resolve("_delta_log"), "").newestVersion().isPresent();
  }

  /**
   * The data files of a version of a table of which only the log up to that version may be sound,
   * as the newest checkpoint up to it and the commits after that say.
   *
   * @throws DeltaLogException when it cannot be read
   */
  public static List<DataFile> filesFromCheckpoint(
      Path directory, String partitionColumn, long version) throws IOException {
    return new DeltaTable(directory, partitionColumn, new LocalDisk()).filesByKernel(version);
  }

  /** The version that was the newest when the table was opened. */
  public long openedVersion() {
    return openedVersion;
  }

  /**
   * The data files of a version.
   *
   * @throws DeltaLogException when there is no such version, or its log cannot be read
   */
  public synchronized List<DataFile> files(long version) throws IOException {
    Optional<List<DataFile>> replayed = LogReplay.files(entries, version);
    return replayed.isPresent() ? replayed.get() : filesByKernel(version);
  }

  /** As {@link #files}, but of whatever log the kernel can read. */
  synchronized List<DataFile> filesByKernel(long version) throws IOException {
    Snapshot snapshot = at(version);
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        snapshot.getScanBuilder().build().getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          while (rows.hasNext()) {
            files.add(dataFile(rows.next()));
          }
        }
      }
    } catch (RuntimeException failure) {
      throw unreadable(version, failure);
    }
    return files;
  }

  private DataFile dataFile(Row row) {
    FileStatus status = InternalScanFileUtils.getAddFileStatus(row);
    String path = directory.relativize(Path.of(status.getPath())).toString();
    String partition = InternalScanFileUtils.getPartitionValues(row).get(partitionColumn);
    return new DataFile(path, Objects.requireNonNull(partition, path), status.getSize());
  }

  /** The commits made since a version, by whoever, oldest first. */
  public List<LogEntry> entriesAfter(long version) throws IOException {
    List<LogEntry> found = new ArrayList<>();
    Optional<LogEntry> next = entries.read(version + 1);
    while (next.isPresent()) {
      found.add(next.get());
      next = entries.read(next.get().version() + 1);
    }
    return found;
  }

  /** A commit, if its entry in the log is still there. */
  public Optional<LogEntry> entry(long version) throws IOException {
    return entries.read(version);
  }

  /** The version of the newest checkpoint that the log refers to, if there is one. */
  public OptionalLong lastCheckpoint() throws IOException {
    return entries.lastCheckpoint();
  }

  /**
   * The data files of all versions that can be read.
   *
   * @throws DeltaLogException when a part of the log is missing, so that there may be others
   */
  public RetainedFiles retained() throws IOException {
    long oldest = entries.oldestReadableVersion();
    Map<String, DataFile> all = new LinkedHashMap<>();
    files(oldest).forEach(file -> all.put(file.path(), file));
    Set<String> rewritten = new HashSet<>();
    long last = oldest;
    for (LogEntry entry : entriesAfter(oldest)) {
      entry.added().forEach(file -> all.put(file.path(), file));
      if (entry.rewrite()) {
        rewritten.addAll(entry.removed());
      }
      last = entry.version();
    }
    long newestVersion = entries.newestVersion().orElse(last);
    if (last < newestVersion && entries.read(last + 1).isEmpty()) {
      throw new DeltaLogException(
          entries.file(last + 1) + ": is missing, though later commits are there");
    }
    List<DataFile> withAllRows =
        all.values().stream().filter(file -> !rewritten.contains(file.path())).toList();
    return new RetainedFiles(List.copyOf(all.values()), withAllRows);
  }

  /** A commit without its data files, if its entry in the log is still there. */
  public Optional<LogEntry> describe(long version) throws IOException {
    return entries.readDescription(version);
  }

  /**
   * Commits new data files, durable already, as the version after one.
   *
   * @return false when that version exists already; nothing was changed then
   */
  public synchronized boolean commit(
      long readVersion, List<DataFile> added, CommitDescription description) throws IOException {
    List<Row> actions = added.stream().map(file -> addAction(file, true)).toList();
    return commitAfter(readVersion, actions, description);
  }

  /**
   * Commits, as the version after one, that the same rows are in other data files from now on.
   *
   * @param removed files of that version
   * @param added files, durable already, with the rows of those removed and no others
   * @return false when that version exists already; nothing was changed then
   */
  public synchronized boolean rewrite(
      long readVersion, List<DataFile> removed, List<DataFile> added, CommitDescription description)
      throws IOException {
    List<Row> actions = new ArrayList<>();
    added.forEach(file -> actions.add(addAction(file, false)));
    removed.forEach(file -> actions.add(removeAction(file)));
    return commitAfter(readVersion, actions, description);
  }

  /**
   * Writes a checkpoint of a version, from which opening starts.
   *
   * @return false when there is one already
   */
  public synchronized boolean checkpoint(long version) throws IOException {
    try {
      at(version).writeCheckpoint(engine);
    } catch (CheckpointAlreadyExistsException exists) {
      return false;
    } catch (KernelException | UncheckedIOException failure) {
      throw new DeltaLogException(
          directory + ": no checkpoint of version " + version + ": " + failure.getMessage(),
          failure);
    }
    newest = null; // The next snapshot starts from the checkpoint.
    return true;
  }

  private boolean commitAfter(long readVersion, List<Row> actions, CommitDescription description)
      throws IOException {
    Transaction transaction =
        withChecksum(at(readVersion))
            .buildUpdateTableTransaction(CommitSeal.ENGINE_INFO, Operation.WRITE)
            .withMaxRetries(0)
            .build(engine);
    return commit(transaction, readVersion + 1, actions, description);
  }

  private synchronized void createVersionZero(
      Schema schema, List<DataFile> files, CommitDescription description) throws IOException {
    Transaction transaction =
        TableManager.buildCreateTableTransaction(
                directory.toString(), KernelTypes.structType(schema), CommitSeal.ENGINE_INFO)
            .withTableProperties(PROPERTIES)
            .withDataLayoutSpec(DataLayoutSpec.partitioned(List.of(new Column(partitionColumn))))
            .withMaxRetries(0)
            .build(engine);
    List<Row> actions = files.stream().map(file -> addAction(file, true)).toList();
    if (!commit(transaction, 0, actions, description)) {
      throw new DeltaLogException(entries.file(0) + ": exists already");
    }
  }

  private boolean commit(
      Transaction transaction, long version, List<Row> actions, CommitDescription description)
      throws IOException {
    // Described by an engine of its own, since the kernel has no other place for a description.
    Engine describing = new PondEngine(disk, new CommitInfoDecorator(description)::decorate);
    TransactionCommitResult result;
    try {
      result =
          transaction.commit(
              describing,
              CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator())));
    } catch (KernelException | UncheckedIOException failure) {
      if (isConflict(failure)) {
        return false;
      }
      throw commitFailure(version, failure);
    }
    newest = result.getPostCommitSnapshot().orElse(null);
    newestIsOurs = true;
    summarise(result, version);
    return true;
  }

  /**
   * Writes what makes opening and committing faster: a checkpoint now and then, and with it a
   * checksum file, without which the kernel reads the log back to the last one at every commit. The
   * commit stands whether or not they can be written: the next ones make up for them.
   */
  private void summarise(TransactionCommitResult result, long version) {
    List<PostCommitHook> hooks = result.getPostCommitHooks();
    boolean due =
        version == 0
            || hooks.stream().anyMatch(hook -> hook.getType() == PostCommitHookType.CHECKPOINT);
    if (!due) {
      return;
    }
    for (PostCommitHook hook : hooks) {
      try {
        hook.threadSafeInvoke(engine);
      } catch (IOException | RuntimeException failure) {
        LOGGER.log(
            Level.WARNING,
            directory + ": version " + version + " was committed, but not its " + hook.getType(),
            failure);
      }
    }
    newest = null; // The next snapshot starts from the checkpoint.
  }

  /** A snapshot that knows its checksum, if the one that was committed last does not. */
  private Snapshot withChecksum(Snapshot snapshot) throws IOException {
    if (!newestIsOurs || snapshot.getCurrentCrcInfo().isPresent()) {
      return snapshot;
    }
    try {
      snapshot.writeChecksum(engine, ChecksumWriteMode.FULL);
    } catch (IOException | RuntimeException failure) {
      LOGGER.log(
          Level.WARNING,
          directory + ": no checksum of version " + snapshot.getVersion() + " was written",
          failure);
      return snapshot;
    }
    newest = null;
    return at(snapshot.getVersion());
  }

  /**
   * Made here rather than by the kernel, which parses the table's schema anew for every file. Paths
   * are stored as URIs; those of data files have no character that would need escaping.
   */
  private Row addAction(DataFile file, boolean dataChange) {
    return SingleAction.createAddFileSingleAction(addRow(file, dataChange));
  }

  private Row removeAction(DataFile file) {
    return SingleAction.createRemoveFileSingleAction(
        new AddFile(addRow(file, false))
            .toRemoveFileRow(false, Optional.of(System.currentTimeMillis())));
  }

  private Row addRow(DataFile file, boolean dataChange) {
    return AddFile.createAddFileRow(
        NO_STATISTICS,
        file.path(),
        VectorUtils.stringStringMapValue(Map.of(partitionColumn, file.partition())),
        file.size(),
        System.currentTimeMillis(),
        dataChange,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static boolean isConflict(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CommitFailedException commit && commit.isConflict()) {
        return true;
      }
    }
    return false;
  }

  private DeltaLogException commitFailure(long version, RuntimeException failure) {
    return new DeltaLogException(
        entries.file(version) + ": the commit failed: " + rootCause(failure).getMessage(), failure);
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private Snapshot at(long version) throws IOException {
    Snapshot known = newest;
    if (known != null && known.getVersion() == version) {
      return known;
    }
    Snapshot loaded = load(version);
    if (known == null || known.getVersion() < version) {
      newest = loaded;
      newestIsOurs = false;
    }
    return loaded;
  }

  private Snapshot load(long version) throws IOException {
    try {
      return TableManager.loadSnapshot(directory.toString()).atVersion(version).build(engine);
    } catch (RuntimeException failure) {
      // The kernel meets damaged files with unchecked exceptions of all kinds.
      throw unreadable(version, failure);
    }
  }

  private DeltaLogException unreadable(long version, RuntimeException failure) {
    Throwable root = rootCause(failure);
    return new DeltaLogException(
        directory
            + ": version "
            + version
            + " cannot be read: "
            + Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName()),
        failure);
  }
}
