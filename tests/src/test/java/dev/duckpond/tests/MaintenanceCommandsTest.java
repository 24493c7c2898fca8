package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pond maintain} and {@code pond gc}. */
final class MaintenanceCommandsTest {
  @TempDir Path directory;
  private Path pond;

  @BeforeEach
  void makeAPond() {
    pond = directory.resolve("pond");
    run("init");
    run("mkdir", "/a");
    run("mkdir", "/b");
  }

  private String run(String... arguments) {
    return CommandLineRun.pond(pond, arguments).succeeded().output();
  }

  private Path unused() throws IOException {
    Path file = pond.resolve("_large_files/ab/" + "ab".repeat(32) + ".data");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[100_000]);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
    return file;
  }

  @Test
  void maintainSaysWhatItDidAndIsInTheLog() {
    String listed = run("list", "/**");
    String first = run("maintain");
    assertTrue(first.contains("compact     5 data files before, 3 after"), first);
    assertTrue(first.contains("sweep       0 files deleted, 0 B freed"), first);
    assertTrue(first.contains("checkpoint  written"), first);
    String second = run("maintain");
    assertTrue(second.contains("3 data files before, 3 after"), second);
    assertTrue(second.contains("there is one already"), second);
    assertEquals(listed, run("list", "/**"));
    assertTrue(run("log").contains("compact 3 data files into 1"), run("log"));
  }

  @Test
  void gcListsWhatItWouldFreeAndThenFreesIt() throws IOException {
    Path unused = unused();
    String listed = run("gc", "--dry-run");
    assertTrue(listed.contains("1 files to delete, 97.7 KiB to free"), listed);
    assertTrue(listed.contains("ab".repeat(32)), listed);
    assertTrue(Files.exists(unused));
    assertTrue(run("gc", "--grace", "9d").contains("0 files deleted"));
    assertTrue(Files.exists(unused));
    assertTrue(run("gc").contains("1 files deleted, 97.7 KiB freed"));
    assertFalse(Files.exists(unused));
  }

  @Test
  void aGracePeriodThatIsNoneOrTooShortIsWrongUsage() {
    for (String grace : new String[] {"soon", "5", "1m", "-3d"}) {
      CommandLineRun run = CommandLineRun.pond(pond, "gc", "--grace", grace);
      assertEquals(2, run.status(), run.errors());
      assertTrue(run.errors().contains("'" + grace + "'"), run.errors());
    }
  }
}
