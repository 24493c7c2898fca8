package dev.duckpond.tlogfs.check;

import dev.duckpond.tlogfs.Oplog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds files that nothing refers to, as a process leaves them that was killed. They do no harm;
 * those of a transaction under way look the same.
 */
final class OrphanCheck {
  private final Path pond;
  private final Findings findings;

  OrphanCheck(Path pond, Findings findings) {
    this.pond = pond;
    this.findings = findings;
  }

  /**
   * Looks for them.
   *
   * @param dataFiles that some commit added, relative to the pond
   * @param largeFiles that some row refers to
   */
  void check(Set<String> dataFiles, Set<Path> largeFiles) throws IOException {
    for (Path directory : children(pond)) {
      if (directory.getFileName().toString().startsWith("part_id=")) {
        for (Path file : children(directory)) {
          if (!dataFiles.contains(pond.relativize(file).toString())) {
            report(file, "no commit refers to this data file", "maintain");
          }
        }
      }
    }
    for (Path file : filesBeneath(Oplog.largeFilesIn(pond))) {
      if (!largeFiles.contains(file)) {
        report(file, "no version refers to this large file", "gc");
      }
    }
    for (Path file : children(pond.resolve("_delta_log"))) {
      String name = file.getFileName().toString();
      if (name.startsWith(".") && name.endsWith(".tmp")) {
        report(file, "is a temporary file that was left behind", "maintain");
      }
    }
  }

  private void report(Path file, String problem, String command) {
    findings.note(
        pond.relativize(file).toString(),
        problem,
        "'pond " + command + "' removes it when it is old");
  }

  private static List<Path> children(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static List<Path> filesBeneath(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
