package dev.duckpond.columnar.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that can be read at any position, by several threads at once. */
public interface RandomAccessSource extends Closeable {
  /** What to call it in error messages. */
  String name();

  /** Size in bytes. */
  long size();

  /**
   * Fills the buffer's remaining space from a position.
   *
   * @throws java.io.EOFException when the source ends before; names the source
   */
  void readFully(long position, ByteBuffer target) throws IOException;

  @Override
  void close() throws IOException;
}
