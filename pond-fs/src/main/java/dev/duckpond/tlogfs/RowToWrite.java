package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeVersion;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of the oplog to be written.
 *
 * @param contentSize in bytes
 * @param sequence of the transaction that made it, if that is not the one that writes it
 * @param content gives the content; asked only when it belongs into the row
 */
record RowToWrite(
    NodeVersion version,
    RowFormat format,
    long contentSize,
    Optional<String> contentSha256,
    OptionalLong sequence,
    ContentReader content) {

  /** Reads content when it is needed. */
  @FunctionalInterface
  interface ContentReader {
    byte[] read() throws IOException;
  }

  boolean isLarge() {
    return contentSize >= OplogSchema.LARGE_FILE_SIZE;
  }
}
