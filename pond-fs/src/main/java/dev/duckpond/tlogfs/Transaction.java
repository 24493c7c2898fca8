package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;

/**
 * Changes that become visible together or not at all. Starts from the newest version. Belongs to
 * one thread at a time. Closing one that was not committed rolls it back.
 */
public interface Transaction extends AutoCloseable {
  /** The root, with the changes made so far. */
  WorkingDirectory root();

  /**
   * Makes a node, and all beneath it, as it was in a snapshot of the same pond. Nothing is erased:
   * what differs gets a new version or is replaced. Directories above that are missing are made.
   *
   * @param path in the snapshot; a symlink is followed there
   * @return how many nodes were changed, made or removed
   * @throws dev.duckpond.tinyfs.PondFileException when there was no such node
   */
  int restore(Snapshot snapshot, String path) throws IOException;

  /**
   * Makes the changes durable and visible. With no changes nothing is written.
   *
   * @return the pond's version that holds them
   * @throws TransactionConflictException when another commit changed what this one changed
   */
  long commit() throws IOException;

  @Override
  void close() throws IOException;
}
