package dev.duckpond.tlogfs.delta;

import dev.duckpond.tlogfs.disk.Disk;
import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The kernel's way to files: paths are plain absolute paths, and what it writes is durable, and
 * complete under its name or not there at all.
 */
final class DurableFileIO implements FileIO {
  private final Disk disk;
  private final UnaryOperator<String> lineDecorator;

  /**
   * @param lineDecorator changes the lines of JSON files before they are written
   */
  DurableFileIO(Disk disk, UnaryOperator<String> lineDecorator) {
    this.disk = disk;
    this.lineDecorator = lineDecorator;
  }

  @Override
  public CloseableIterator<FileStatus> listFrom(String path) throws IOException {
    Path from = Path.of(path);
    Path directory = from.getParent();
    String first = from.getFileName().toString();
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files =
          all.filter(file -> file.getFileName().toString().compareTo(first) >= 0).sorted().toList();
    } catch (NoSuchFileException missing) {
      throw notFound(missing);
    }
    return new StatusIterator(files);
  }

  @Override
  public FileStatus getFileStatus(String path) throws IOException {
    return status(Path.of(path));
  }

  private static FileStatus status(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return FileStatus.of(
          file.toString(), attributes.size(), attributes.lastModifiedTime().toMillis());
    } catch (NoSuchFileException missing) {
      throw notFound(missing);
    }
  }

  @Override
  public String resolvePath(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }

  @Override
  public boolean mkdirs(String path) throws IOException {
    makeDirectories(Path.of(path));
    return true;
  }

  private void makeDirectories(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path parent = directory.getParent();
      if (parent != null) {
        makeDirectories(parent);
      }
      if (disk.createDirectory(directory) && parent != null) {
        disk.forceDirectory(parent);
      }
    }
  }

  @Override
  public InputFile newInputFile(String path, long fileSize) {
    Path file = Path.of(path);
    return CommitSeal.isCommit(file) ? new SealedInputFile(file) : new LocalInputFile(file);
  }

  @Override
  public OutputFile newOutputFile(String path) {
    return new DurableOutputFile(disk, Path.of(path), lineDecorator);
  }

  @Override
  public boolean delete(String path) throws IOException {
    Path file = Path.of(path);
    boolean existed = Files.exists(file);
    disk.delete(file);
    return existed;
  }

  @Override
  public Optional<String> getConf(String key) {
    return Optional.empty();
  }

  @Override
  public void copyFileAtomically(String from, String to, boolean overwrite) throws IOException {
    Path target = Path.of(to);
    Path temporary = temporaryBeside(target);
    Files.copy(Path.of(from), temporary);
    publish(disk, temporary, target, overwrite);
  }

  /** A name, in the same directory, that no reader of a Delta log looks at. */
  static Path temporaryBeside(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  /** Makes a finished temporary file durable under its final name, or removes it. */
  static void publish(Disk disk, Path temporary, Path target, boolean overwrite)
      throws IOException {
    try {
      disk.force(temporary);
      if (overwrite) {
        disk.rename(temporary, target);
      } else {
        disk.link(temporary, target);
      }
    } finally {
      disk.delete(temporary);
    }
    disk.forceDirectory(target.getParent());
  }

  private static FileNotFoundException notFound(NoSuchFileException missing) {
    FileNotFoundException failure = new FileNotFoundException(missing.getFile());
    failure.initCause(missing);
    return failure;
  }

  /** Looks at each file only when it is asked for. */
  private static final class StatusIterator implements CloseableIterator<FileStatus> {
    private final List<Path> files;
    private int next;

    StatusIterator(List<Path> files) {
      this.files = files;
    }

    @Override
    public boolean hasNext() {
      return next < files.size();
    }

    @Override
    public FileStatus next() {
      try {
        return status(files.get(next++));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() {}
  }
}
