package dev.duckpond.columnar.parquet.page;

import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A part of a file, read in large pieces as it is wanted. */
final class ChunkBytes {
  /** Few enough reads, and not too much memory for a column that is read beside many others. */
  private static final int PIECE = 4 << 20;

  private final RandomAccessSource source;
  private final long limit;
  private final boolean reusable;
  private byte[] buffer = {};
  private long bufferStart;
  private int bufferLength;

  /**
   * @param limit position in the file after the last byte that may be read
   * @param reusable whether the buffer may be overwritten by the next piece
   */
  ChunkBytes(RandomAccessSource source, long limit, boolean reusable) {
    this.source = source;
    this.limit = limit;
    this.reusable = reusable;
  }

  byte[] buffer() {
    return buffer;
  }

  long remaining(long position) {
    return limit - position;
  }

  /** Makes a range of the file available; where it starts in {@link #buffer()}. */
  int require(long position, int length) throws IOException {
    if (length > limit - position) {
      throw new MalformedDataException(
          length + " bytes are claimed where " + (limit - position) + " are left");
    }
    if (position < bufferStart || position + length > bufferStart + bufferLength) {
      int wanted = (int) Math.max(length, Math.min(PIECE, limit - position));
      if (!reusable || buffer.length - EncodedBytes.PADDING < wanted) {
        buffer = new byte[Math.addExact(wanted, EncodedBytes.PADDING)];
      }
      bufferLength = 0;
      source.readFully(position, ByteBuffer.wrap(buffer, 0, wanted));
      bufferStart = position;
      bufferLength = wanted;
    }
    return (int) (position - bufferStart);
  }
}
