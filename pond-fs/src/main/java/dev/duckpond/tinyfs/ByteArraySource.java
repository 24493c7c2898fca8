package dev.duckpond.tinyfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.EOFException;
import java.nio.ByteBuffer;

/** Bytes in memory. */
public final class ByteArraySource implements RandomAccessSource {
  private final String name;
  private final byte[] bytes;

  /** Takes ownership of the bytes. */
  public ByteArraySource(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public void readFully(long position, ByteBuffer target) throws EOFException {
    int count = target.remaining();
    if (position < 0 || position > bytes.length - count) {
      throw new EOFException(
          name + ": ends at byte " + bytes.length + ", before " + (position + count));
    }
    target.put(bytes, (int) position, count);
  }

  @Override
  public void close() {}
}
