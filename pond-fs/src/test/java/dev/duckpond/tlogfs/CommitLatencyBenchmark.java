package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.append;
import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.write;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a durable commit of one row takes. Run by hand: -Dtest.excludedGroups=none
 * -Dtest=CommitLatencyBenchmark
 */
@Tag("benchmark")
class CommitLatencyBenchmark {
  private static final int WARM_UP = 250;
  private static final int MEASURED = 500;

  @TempDir Path directory;

  @Test
  void versionsOfOneFile() throws IOException {
    try (Pond pond = Pond.create(directory.resolve("pond"))) {
      commit(pond, root -> write(root, "/f", "x"));
      measure("next version of a file", i -> commit(pond, root -> append(root, "/f", "x")));
    }
  }

  @Test
  void newFilesInOneDirectory() throws IOException {
    try (Pond pond = Pond.create(directory.resolve("pond"))) {
      measure(
          "new file in the same directory", i -> commit(pond, root -> write(root, "/f" + i, "x")));
    }
  }

  private interface Step {
    void run(int number) throws IOException;
  }

  private static void measure(String what, Step step) throws IOException {
    long[] times = new long[MEASURED];
    long processorStart = 0;
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      if (i == WARM_UP) {
        processorStart = processorTime();
      }
      long start = System.nanoTime();
      step.run(i);
      if (i >= WARM_UP) {
        times[i - WARM_UP] = System.nanoTime() - start;
      }
    }
    double processor = (processorTime() - processorStart) / 1e6 / MEASURED;
    double seconds = Arrays.stream(times).sum() / 1e9;
    Arrays.sort(times);
    System.out.printf(
        "%s: p50 %.2f ms, p95 %.2f ms, %.0f commits/s, %.2f ms of processor time each%n",
        what,
        times[MEASURED / 2] / 1e6,
        times[MEASURED * 95 / 100] / 1e6,
        MEASURED / seconds,
        processor);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
