package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeVersion;
import java.util.Optional;

/**
 * A row of the oplog, without its content.
 *
 * @param contentSize in bytes
 * @param contentSha256 of the content; always there when the content is in a large file
 * @param sequence of the transaction that made it: the pond's version that it is part of since
 * @param file the path of the data file that holds the row
 * @param position of the row in that file, from 0
 */
public record OplogRow(
    NodeVersion version,
    RowFormat format,
    long contentSize,
    Optional<String> contentSha256,
    long sequence,
    String file,
    int position) {
  public boolean isLarge() {
    return contentSize >= OplogSchema.LARGE_FILE_SIZE;
  }

  public boolean isDirectory() {
    return format != RowFormat.INLINE;
  }
}
