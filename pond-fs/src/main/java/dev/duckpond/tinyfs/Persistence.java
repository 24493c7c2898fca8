package dev.duckpond.tinyfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store of nodes beneath a {@link FileTree}. It knows identities, directory entries and versions,
 * but no paths: the tree resolves those, and checks every change before it asks for it, so that a
 * store may take each for valid.
 *
 * <p>A store that is read-only is thread-safe and never changes. One that is not belongs to one
 * thread at a time unless it says otherwise, and its own changes are visible at once.
 */
public interface Persistence {
  /** True when the methods that change anything must not be called. */
  boolean isReadOnly();

  /** The node of this name in a directory, or null. */
  @Nullable DirectoryEntry entry(NodeId directory, String name) throws IOException;

  /** The names in a directory, sorted. */
  List<DirectoryEntry> entries(NodeId directory) throws IOException;

  /** The newest version of a node that a directory names. */
  NodeVersion newest(NodeId partition, NodeId node) throws IOException;

  /** All versions of a node that a directory names, oldest first. */
  List<NodeVersion> versions(NodeId partition, NodeId node) throws IOException;

  /**
   * The content of a version; the target, in UTF-8, of a symlink's.
   *
   * @param name what to call it in error messages
   */
  RandomAccessSource open(NodeVersion version, String name) throws IOException;

  /** A new, empty file for content that outgrows memory before it is staged. */
  Path createTemporaryFile() throws IOException;

  /** Adds an empty directory that no entry names yet. */
  void addDirectory(NodeId directory) throws IOException;

  /** Adds a version of a file or symlink, and takes over its content. */
  void addVersion(NodeVersion version, StagedContent content) throws IOException;

  /**
   * Adds a version of a file or symlink with the content of another version.
   *
   * @param source the other, which is there
   */
  void copyVersion(NodeVersion source, NodeVersion copy) throws IOException;

  /**
   * Replaces what is recorded of a file's newest version, which keeps its number and content.
   *
   * @param changed the newest version with other bounds
   */
  void restate(NodeVersion changed) throws IOException;

  /** Adds an entry to a directory. */
  void link(NodeId directory, DirectoryEntry entry) throws IOException;

  /** Removes an entry from a directory, and with it whatever it leads to. */
  void unlink(NodeId directory, DirectoryEntry entry) throws IOException;

  /** Moves an entry to another directory, or another name in the same. */
  void move(NodeId from, DirectoryEntry entry, NodeId to, String newName) throws IOException;
}
