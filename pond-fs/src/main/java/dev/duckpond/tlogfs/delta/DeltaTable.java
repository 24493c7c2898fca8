package dev.duckpond.tlogfs.delta;

import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tlogfs.disk.Disk;
import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.commit.CommitFailedException;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.hook.PostCommitHook.PostCommitHookType;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.transaction.DataLayoutSpec;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Delta table with one partition column, of which this sees the log only: what is in its data
 * files is others' business. Thread-safe; several processes may commit at once.
 */
public final class DeltaTable {
  private static final Logger LOGGER = System.getLogger(DeltaTable.class.getName());

  private static final String ENGINE_INFO = "Pond";

  private static final Map<String, String> PROPERTIES =
      Map.of(
          // Else the smallest and largest content of each column would end up in the log.
          "delta.dataSkippingNumIndexedCols", "0",
          "delta.checkpointInterval", "100",
          "delta.enableInCommitTimestamps", "true",
          "delta.enableExpiredLogCleanup", "false",
          "delta.feature.domainMetadata", "supported");

  private final Path directory;
  private final String partitionColumn;
  private final Disk disk;
  private final Engine engine;
  private final LogEntryReader entries;
  private @Nullable Snapshot newest;

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
    synchronized (table) {
      table.newest = table.load(version);
    }
    return table;
  }

  /** True if there is at least one commit in a directory. */
  public static boolean exists(Path directory) throws IOException {
    return new LogEntryReader(directory.resolve("_delta_log"), "").newestVersion().isPresent();
  }

  /** The newest version this table has loaded or made. */
  public synchronized long version() {
    return Objects.requireNonNull(newest).getVersion();
  }

  /**
   * The data files of a version.
   *
   * @throws DeltaLogException when there is no such version, or its log cannot be read
   */
  public synchronized List<DataFile> files(long version) throws IOException {
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
    } catch (KernelException | UncheckedIOException failure) {
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
    Transaction transaction =
        at(readVersion)
            .buildUpdateTableTransaction(ENGINE_INFO, Operation.WRITE)
            .withMaxRetries(0)
            .build(engine);
    return commit(transaction, readVersion + 1, added, description);
  }

  private synchronized void createVersionZero(
      Schema schema, List<DataFile> files, CommitDescription description) throws IOException {
    Transaction transaction =
        TableManager.buildCreateTableTransaction(
                directory.toString(), KernelTypes.structType(schema), ENGINE_INFO)
            .withTableProperties(PROPERTIES)
            .withDataLayoutSpec(DataLayoutSpec.partitioned(List.of(new Column(partitionColumn))))
            .withMaxRetries(0)
            .build(engine);
    if (!commit(transaction, 0, files, description)) {
      throw new DeltaLogException(entries.file(0) + ": exists already");
    }
  }

  private boolean commit(
      Transaction transaction, long version, List<DataFile> added, CommitDescription description)
      throws IOException {
    // Described by an engine of its own, since the kernel has no other place for a description.
    Engine describing = new PondEngine(disk, new CommitInfoDecorator(description)::decorate);
    Row state = transaction.getTransactionState(describing);
    List<Row> actions = new ArrayList<>();
    for (DataFile file : added) {
      actions.addAll(addActions(describing, state, file));
    }
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
    writeCheckpointIfDue(result);
    return true;
  }

  /**
   * The commit stands whether or not the checkpoint, which only makes opening faster, can be
   * written: the next one that is due makes up for it.
   */
  private void writeCheckpointIfDue(TransactionCommitResult result) {
    for (PostCommitHook hook : result.getPostCommitHooks()) {
      if (hook.getType() == PostCommitHookType.CHECKPOINT) {
        try {
          hook.threadSafeInvoke(engine);
        } catch (IOException | RuntimeException failure) {
          LOGGER.log(
              Level.WARNING,
              directory + ": no checkpoint of version " + result.getVersion() + " was written",
              failure);
        }
      }
    }
  }

  private List<Row> addActions(Engine describing, Row state, DataFile file) throws IOException {
    Map<String, Literal> partition = Map.of(partitionColumn, Literal.ofString(file.partition()));
    DataFileStatus status =
        new DataFileStatus(
            directory.resolve(file.path()).toString(),
            file.size(),
            System.currentTimeMillis(),
            Optional.empty());
    try (CloseableIterator<Row> rows =
        Transaction.generateAppendActions(
            describing,
            state,
            Utils.singletonCloseableIterator(status),
            Transaction.getWriteContext(describing, state, partition))) {
      return rows.toInMemoryList();
    }
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
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new DeltaLogException(
        entries.file(version) + ": the commit failed: " + root.getMessage(), failure);
  }

  private Snapshot at(long version) throws IOException {
    Snapshot known = newest;
    if (known != null && known.getVersion() == version) {
      return known;
    }
    Snapshot loaded = load(version);
    if (known == null || known.getVersion() < version) {
      newest = loaded;
    }
    return loaded;
  }

  private Snapshot load(long version) throws IOException {
    try {
      return TableManager.loadSnapshot(directory.toString()).atVersion(version).build(engine);
    } catch (KernelException | UncheckedIOException failure) {
      throw unreadable(version, failure);
    }
  }

  private DeltaLogException unreadable(long version, RuntimeException failure) {
    return new DeltaLogException(
        directory + ": version " + version + " cannot be read: " + failure.getMessage(), failure);
  }
}
