package dev.duckpond.tlogfs.delta;

import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A commit the kernel reads, which it sees only if its seal is unbroken. Commits are small. */
final class SealedInputFile implements InputFile {
  private final Path file;

  SealedInputFile(Path file) {
    this.file = file;
  }

  @Override
  public long length() throws IOException {
    return Files.size(file);
  }

  @Override
  public String path() {
    return file.toString();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CommitSeal.verify(file, bytes);
    return new BytesStream(file.toString(), bytes);
  }

  private static final class BytesStream extends SeekableInputStream {
    private final String name;
    private final byte[] bytes;
    private int position;

    BytesStream(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void seek(long newPosition) throws IOException {
      if (newPosition < 0 || newPosition > bytes.length) {
        throw new EOFException(name + ": has no byte " + newPosition);
      }
      position = (int) newPosition;
    }

    @Override
    public int read() {
      return position < bytes.length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int start, int count) {
      if (count > 0 && position == bytes.length) {
        return -1;
      }
      int part = Math.min(count, bytes.length - position);
      System.arraycopy(bytes, position, target, start, part);
      position += part;
      return part;
    }

    @Override
    public void readFully(byte[] target, int start, int count) throws IOException {
      if (read(target, start, count) < count) {
        throw new EOFException(name + ": ends early");
      }
    }
  }
}
