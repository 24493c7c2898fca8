package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodePath;
import java.util.Optional;

/**
 * What a commit did to a node.
 *
 * @param path of the node after the commit, or before it if it was removed
 * @param before its path before the commit, if it was moved
 * @param version of its content: after the commit, or the last there was
 * @param size in bytes of that version; 0 for a directory
 */
public record NodeChange(
    Kind kind, NodePath path, Optional<NodePath> before, EntryType type, long version, long size) {
  /** The kinds of changes. */
  public enum Kind {
    /** A new node; of a directory, what is in it is new too and listed. */
    ADDED,
    /** A file has another version. */
    CHANGED,
    /** The bounds of a series are others. */
    BOUNDED,
    MOVED,
    /** A node is gone, and with a directory all there was in it, which is not listed. */
    REMOVED
  }
}
