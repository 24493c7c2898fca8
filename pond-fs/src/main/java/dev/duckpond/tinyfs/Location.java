package dev.duckpond.tinyfs;

/**
 * A node and where it was found.
 *
 * @param directory the directory that contains it; the root's is the root
 */
record Location(NodePath path, NodeId directory, DirectoryEntry entry) {
  static final Location ROOT =
      new Location(
          NodePath.ROOT, NodeId.ROOT, new DirectoryEntry("", NodeId.ROOT, EntryType.DIRECTORY));

  NodeId id() {
    return entry.child();
  }

  EntryType type() {
    return entry.type();
  }

  NodeId partition() {
    return entry.partition(directory);
  }

  boolean isRoot() {
    return path.isRoot();
  }
}
