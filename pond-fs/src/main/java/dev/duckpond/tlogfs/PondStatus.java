package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.EntryType;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A pond in numbers.
 *
 * @param commit the newest
 * @param nodes how many there are of each type, the root included
 * @param contentBytes of the newest versions of all files
 * @param dataFiles that the newest version is stored in
 * @param dataFileBytes their size
 * @param largeFiles with content of 64 KiB and more, those of earlier versions included
 * @param largeFileBytes their size
 * @param lastCheckpoint the version that the log was last summarised at
 */
public record PondStatus(
    CommitRecord commit,
    Map<EntryType, Long> nodes,
    long contentBytes,
    long dataFiles,
    long dataFileBytes,
    long largeFiles,
    long largeFileBytes,
    OptionalLong lastCheckpoint) {
  public PondStatus {
    nodes = Map.copyOf(nodes);
  }
}
