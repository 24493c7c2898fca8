package dev.duckpond.transfer;

import dev.duckpond.format.FormatException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Where on the host files are written to.
 *
 * @param isDirectory whether files keep their names in it
 */
record HostTarget(Path path, boolean isDirectory) {
  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream output) throws IOException;
  }

  /**
   * @throws FormatException when several files are to go where there is no directory
   */
  static HostTarget of(String text, int files) throws FormatException {
    Path path = Path.of(text).toAbsolutePath().normalize();
    boolean isDirectory = Files.isDirectory(path);
    if (!isDirectory && (files > 1 || text.endsWith("/"))) {
      throw new FormatException(path + ": no such host directory");
    }
    return new HostTarget(path, isDirectory);
  }

  Path file(String name) throws FormatException {
    Path file = isDirectory ? path.resolve(name) : path;
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FormatException(file + ": exists and is not a regular file");
    }
    return file;
  }

  /**
   * Writes a file beside its place and then puts it there, so that no reader sees half of it.
   *
   * @return its size in bytes
   */
  static long write(Path file, Content content) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new FormatException(file + ": no such host directory");
    }
    Path unfinished = directory.resolve("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      try (OutputStream output =
          new BufferedOutputStream(
              Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW))) {
        content.writeTo(output);
      }
      long size = Files.size(unfinished);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return size;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
