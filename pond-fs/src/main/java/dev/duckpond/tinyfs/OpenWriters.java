package dev.duckpond.tinyfs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The writers of one tree that have not ended yet, and whether one of them was abandoned. */
final class OpenWriters {
  private final List<StagedVersionWriter> writers = new ArrayList<>();
  private @Nullable NodePath abandonedPath;

  synchronized void add(StagedVersionWriter writer) {
    writers.add(writer);
  }

  synchronized void completed(StagedVersionWriter writer) {
    writers.remove(writer);
  }

  synchronized void abandoned(StagedVersionWriter writer) {
    if (writers.remove(writer) && abandonedPath == null) {
      abandonedPath = writer.path();
    }
  }

  /** Refuses if the file of this name in a directory is being written. */
  synchronized void requireIdle(NodeId directory, NodePath path) throws PondFileException {
    for (StagedVersionWriter writer : writers) {
      if (writer.writes(directory, path.name())) {
        throw Faults.busy(path);
      }
    }
  }

  /** Refuses if any file in a directory, or anywhere beneath it, is being written. */
  synchronized void requireIdleBeneath(NodePath directory) throws PondFileException {
    for (StagedVersionWriter writer : writers) {
      if (writer.path().startsWith(directory)) {
        throw Faults.busy(writer.path());
      }
    }
  }

  synchronized void requireSound() throws PondFileException {
    if (abandonedPath != null) {
      throw new PondFileException(
          FileSystemFault.POISONED,
          abandonedPath
              + ": a writer was closed before it was complete; roll back and start again");
    }
  }

  /** The writers still open, for closing them. */
  synchronized List<StagedVersionWriter> open() {
    return List.copyOf(writers);
  }
}
