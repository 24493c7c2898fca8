package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.FileSource;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.maintenance.LargeFileCollector;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;

/** The content too large for rows: each content once, in a file named by its checksum. */
final class LargeFiles {
  private final Path directory;
  private final Disk disk;

  LargeFiles(Path pond, Disk disk) {
    this.directory = directoryIn(pond);
    this.disk = disk;
  }

  static Path directoryIn(Path pond) {
    return pond.resolve("_large_files");
  }

  /** A new empty file, on the same disk as the large files, to gather content in. */
  Path createStagingFile() throws IOException {
    Path file = directory.resolve(".staging-" + UUID.randomUUID());
    disk.create(file).close();
    return file;
  }

  /** A staging file with this content. */
  Path stage(byte[] content) throws IOException {
    Path file = directory.resolve(".staging-" + UUID.randomUUID());
    try (OutputStream output = new BufferedOutputStream(disk.create(file))) {
      output.write(content);
    } catch (IOException failure) {
      try {
        disk.delete(file);
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
    return file;
  }

  /** Makes staged content durable under its checksum; the staging file is gone afterwards. */
  void publish(Path staged, String sha256) throws IOException {
    Path target = path(sha256);
    if (disk.createDirectory(target.getParent())) {
      disk.forceDirectory(directory);
    }
    // As good as new: whoever deletes unused files looks at the age.
    FileTime now = FileTime.from(Instant.now());
    if (touch(target, Files.size(staged), now)) {
      disk.delete(staged);
    } else {
      Files.setLastModifiedTime(staged, now);
      disk.force(staged);
      disk.rename(staged, target);
    }
    disk.forceDirectory(target.getParent());
  }

  /** True if there is a file of this size; false too if it is being deleted. */
  private static boolean touch(Path file, long size, FileTime now) throws IOException {
    try {
      if (Files.size(file) != size) {
        return false;
      }
      Files.setLastModifiedTime(file, now);
      return true;
    } catch (NoSuchFileException missing) {
      return false;
    }
  }

  /**
   * Opens content.
   *
   * @param size it must have
   * @param name what to call it in error messages
   */
  RandomAccessSource open(String sha256, long size, String name) throws IOException {
    Path file = path(sha256);
    RandomAccessSource source;
    try {
      source = openWherever(name, file);
    } catch (NoSuchFileException missing) {
      throw new PondFileException(
          FileSystemFault.CORRUPT, name + ": its content is missing: " + file, missing);
    }
    if (source.size() != size) {
      long found = source.size();
      source.close();
      throw new PondFileException(
          FileSystemFault.CORRUPT,
          name + ": its content in " + file + " has " + found + " bytes, not " + size);
    }
    return source;
  }

  /** A file taken for unused is set aside until that is certain, and put back if it was not. */
  private static RandomAccessSource openWherever(String name, Path file) throws IOException {
    try {
      return FileSource.open(name, file);
    } catch (NoSuchFileException missing) {
      try {
        return FileSource.open(
            name, file.resolveSibling(file.getFileName() + LargeFileCollector.SET_ASIDE));
      } catch (NoSuchFileException putBackMeanwhile) {
        return FileSource.open(name, file);
      }
    }
  }

  Path path(String sha256) {
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256 + ".data");
  }
}
