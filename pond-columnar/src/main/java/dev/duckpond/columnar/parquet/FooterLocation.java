package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file's footer.
 *
 * @param buffer holds the footer
 * @param offset where it starts in the buffer
 * @param length its bytes
 * @param start where it starts in the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the parser, never compared
record FooterLocation(byte[] buffer, int offset, int length, long start) {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENCRYPTED_MAGIC = "PARE".getBytes(StandardCharsets.US_ASCII);

  /** The footer's length and the magic bytes after it. */
  private static final int TAIL = 8;

  private static final int FIRST_READ = 64 << 10;

  static FooterLocation find(RandomAccessSource source) throws IOException {
    long size = source.size();
    byte[] head = read(source, 0, (int) Math.min(size, MAGIC.length));
    if (Arrays.equals(head, ENCRYPTED_MAGIC)) {
      throw new ParquetException("encrypted Parquet cannot be read: " + source.name());
    }
    if (!Arrays.equals(head, MAGIC)) {
      throw new ParquetException("not Parquet: PAR1 magic bytes missing in " + source.name());
    }
    int guess = (int) Math.min(size, FIRST_READ);
    byte[] end = read(source, size - guess, guess);
    byte[] magic = Arrays.copyOfRange(end, guess - MAGIC.length, guess);
    if (size < MAGIC.length + TAIL || !Arrays.equals(magic, MAGIC)) {
      throw new ParquetException(
          "truncated Parquet: PAR1 magic bytes missing at the end of " + source.name());
    }
    int length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(guess - TAIL);
    long start = size - TAIL - length;
    if (length < 0 || start < MAGIC.length) {
      throw new ParquetException(
          "damaged Parquet: a footer of "
              + Integer.toUnsignedString(length)
              + " bytes in the "
              + size
              + " bytes of "
              + source.name());
    }
    if (length <= guess - TAIL) {
      return new FooterLocation(end, guess - TAIL - length, length, start);
    }
    return new FooterLocation(read(source, start, length), 0, length, start);
  }

  private static byte[] read(RandomAccessSource source, long position, int length)
      throws IOException {
    byte[] bytes = new byte[length];
    source.readFully(position, ByteBuffer.wrap(bytes));
    return bytes;
  }
}
