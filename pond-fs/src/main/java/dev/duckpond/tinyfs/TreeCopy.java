package dev.duckpond.tinyfs;

import dev.duckpond.tinyfs.PathResolver.Slot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Copies nodes within a tree, without reading their content. */
final class TreeCopy {
  private final Persistence persistence;
  private final Instant time;

  /**
   * @param time recorded for the copies
   */
  TreeCopy(Persistence persistence, Instant time) {
    this.persistence = persistence;
    this.time = time;
  }

  /** Copies a node, and all beneath it, to a place where there is none. */
  void copy(Location source, Slot target) throws IOException {
    copy(source.directory(), source.entry(), target.directory().id(), target.name());
  }

  private void copy(NodeId from, DirectoryEntry entry, NodeId to, String name) throws IOException {
    NodeId copy = NodeId.create();
    if (entry.type() == EntryType.DIRECTORY) {
      persistence.addDirectory(copy);
      for (DirectoryEntry child : persistence.entries(entry.child())) {
        copy(entry.child(), child, copy, child.name());
      }
    } else {
      long number = 0;
      for (NodeVersion version : content(from, entry)) {
        number++;
        persistence.copyVersion(version, version.copiedTo(to, copy, number, time));
      }
    }
    persistence.link(to, new DirectoryEntry(name, copy, entry.type()));
  }

  /** The versions that make up what the node is: all of a series, else the newest. */
  private List<NodeVersion> content(NodeId directory, DirectoryEntry entry) throws IOException {
    return entry.type() == EntryType.SERIES
        ? persistence.versions(entry.partition(directory), entry.child())
        : List.of(persistence.newest(entry.partition(directory), entry.child()));
  }
}
