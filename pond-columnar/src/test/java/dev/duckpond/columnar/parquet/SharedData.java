package dev.duckpond.columnar.parquet;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data sets that lie beside the repository, where they do. */
final class SharedData {
  private SharedData() {}

  /** A file or folder of the shared data; the test is skipped when there is none. */
  static Path find(String name) {
    String configured = System.getProperty("pond.shared.data");
    if (configured != null) {
      return existing(Path.of(configured).resolve(name));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return existing(data.resolve(name));
      }
    }
    return existing(Path.of("shared", "data", name));
  }

  private static Path existing(Path path) {
    Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
    return path;
  }
}
