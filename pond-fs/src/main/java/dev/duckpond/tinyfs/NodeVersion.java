package dev.duckpond.tinyfs;

import dev.duckpond.tinyfs.FileVersion.EventTimes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a node as a store keeps it, without its content.
 *
 * @param partition the directory it is kept with, see {@link DirectoryEntry#partition}
 * @param version from 1, counting up by 1
 * @param size of the content in bytes; 0 for a directory
 * @param sha256 of the content, in lower-case hexadecimal, for files
 */
public record NodeVersion(
    NodeId partition,
    NodeId node,
    EntryType type,
    long version,
    long size,
    Optional<String> sha256,
    Instant timestamp,
    Optional<EventTimes> eventTimes,
    Map<String, String> attributes) {
  public NodeVersion {
    attributes = Map.copyOf(attributes);
  }

  /** The same version kept with another directory. */
  public NodeVersion in(NodeId otherPartition) {
    return new NodeVersion(
        otherPartition, node, type, version, size, sha256, timestamp, eventTimes, attributes);
  }

  /** This version as users see it, if it is a file's. */
  FileVersion toFileVersion() {
    return new FileVersion(version, size, sha256.orElseThrow(), timestamp, eventTimes, attributes);
  }
}
