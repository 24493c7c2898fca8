package dev.duckpond.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data that is too large for the repository; tests that want it are skipped where it is not. */
final class SharedData {
  private SharedData() {}

  /**
   * A file of the folder that the system property {@code pond.shared.data} names, or else of the
   * {@code shared/data} found nearest above the working directory.
   */
  static Path file(String name) {
    String property = System.getProperty("pond.shared.data");
    Path file = property == null ? above(name) : Path.of(property, name);
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
    return file;
  }

  private static Path above(String name) {
    Path relative = Path.of("shared", "data", name);
    Path directory = Path.of("").toAbsolutePath();
    while (directory != null && !Files.exists(directory.resolve(relative))) {
      directory = directory.getParent();
    }
    return directory == null ? relative : directory.resolve(relative);
  }
}
