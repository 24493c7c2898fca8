package dev.duckpond.tinyfs;

/** A name in a directory and the node it stands for. */
public record DirectoryEntry(String name, NodeId child, EntryType type) {
  /**
   * Where the child's versions are kept: a directory's with itself, everything else's with the
   * directory that contains it.
   */
  public NodeId partition(NodeId directory) {
    return type == EntryType.DIRECTORY ? child : directory;
  }
}
