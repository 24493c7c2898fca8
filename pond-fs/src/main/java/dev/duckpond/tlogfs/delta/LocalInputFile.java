package dev.duckpond.tlogfs.delta;

import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file the kernel reads. */
final class LocalInputFile implements InputFile {
  private static final int BUFFER_SIZE = 1 << 16;

  private final Path file;

  LocalInputFile(Path file) {
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
    return new ChannelStream(file.toString(), FileChannel.open(file, StandardOpenOption.READ));
  }

  private static final class ChannelStream extends SeekableInputStream {
    private final String name;
    private final FileChannel channel;
    private final ByteBuffer buffer;

    ChannelStream(String name, FileChannel channel) throws IOException {
      this.name = name;
      this.channel = channel;
      this.buffer = ByteBuffer.allocate((int) Math.min(BUFFER_SIZE, channel.size() + 1));
      buffer.limit(0);
    }

    @Override
    public long getPos() throws IOException {
      return channel.position() - buffer.remaining();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
      buffer.limit(0);
    }

    @Override
    public int read() throws IOException {
      return fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int start, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int part = Math.min(count, buffer.remaining());
      buffer.get(target, start, part);
      return part;
    }

    @Override
    public void readFully(byte[] target, int start, int count) throws IOException {
      int done = 0;
      while (done < count) {
        int part = read(target, start + done, count - done);
        if (part < 0) {
          throw new EOFException(name + ": ends " + (count - done) + " bytes early");
        }
        done += part;
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }

    private boolean fill() throws IOException {
      if (!buffer.hasRemaining()) {
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        return count > 0;
      }
      return true;
    }
  }
}
