package dev.duckpond.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Larger data that is not part of the repository; tests that want it are skipped without it. */
public final class SharedData {
  private SharedData() {}

  /**
   * A file of the folder that the system property {@code pond.shared.data} names, or that is found
   * as {@code shared/data} above the working directory. Skips the calling test when there is none.
   */
  public static Path file(String name) {
    String property = System.getProperty("pond.shared.data");
    if (property != null) {
      return present(Path.of(property, name));
    }
    Path above = Path.of("").toAbsolutePath();
    while (above != null) {
      Path candidate = above.resolve("shared/data").resolve(name);
      if (Files.exists(candidate)) {
        return candidate;
      }
      above = above.getParent();
    }
    return present(Path.of("shared/data", name));
  }

  private static Path present(Path file) {
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
    return file;
  }
}
