package dev.duckpond.columnar.parquet.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output that knows how many bytes it was given. Not thread-safe. */
final class PositionedOutput extends FilterOutputStream {
  private long position;

  PositionedOutput(OutputStream output) {
    super(output);
  }

  long position() {
    return position;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    position++;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int start, int count) throws IOException {
    out.write(bytes, start, count);
    position += count;
  }
}
