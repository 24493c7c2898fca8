package dev.duckpond.columnar.parquet.encoding;

import java.util.Objects;

/**
 * A range of bytes that holds encoded values.
 *
 * @param buffer must be readable for {@link #PADDING} bytes beyond {@code end}, so that decoders
 *     may load whole words; what is there does not matter
 * @param start first byte
 * @param end after the last byte
 */
@SuppressWarnings("ArrayRecordComponent") // a view that is never compared
public record EncodedBytes(byte[] buffer, int start, int end) {
  /** Bytes that must follow the encoded ones in the buffer. */
  public static final int PADDING = 8;

  public EncodedBytes {
    Objects.checkFromToIndex(start, end, buffer.length - PADDING);
  }

  public int length() {
    return end - start;
  }

  /** The rest of these bytes from a position of the buffer on. */
  public EncodedBytes from(int position) {
    return new EncodedBytes(buffer, position, end);
  }
}
