package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.ByteArraySource;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The content of rows, wherever it is kept. Thread-safe. */
final class OplogContent {
  private final OplogReader reader;
  private final LargeFiles largeFiles;

  OplogContent(OplogReader reader, LargeFiles largeFiles) {
    this.reader = reader;
    this.largeFiles = largeFiles;
  }

  /**
   * Opens content; only what is small is held in memory.
   *
   * @param name what to call it in error messages
   */
  RandomAccessSource open(OplogRow row, String name) throws IOException {
    RandomAccessSource source =
        row.isLarge() ? openLarge(row, name) : new ByteArraySource(name, reader.content(row));
    return row.contentSha256()
        .<RandomAccessSource>map(
            sha256 -> new VerifyingSource(source, sha256, row.version().version()))
        .orElse(source);
  }

  private RandomAccessSource openLarge(OplogRow row, String name) throws IOException {
    String sha256 =
        row.contentSha256()
            .orElseThrow(
                () -> OplogReader.corrupt(row.file(), "has content without a checksum", null));
    return largeFiles.open(sha256, row.contentSize(), name);
  }

  /** All of the content. */
  byte[] read(OplogRow row) throws IOException {
    if (!row.isLarge()) {
      return reader.content(row);
    }
    try (RandomAccessSource source = open(row, "directory " + row.version().node())) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(source.size()));
      source.readFully(0, bytes);
      return bytes.array();
    }
  }
}
