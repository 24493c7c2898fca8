package dev.duckpond.tlogfs.delta.parquet;

import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.PositionOutputStream;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Files of the local disk, with no care for durability. */
final class LocalFileIO implements FileIO {
  @Override
  public CloseableIterator<FileStatus> listFrom(String path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileStatus getFileStatus(String path) throws IOException {
    Path file = Path.of(path);
    return FileStatus.of(path, Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  @Override
  public String resolvePath(String path) {
    return path;
  }

  @Override
  public boolean mkdirs(String path) throws IOException {
    Files.createDirectories(Path.of(path));
    return true;
  }

  @Override
  public InputFile newInputFile(String path, long size) {
    return new InputFile() {
      @Override
      public long length() throws IOException {
        return Files.size(Path.of(path));
      }

      @Override
      public String path() {
        return path;
      }

      @Override
      public SeekableInputStream newStream() throws IOException {
        return new LocalInput(new RandomAccessFile(path, "r"));
      }
    };
  }

  @Override
  public OutputFile newOutputFile(String path) {
    return new OutputFile() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public PositionOutputStream create(boolean putIfAbsent) throws IOException {
        return new LocalOutput(
            Files.newOutputStream(
                Path.of(path),
                putIfAbsent ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE));
      }

      @Override
      public void writeAtomically(CloseableIterator<String> lines, boolean overwrite) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public boolean delete(String path) throws IOException {
    return Files.deleteIfExists(Path.of(path));
  }

  @Override
  public Optional<String> getConf(String key) {
    return Optional.empty();
  }

  @Override
  public void copyFileAtomically(String from, String to, boolean overwrite) {
    throw new UnsupportedOperationException();
  }

  private static final class LocalInput extends SeekableInputStream {
    private final RandomAccessFile file;

    LocalInput(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public long getPos() throws IOException {
      return file.getFilePointer();
    }

    @Override
    public void seek(long position) throws IOException {
      file.seek(position);
    }

    @Override
    public void readFully(byte[] target, int start, int count) throws IOException {
      file.readFully(target, start, count);
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] target, int start, int count) throws IOException {
      return file.read(target, start, count);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private static final class LocalOutput extends PositionOutputStream {
    private final OutputStream output;
    private long position;

    LocalOutput(OutputStream output) {
      this.output = output;
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
    public void close() throws IOException {
      output.close();
    }
  }
}
