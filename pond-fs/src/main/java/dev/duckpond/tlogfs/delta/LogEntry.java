package dev.duckpond.tlogfs.delta;

import java.time.Instant;
import java.util.List;

/**
 * One commit of the log.
 *
 * @param added the data files it added
 * @param removed the paths of those it removed
 */
public record LogEntry(
    long version,
    Instant timestamp,
    CommitDescription description,
    List<DataFile> added,
    List<String> removed) {
  public LogEntry {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }
}
