package dev.duckpond.tlogfs;

import dev.duckpond.tlogfs.maintenance.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A program that looks after a pond over and over, until its input ends. Says how many data files
 * it replaced.
 *
 * <p>Argument: the pond.
 */
final class CompactingProcess {
  private CompactingProcess() {}

  public static void main(String[] arguments) throws IOException {
    long replaced = 0;
    try (Pond pond = Pond.open(Path.of(arguments[0]))) {
      while (System.in.available() == 0) {
        var report = pond.maintenance().compact(Progress.NONE);
        replaced += report.filesBefore() - report.filesAfter();
        pond.maintenance().sweep(Duration.ofMinutes(10), Progress.NONE);
        pond.maintenance().collectLargeFiles(Duration.ofMinutes(10), Progress.NONE);
      }
    }
    System.out.println(replaced);
  }
}
