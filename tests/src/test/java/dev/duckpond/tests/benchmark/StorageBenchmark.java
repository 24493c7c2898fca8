package dev.duckpond.tests.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tests.benchmark.PondChanges.Change;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the storage layer costs, against what it should. The table goes to {@code
 * target/benchmarks/storage.md}. System properties: {@code pond.benchmark.commits} and {@code
 * pond.benchmark.megabytes} make it larger or smaller.
 */
@Tag("benchmark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StorageBenchmark {
  private static final int COMMITS = Integer.getInteger("pond.benchmark.commits", 10_000);
  private static final int MEGABYTES = Integer.getInteger("pond.benchmark.megabytes", 256);
  private static final int WARM_UP = 250;
  private static final int MEASURED = 300;

  private final BenchmarkReport report = new BenchmarkReport();
  @TempDir Path directory;

  @AfterAll
  void write() throws IOException {
    report.write("storage.md");
  }

  @Test
  void commits() throws Exception {
    try (Pond pond = Pond.create(directory.resolve("pond"))) {
      PondChanges.commit(
          pond,
          root -> {
            PondChanges.write(root, "/versions", "x");
            fill("/small", 10).apply(root);
            fill("/large", 100_000).apply(root);
          });
      long[] disk = new long[MEASURED];
      long[] version = new long[MEASURED];
      long[] small = new long[MEASURED];
      long[] large = new long[MEASURED];
      for (int i = -WARM_UP; i < MEASURED; i++) {
        String name = "/new" + i;
        // In turns, so that whatever else the machine does falls on all alike.
        long[] nanos = {
          Timings.nanos(this::diskAlone, i),
          nanos(pond, root -> PondChanges.append(root, "/versions", "x")),
          nanos(pond, root -> PondChanges.write(root, "/small" + name, "x")),
          nanos(pond, root -> PondChanges.write(root, "/large" + name, "x"))
        };
        PondChanges.commit(pond, root -> root.remove("/small" + name, false));
        PondChanges.commit(pond, root -> root.remove("/large" + name, false));
        if (i >= 0) {
          disk[i] = nanos[0];
          version[i] = nanos[1];
          small[i] = nanos[2];
          large[i] = nanos[3];
        }
      }
      double ratio =
          Timings.of(large).medianMilliseconds() / Timings.of(small).medianMilliseconds();
      report.add(
          "the disk alone: two files and a directory, twice, forced",
          "-",
          Timings.of(disk).milliseconds());
      report.add("durable commit: new version", "p50 <= 8 ms", Timings.of(version).milliseconds());
      report.add(
          "durable commit: file in a directory of 10", "-", Timings.of(small).milliseconds());
      report.add(
          "durable commit: file in a directory of 100,000",
          "p50 <= 2 times that of 10",
          "%s, %.2f times",
          Timings.of(large).milliseconds(),
          ratio);
      Timings sustained = Timings.of(1_000, i -> PondChanges.commit(pond, root -> append(root, i)));
      report.add("commits sustained over 1,000", ">= 75/s", "%.0f/s", sustained.perSecond());
    }
  }

  private static void append(WorkingDirectory root, int number) throws IOException {
    PondChanges.append(root, "/versions", "v" + number);
  }

  @Test
  void writersInTwoProcesses() throws Exception {
    Path pond = directory.resolve("pond");
    Pond.create(pond).close();
    long start = System.nanoTime();
    List<Process> processes = new ArrayList<>();
    for (String prefix : List.of("a", "b")) {
      processes.add(java(CommittingWriters.class, List.of(), pond.toString(), prefix, "4", "125"));
    }
    Set<String> acknowledged = new HashSet<>();
    for (Process process : processes) {
      try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
        acknowledged.addAll(output.lines().toList());
      }
      assertEquals(0, process.waitFor());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    assertEquals(1_000, acknowledged.size());
    try (Pond opened = Pond.open(pond)) {
      for (Metadata file : opened.snapshot().root().list("/")) {
        acknowledged.remove(file.path().name());
      }
      // Joining small data files makes commits of its own.
      assertEquals(
          1_000,
          opened.history(Integer.MAX_VALUE).stream()
              .filter(commit -> commit.message().equals("benchmark"))
              .count());
    }
    report.add(
        "8 writers in 2 processes, 1,000 commits, start of the processes included",
        "0 lost",
        "%d lost, %.0f/s",
        acknowledged.size(),
        1_000 / seconds);
    assertTrue(acknowledged.isEmpty(), "lost: " + acknowledged);
  }

  @Test
  void manyCommitsAndFiles() throws Exception {
    Path path = directory.resolve("pond");
    try (Pond pond = Pond.create(path)) {
      Timings built = Timings.of(COMMITS, i -> PondChanges.commit(pond, root -> tenFiles(root, i)));
      report.add(
          "building a pond, 10 files a commit",
          "-",
          "%d commits, %.0f/s, %s",
          COMMITS,
          built.perSecond(),
          built.milliseconds());
    }
    String what = String.format("pond of %,d commits and %,d files: ", COMMITS, COMMITS * 10);
    report.add(what + "open and list the root", "<= 150 ms", "first %.1f ms", openAndList(path));
    Timings warm = Timings.of(15, i -> openAndList(path));
    report.add(what + "again", "<= 150 ms warm", warm.milliseconds());
    try (Pond pond = Pond.open(path)) {
      String deep = "/level1/level2/level3/level4/level5";
      pond.snapshot();
      double first = Timings.nanos(i -> pond.snapshot().root().metadata(deep), 0) / 1e6;
      report.add(what + "lookup at depth 5, first time", "<= 2 ms", "%.2f ms", first);
      var root = pond.snapshot().root();
      for (int i = 0; i < 20_000; i++) {
        root.metadata(deep);
      }
      Timings lookups = Timings.of(5_000, i -> root.metadata(deep));
      report.add(
          what + "lookup at depth 5",
          "<= 50 us",
          "p50 %.1f us, p95 %.1f us",
          lookups.percentile(50) * 1000,
          lookups.percentile(95) * 1000);
      Timings snapshots = Timings.of(500, i -> pond.snapshot().root().metadata(deep));
      report.add(
          what + "new snapshot and lookup at depth 5",
          "-",
          "p50 %.1f us",
          snapshots.percentile(50) * 1000);
    }
  }

  private static double openAndList(Path path) throws Exception {
    return Timings.nanos(
            number -> {
              try (Pond pond = Pond.open(path)) {
                assertTrue(pond.snapshot().root().entries("/").size() > 100);
              }
            },
            0)
        / 1e6;
  }

  /** Into one of a hundred directories in turn. */
  private static void tenFiles(WorkingDirectory root, int commit) throws IOException {
    String into = "/d" + commit % 100;
    if (commit == 0) {
      root.createDirectories("/level1/level2/level3/level4");
      PondChanges.write(root, "/level1/level2/level3/level4/level5", "deep");
    }
    if (commit < 100) {
      root.createDirectory(into);
    }
    for (int i = 0; i < 10; i++) {
      PondChanges.write(root, into + "/file-" + commit + "-" + i, "content of " + i);
    }
  }

  @Test
  void listingALargeDirectory() throws Exception {
    Path path = directory.resolve("pond");
    try (Pond pond = Pond.create(path)) {
      PondChanges.commit(pond, fill("/large", 100_000));
    }
    String what = "listing a directory of 100,000";
    report.add(what + ", opening included, first", "<= 300 ms", "%.0f ms", openAndListLarge(path));
    report.add(
        what + ", opening included, again",
        "<= 300 ms",
        Timings.of(15, i -> openAndListLarge(path)).milliseconds());
    try (Pond pond = Pond.open(path)) {
      Timings warm =
          Timings.of(20, i -> assertEquals(100_000, pond.snapshot().root().list("/large").size()));
      report.add(what + ", open already", "<= 300 ms", warm.milliseconds());
    }
  }

  private static double openAndListLarge(Path path) throws Exception {
    return Timings.nanos(
            number -> {
              try (Pond pond = Pond.open(path)) {
                assertEquals(100_000, pond.snapshot().root().list("/large").size());
              }
            },
            0)
        / 1e6;
  }

  @Test
  void aLargeFileInASmallHeap() throws Exception {
    Path host = directory.resolve("host");
    writeRandom(host);
    Path pond = directory.resolve("pond");
    Pond.create(pond).close();
    double copy = command("cp", host.toString(), directory.resolve("copy").toString());
    double sum = command("sha256sum", directory.resolve("copy").toString());
    double sync = command("sync", directory.resolve("copy").toString());
    Files.delete(directory.resolve("copy"));
    Process process =
        java(LargeFileProcess.class, List.of("-Xmx64m"), pond.toString(), host.toString());
    String[] nanos;
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      nanos = output.readLine().split(" ", -1);
    }
    assertEquals(0, process.waitFor());
    double written = Long.parseLong(nanos[0]) / 1e9;
    double read = Long.parseLong(nanos[1]) / 1e9;
    report.add(
        "cp, sha256sum, sync of " + MEGABYTES + " MiB",
        "-",
        "%.0f + %.0f + %.0f ms, %.0f MiB/s without sync",
        copy * 1000,
        sum * 1000,
        sync * 1000,
        MEGABYTES / (copy + sum));
    report.add(
        "write of " + MEGABYTES + " MiB, heap of 64 MiB",
        ">= 60% of cp + sha256sum",
        "%.0f MiB/s, %.0f%%; %.0f%% with sync",
        MEGABYTES / written,
        100 * (copy + sum) / written,
        100 * (copy + sum + sync) / written);
    report.add(
        "read of it, heap of 64 MiB",
        ">= 60% of cp + sha256sum",
        "%.0f MiB/s, %.0f%%",
        MEGABYTES / read,
        100 * (copy + sum) / read);
  }

  private static void writeRandom(Path file) throws IOException {
    Random random = new Random(7);
    byte[] piece = new byte[1 << 20];
    try (OutputStream output = Files.newOutputStream(file)) {
      for (int i = 0; i < MEGABYTES; i++) {
        random.nextBytes(piece);
        output.write(piece);
      }
    }
  }

  /** Runs a command; seconds. */
  private double command(String... command) throws Exception {
    return Timings.nanos(
            number ->
                assertEquals(
                    0,
                    new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.INHERIT)
                        .start()
                        .waitFor()),
            0)
        / 1e9;
  }

  private static Process java(Class<?> program, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }

  private static long nanos(Pond pond, Change change) throws Exception {
    return Timings.nanos(number -> PondChanges.commit(pond, change), 0);
  }

  private static Change fill(String path, int files) {
    return root -> {
      root.createDirectory(path);
      for (int i = 0; i < files; i++) {
        PondChanges.write(root, path + "/file" + i, "x");
      }
    };
  }

  /** What a commit asks of the disk, without a pond. */
  private void diskAlone(int number) throws IOException {
    Path data = directory.resolve("data" + number);
    Path log = directory.resolve("log" + number);
    for (Path file : List.of(data, log)) {
      Files.write(file, new byte[2_000]);
      force(file, StandardOpenOption.WRITE);
    }
    force(directory, StandardOpenOption.READ);
    Files.createLink(directory.resolve("entry" + number), log);
    Files.delete(log);
    force(directory, StandardOpenOption.READ);
  }

  private static void force(Path file, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(file, option)) {
      channel.force(true);
    }
  }
}
