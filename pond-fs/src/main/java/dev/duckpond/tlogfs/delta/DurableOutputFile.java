package dev.duckpond.tlogfs.delta;

import dev.duckpond.tlogfs.delta.parquet.Abandonable;
import dev.duckpond.tlogfs.disk.Disk;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.PositionOutputStream;
import io.delta.kernel.utils.CloseableIterator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A file of the log, written under a temporary name first. */
final class DurableOutputFile implements OutputFile {
  private final Disk disk;
  private final Path file;
  private final UnaryOperator<String> lineDecorator;

  DurableOutputFile(Disk disk, Path file, UnaryOperator<String> lineDecorator) {
    this.disk = disk;
    this.file = file;
    this.lineDecorator = lineDecorator;
  }

  @Override
  public String path() {
    return file.toString();
  }

  @Override
  public PositionOutputStream create(boolean putIfAbsent) throws IOException {
    Path temporary = DurableFileIO.temporaryBeside(file);
    OutputStream output = new BufferedOutputStream(disk.create(temporary));
    return new PublishingStream(output, temporary, putIfAbsent);
  }

  @Override
  public void writeAtomically(CloseableIterator<String> lines, boolean overwrite)
      throws IOException {
    Path temporary = DurableFileIO.temporaryBeside(file);
    try (lines;
        OutputStream output = new BufferedOutputStream(disk.create(temporary))) {
      StringBuilder text = new StringBuilder();
      while (lines.hasNext()) {
        text.append(lineDecorator.apply(lines.next())).append('\n');
      }
      output.write(
          CommitSeal.isCommit(file)
              ? CommitSeal.seal(text.toString())
              : text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException failure) {
      try {
        disk.delete(temporary);
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
    DurableFileIO.publish(disk, temporary, file, overwrite);
  }

  /** Publishes the file when it is closed. */
  private final class PublishingStream extends PositionOutputStream implements Abandonable {
    private final OutputStream output;
    private final Path temporary;
    private final boolean putIfAbsent;
    private long position;
    private boolean closed;

    PublishingStream(OutputStream output, Path temporary, boolean putIfAbsent) {
      this.output = output;
      this.temporary = temporary;
      this.putIfAbsent = putIfAbsent;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      output.write(value);
      position++;
    }

    @Override
    public void write(byte[] source, int start, int count) throws IOException {
      output.write(source, start, count);
      position += count;
    }

    @Override
    public void flush() throws IOException {
      output.flush();
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        output.close();
        DurableFileIO.publish(disk, temporary, file, !putIfAbsent);
      }
    }

    @Override
    public void abandon() throws IOException {
      if (!closed) {
        closed = true;
        try {
          output.close();
        } finally {
          disk.delete(temporary);
        }
      }
    }
  }
}
