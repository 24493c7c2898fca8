package dev.duckpond.tinyfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.util.List;

/**
 * A place in a filesystem from which paths are resolved: relative ones from here, absolute ones
 * from the root. {@code .} and {@code ..} are understood, {@code ..} of the root is the root, and
 * symlinks are followed unless said otherwise. Failures are {@link PondFileException}s that name
 * the path.
 *
 * <p>One of a snapshot can be shared by threads and refuses changes ({@link
 * FileSystemFault#READ_ONLY}); one of a transaction sees the transaction's own changes and belongs
 * to one thread at a time.
 */
public interface WorkingDirectory {
  /** Where this is. */
  NodePath path();

  /** The working directory at a path. */
  WorkingDirectory directory(String path) throws IOException;

  boolean exists(String path) throws IOException;

  /** Of the node a path leads to. */
  Metadata metadata(String path) throws IOException;

  /** As {@link #metadata}, but of the symlink itself if the last name is one. */
  Metadata linkMetadata(String path) throws IOException;

  /** What a symlink points to, as it was written. */
  String readSymlink(String path) throws IOException;

  /** The nodes in a directory by name; symlinks are not followed. */
  List<Metadata> list(String path) throws IOException;

  /**
   * The names in a directory, sorted, and what they stand for. Unlike {@link #list} this looks at
   * nothing but the directory itself, so it does not cost more where much is beneath it.
   */
  List<DirectoryEntry> entries(String path) throws IOException;

  /**
   * The nodes whose path matches a pattern, by path: {@code *}, {@code ?}, {@code [a-z]}, {@code
   * {a,b}} within a name, {@code **} for any number of directories.
   */
  List<GlobMatch> glob(String pattern) throws IOException;

  /** The versions of a file, oldest first. */
  List<FileVersion> versions(String path) throws IOException;

  /** The newest content of a file. */
  RandomAccessSource open(String path) throws IOException;

  /** The content of one version of a file. */
  RandomAccessSource open(String path, long version) throws IOException;

  void createDirectory(String path) throws IOException;

  /** Creates a directory and those above it that are missing; it may exist already. */
  void createDirectories(String path) throws IOException;

  /** Creates a symlink; the target may be relative and need not exist. */
  void createSymlink(String path, String target) throws IOException;

  /** Starts the first version of a new file. */
  VersionWriter create(String path, EntryType type) throws IOException;

  /** Starts the next version of an existing file. */
  VersionWriter append(String path) throws IOException;

  /** Removes a node; a directory that is not empty only if {@code recursive}. */
  void remove(String path, boolean recursive) throws IOException;

  /**
   * Copies a node to a path where there is none: of a series all versions, of another file the
   * newest, of a directory everything beneath it. A symlink is followed if it is what the path
   * names; those in a directory are copied as they are. The copy has an identity and versions of
   * its own, and shares stored content with the original.
   */
  void copy(String from, String to) throws IOException;

  /**
   * Sets the bounds of a series' event times, in place of those it has; they hold until others are
   * set, for versions added later too.
   *
   * @throws PondFileException {@link FileSystemFault#NOT_A_TABLE} when it is no series
   */
  void setTemporalBounds(String path, TemporalBounds bounds) throws IOException;

  /** Moves a node; fails if the target exists. */
  void rename(String from, String to) throws IOException;
}
