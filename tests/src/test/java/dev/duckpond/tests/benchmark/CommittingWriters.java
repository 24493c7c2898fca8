package dev.duckpond.tests.benchmark;

import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program in which several threads commit a file of their own a time, and say so on its output
 * once the commit has returned.
 *
 * <p>Arguments: the pond, a prefix for the names, the number of threads, the commits of each.
 */
final class CommittingWriters {
  private CommittingWriters() {}

  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[2]);
    int commits = Integer.parseInt(arguments[3]);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (Pond pond = Pond.open(Path.of(arguments[0]))) {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String prefix = arguments[1] + i + "-";
        writers.add(() -> write(pond, prefix, commits));
      }
      for (Future<Void> done : executor.invokeAll(writers)) {
        done.get();
      }
    } finally {
      executor.shutdown();
    }
  }

  private static Void write(Pond pond, String prefix, int commits) throws IOException {
    for (int i = 0; i < commits; i++) {
      String name = prefix + i;
      PondChanges.commit(pond, root -> PondChanges.write(root, "/" + name, name));
      System.out.println(name);
    }
    return null;
  }
}
