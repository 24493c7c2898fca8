package dev.duckpond.tlogfs.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Every step by which a pond changes its directory. What was written is durable only once it was
 * forced, and a new name only once the directory that holds it was. Thread-safe.
 */
public interface Disk {
  /**
   * Creates a file for writing; closing the stream does not force it.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it exists
   */
  OutputStream create(Path file) throws IOException;

  /** Makes a file's content durable. */
  void force(Path file) throws IOException;

  /** Makes the names in a directory durable. */
  void forceDirectory(Path directory) throws IOException;

  /** Creates a directory; true if it did not exist. */
  boolean createDirectory(Path directory) throws IOException;

  /**
   * Gives a file a second name.
   *
   * @throws java.nio.file.FileAlreadyExistsException when the name is taken; it is then unchanged
   */
  void link(Path existing, Path name) throws IOException;

  /** Renames a file in one step, replacing what had the name. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file, if it exists. */
  void delete(Path file) throws IOException;
}
