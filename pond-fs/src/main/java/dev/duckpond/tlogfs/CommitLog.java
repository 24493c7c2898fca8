package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.delta.CommitDescription;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.LogEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The commits of a pond, as far as its log still has them. Thread-safe. */
final class CommitLog {
  private final Path directory;
  private final PondStore store;

  CommitLog(Path directory, PondStore store) {
    this.directory = directory;
    this.store = store;
  }

  /** The commits up to a version, newest first. */
  List<CommitRecord> records(long newest, int limit) throws IOException {
    List<CommitRecord> records = new ArrayList<>();
    for (long version = newest; version >= 0 && records.size() < limit; version--) {
      Optional<CommitRecord> record = record(version);
      if (record.isEmpty()) {
        break;
      }
      records.add(record.get());
    }
    return records;
  }

  Optional<CommitRecord> record(long version) throws IOException {
    return store.describe(version).map(CommitLog::record);
  }

  private static CommitRecord record(LogEntry entry) {
    CommitDescription description = entry.description();
    return new CommitRecord(
        entry.version(),
        entry.timestamp(),
        description.transactionId(),
        description.author(),
        description.message(),
        description.command());
  }

  /**
   * The last version committed at a time or before. Times of commits never decrease, so this looks
   * at few of them.
   */
  long versionAt(Instant time, long newest) throws IOException {
    long low = 0;
    long high = newest;
    long found = -1;
    while (low <= high) {
      long middle = low + (high - low) / 2;
      Optional<LogEntry> entry = store.describe(middle);
      // What is no longer in the log is older than what is.
      if (entry.isEmpty() || !entry.get().timestamp().isAfter(time)) {
        found = entry.isEmpty() ? found : middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    if (found < 0) {
      throw new PondException(directory + ": has no version of " + time + ", its oldest is newer");
    }
    return found;
  }

  /** What a commit changed. */
  List<NodeChange> changes(long version) throws IOException {
    LogEntry entry =
        store
            .entry(version)
            .orElseThrow(
                () ->
                    new PondException(
                        directory + ": version " + version + " is no longer in the log"));
    if (version == 0) {
      return List.of(); // There was nothing before, and there is nothing yet but the root.
    }
    Set<NodeId> touched = new TreeSet<>();
    for (DataFile file : entry.added()) {
      touched.add(new NodeId(file.partition()));
    }
    return new CommitChanges(store.at(version - 1), store.at(version)).find(touched);
  }
}
