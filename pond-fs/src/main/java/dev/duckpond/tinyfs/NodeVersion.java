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
 * @param bounds set on the event times of a series; those of its newest version count
 * @param factory the name of what makes the node from its content, if it is dynamic
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
    Map<String, String> attributes,
    TemporalBounds bounds,
    Optional<String> factory) {
  public NodeVersion {
    attributes = Map.copyOf(attributes);
  }

  /** A version of a node that is not dynamic, without bounds. */
  public NodeVersion(
      NodeId partition,
      NodeId node,
      EntryType type,
      long version,
      long size,
      Optional<String> sha256,
      Instant timestamp,
      Optional<EventTimes> eventTimes,
      Map<String, String> attributes) {
    this(
        partition,
        node,
        type,
        version,
        size,
        sha256,
        timestamp,
        eventTimes,
        attributes,
        TemporalBounds.NONE,
        Optional.empty());
  }

  /** The same version kept with another directory. */
  public NodeVersion in(NodeId otherPartition) {
    return new NodeVersion(
        otherPartition,
        node,
        type,
        version,
        size,
        sha256,
        timestamp,
        eventTimes,
        attributes,
        bounds,
        factory);
  }

  /** The same version with other bounds. */
  public NodeVersion with(TemporalBounds otherBounds) {
    return new NodeVersion(
        partition,
        node,
        type,
        version,
        size,
        sha256,
        timestamp,
        eventTimes,
        attributes,
        otherBounds,
        factory);
  }

  /** The same version of a node that takes this one's place. */
  public NodeVersion restoredAs(NodeId otherPartition, NodeId otherNode) {
    return copiedTo(otherPartition, otherNode, version, timestamp);
  }

  /** The same content as another version of the node. */
  public NodeVersion restoredTo(NodeId otherPartition, long number, Instant time) {
    return copiedTo(otherPartition, node, number, time);
  }

  /** The same content as a version of another node. */
  NodeVersion copiedTo(NodeId otherPartition, NodeId otherNode, long number, Instant time) {
    return new NodeVersion(
        otherPartition,
        otherNode,
        type,
        number,
        size,
        sha256,
        time,
        eventTimes,
        attributes,
        bounds,
        factory);
  }

  /** This version as users see it, if it is a file's. */
  FileVersion toFileVersion() {
    return new FileVersion(
        version, size, sha256.orElseThrow(), timestamp, eventTimes, attributes, bounds);
  }
}
