package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pond fsck} and {@code pond recover}, as a user meets them. */
final class FsckTest {
  @TempDir Path directory;
  private Path pond;

  @BeforeEach
  void makeAPond() throws IOException {
    pond = directory.resolve("pond");
    CommandLineRun.pond(pond, "init").succeeded();
    CommandLineRun.pond(pond, "copy", "host+series://" + weather() + "?timestamp=date", "/weather")
        .succeeded();
  }

  /** The weather of the demo as Parquet, large enough for a file of its own. */
  private Path weather() throws IOException {
    Path parquet = directory.resolve("weather.parquet");
    Path csv = Repository.demoData("weather-2012.csv");
    CommandLineRun.pond(pond, "copy", "host+csv://" + csv, "/w").succeeded();
    CommandLineRun.pond(pond, "copy", "/w", "host://" + parquet).succeeded();
    assertTrue(Files.size(parquet) > 1000);
    return parquet;
  }

  @Test
  void aSoundPondEndsWithStatusZero() {
    CommandLineRun run = CommandLineRun.pond(pond, "fsck").succeeded();
    assertTrue(run.output().startsWith("The pond is sound: 3 commits"), run.output());
    CommandLineRun.pond(pond, "fsck", "--quick").succeeded();
  }

  @Test
  void aDamagedFileIsNamedWithStatusOne() throws IOException {
    Path file = largestFile();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    CommandLineRun run = CommandLineRun.pond(pond, "fsck");
    assertEquals(1, run.status());
    assertTrue(run.output().contains(file.getFileName().toString()), run.output());
    assertTrue(run.output().contains("The pond is damaged"), run.output());
    CommandLineRun json = CommandLineRun.pond(pond, "fsck", "--json");
    assertEquals(1, json.status());
    assertTrue(json.output().contains("\"clean\" : false"), json.output());
  }

  @Test
  void aSoundPondIsNotRecovered() {
    CommandLineRun run = CommandLineRun.pond(pond, "recover");
    assertEquals(1, run.status());
    assertTrue(run.errors().contains("nothing to recover"), run.errors());
  }

  @Test
  void aTornCommitIsFoundAndRecovered() throws IOException {
    Path commit = pond.resolve("_delta_log/00000000000000000002.json");
    Files.write(commit, new byte[0]);
    CommandLineRun check = CommandLineRun.pond(pond, "fsck");
    assertEquals(1, check.status());
    assertTrue(check.output().contains("pond recover"), check.output());
    CommandLineRun recovery = CommandLineRun.pond(pond, "recover").succeeded();
    assertTrue(recovery.output().contains("The pond is at version 1 now"), recovery.output());
    CommandLineRun.pond(pond, "fsck").succeeded();
  }

  private Path largestFile() throws IOException {
    try (Stream<Path> files = Files.walk(pond)) {
      return files
          .filter(Files::isRegularFile)
          .max((left, right) -> Long.compare(left.toFile().length(), right.toFile().length()))
          .orElseThrow();
    }
  }
}
