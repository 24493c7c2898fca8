package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's bytes, in memory. */
final class MemorySource implements RandomAccessSource {
  private final String name;
  private final byte[] bytes;

  MemorySource(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  static MemorySource of(Path file) throws IOException {
    return new MemorySource(file.getFileName().toString(), Files.readAllBytes(file));
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
  public void readFully(long position, ByteBuffer target) throws IOException {
    if (position < 0 || position + target.remaining() > bytes.length) {
      throw new EOFException(name + " ends before");
    }
    target.put(bytes, (int) position, target.remaining());
  }

  @Override
  public void close() {}
}
