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
   * Makes the changes durable and visible. With no changes nothing is written.
   *
   * @return the pond's version that holds them
   * @throws TransactionConflictException when another commit changed what this one changed
   */
  long commit() throws IOException;

  @Override
  void close() throws IOException;
}
