package dev.duckpond.tinyfs;

import java.io.IOException;
import java.time.Clock;

/** The tree of files and directories that a store holds: paths on one side, nodes on the other. */
public final class FileTree {
  private final Persistence persistence;
  private final PathResolver resolver;
  private final OpenWriters openWriters = new OpenWriters();
  private final Clock clock;

  /**
   * @param clock gives the time recorded for new versions
   */
  public FileTree(Persistence persistence, Clock clock) {
    this.persistence = persistence;
    this.resolver = new PathResolver(persistence);
    this.clock = clock;
  }

  public WorkingDirectory root() {
    return new TreeDirectory(this, NodePath.ROOT);
  }

  /**
   * Refuses when the changes so far must not be made permanent.
   *
   * @throws PondFileException when a file is being written, or a writer was abandoned
   */
  public void requireComplete() throws PondFileException {
    openWriters.requireSound();
    openWriters.requireIdleBeneath(NodePath.ROOT);
  }

  /** Abandons all writers still open. */
  public void abandonWriters() throws IOException {
    for (StagedVersionWriter writer : openWriters.open()) {
      writer.close();
    }
  }

  Persistence persistence() {
    return persistence;
  }

  PathResolver resolver() {
    return resolver;
  }

  OpenWriters openWriters() {
    return openWriters;
  }

  TreeChanges changes() {
    return new TreeChanges(persistence, resolver, openWriters, clock);
  }

  /** What is known of the node at a location. */
  Metadata metadata(Location location) throws IOException {
    NodeVersion newest = persistence.newest(location.partition(), location.id());
    return new Metadata(
        location.path(),
        location.id(),
        location.type(),
        newest.version(),
        newest.size(),
        newest.sha256(),
        newest.timestamp());
  }
}
