package dev.duckpond.tests;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout the tests run in. */
public final class Repository {
  private Repository() {}

  /** The folder that holds {@code bin/pond}. */
  public static Path root() {
    Path candidate = Path.of("").toAbsolutePath();
    while (candidate != null && !Files.exists(candidate.resolve("bin/pond"))) {
      candidate = candidate.getParent();
    }
    if (candidate == null) {
      throw new IllegalStateException("no bin/pond above " + Path.of("").toAbsolutePath());
    }
    return candidate;
  }

  /** A file of the demonstration's data. */
  public static Path demoData(String name) {
    return root().resolve("demo/data").resolve(name);
  }
}
