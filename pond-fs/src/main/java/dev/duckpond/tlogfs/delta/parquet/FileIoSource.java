package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.scan.RandomAccessSource;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file of the kernel's, readable at any position. */
final class FileIoSource implements RandomAccessSource {
  private final String name;
  private final long size;
  private final SeekableInputStream stream;

  FileIoSource(InputFile file) throws IOException {
    this.name = file.path();
    this.size = file.length();
    this.stream = file.newStream();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void readFully(long position, ByteBuffer target) throws IOException {
    byte[] bytes = new byte[target.remaining()];
    synchronized (stream) {
      stream.seek(position);
      stream.readFully(bytes, 0, bytes.length);
    }
    target.put(bytes);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
