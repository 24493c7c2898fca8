package dev.duckpond.tlogfs.delta;

import java.time.Instant;
import java.util.List;

/**
 * One commit of the log.
 *
 * @param added the data files it added
 * @param removed the paths of those it removed
 * @param rewrite whether it only keeps the same rows in other files
 */
public record LogEntry(
    long version,
    Instant timestamp,
    CommitDescription description,
    List<DataFile> added,
    List<String> removed,
    boolean rewrite) {
  public LogEntry {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }
}
