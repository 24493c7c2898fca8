package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.read;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.check.CheckDepth;
import dev.duckpond.tlogfs.check.CheckProgress;
import dev.duckpond.tlogfs.check.CheckReport;
import dev.duckpond.tlogfs.check.PondCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits by other processes, some of which are killed. */
class SeveralProcessesTest {
  @TempDir Path directory;
  private Path pond;

  @BeforeEach
  void create() throws IOException {
    pond = directory.resolve("pond");
    Pond.create(pond).close();
  }

  @Test
  void aKilledProcessLosesNoAcknowledgedCommit() throws Exception {
    Random random = new Random(42);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      int killAfter = 1 + random.nextInt(20);
      acknowledged.addAll(commitUntilKilled("r" + round + "-", killAfter, random));
      try (Pond opened = Pond.open(pond)) {
        assertHolds(opened, acknowledged);
        commit(opened, root -> root.createDirectory("d" + opened.snapshot().version()));
      }
    }
    assertTrue(acknowledged.size() >= 6, "commits acknowledged: " + acknowledged.size());
    CheckReport report = PondCheck.run(pond, CheckDepth.FULL, CheckProgress.NONE);
    assertTrue(report.isClean(), report.findings().toString());
  }

  @Test
  void processesCommittingAtOnceLoseNothing() throws Exception {
    int each = 25;
    Process one = start("one-", each);
    Process two = start("two-", each);
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader first = one.inputReader(StandardCharsets.UTF_8);
        BufferedReader second = two.inputReader(StandardCharsets.UTF_8)) {
      acknowledged.addAll(first.lines().toList());
      acknowledged.addAll(second.lines().toList());
    }
    assertEquals(0, one.waitFor(), errors("one-"));
    assertEquals(0, two.waitFor(), errors("two-"));
    assertEquals(2 * each, acknowledged.size());
    try (Pond opened = Pond.open(pond)) {
      assertHolds(opened, acknowledged);
      assertEquals(2L * each, opened.snapshot().version());
      assertEquals(each, opened.snapshot().root().versions("journal-one-").size());
    }
  }

  @Test
  void aProcessThatCompactsLosesNothingOfOneThatWrites() throws Exception {
    int commits = 150;
    Process compacting = start("compacting", CompactingProcess.class);
    List<String> acknowledged;
    Process writing = start("one-", commits);
    try (BufferedReader lines = writing.inputReader(StandardCharsets.UTF_8)) {
      acknowledged = lines.lines().toList();
    }
    assertEquals(0, writing.waitFor(), errors("one-"));
    compacting.getOutputStream().write('.');
    compacting.getOutputStream().flush();
    String replaced =
        new String(compacting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, compacting.waitFor(), errors("compacting"));
    assertEquals(commits, acknowledged.size());
    assertTrue(Long.parseLong(replaced.strip()) > 20, "files replaced: " + replaced);
    try (Pond opened = Pond.open(pond)) {
      assertHolds(opened, acknowledged);
      assertEquals(commits, opened.snapshot().root().versions("journal-one-").size());
      assertEquals(commits + 1, opened.snapshot().root().list("/").size());
    }
  }

  @Test
  void anOpenPondSeesTheCommitsOfOtherProcesses() throws Exception {
    try (Pond opened = Pond.open(pond)) {
      assertEquals(0, opened.snapshot().version());
      Process other = start("other-", 3);
      other.getInputStream().readAllBytes();
      assertEquals(0, other.waitFor(), errors("other-"));
      assertEquals(3, opened.snapshot().version());
      assertEquals(4, commit(opened, root -> write(root, "mine", "x")));
    }
  }

  /** The lines a process printed before it was killed, in the middle of whatever it did then. */
  private List<String> commitUntilKilled(String prefix, int killAfter, Random random)
      throws Exception {
    Process process = start(prefix, 50);
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null) {
        lines.add(line);
        if (lines.size() == killAfter) {
          // Somewhere in the commits that follow; what they acknowledge still counts.
          LockSupport.parkNanos(random.nextInt(20_000_000));
          // Through its handle, so that its output can still be read.
          process.toHandle().destroyForcibly();
        }
        line = output.readLine();
      }
    } finally {
      process.toHandle().destroyForcibly();
    }
    process.waitFor();
    assertTrue(lines.size() >= killAfter, errors(prefix));
    return lines;
  }

  /** Each commit is there with all it made, at the version it was told, and no version twice. */
  private static void assertHolds(Pond opened, List<String> acknowledged) throws IOException {
    WorkingDirectory root = opened.snapshot().root();
    Set<String> versions = new HashSet<>();
    for (String line : acknowledged) {
      String[] parts = line.split(" ", -1);
      assertEquals(CommittingProcess.content(parts[0]), read(root, parts[0]));
      assertTrue(versions.add(parts[1]), "version twice: " + parts[1]);
    }
    assertTrue(opened.snapshot().version() >= acknowledged.size());
  }

  private Process start(String prefix, int commits) throws IOException {
    return start(prefix, CommittingProcess.class, prefix, Integer.toString(commits));
  }

  private Process start(String name, Class<?> program, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                pond.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(Redirect.to(directory.resolve(name + "errors").toFile()))
        .start();
  }

  private String errors(String prefix) throws IOException {
    return Files.readString(directory.resolve(prefix + "errors"));
  }
}
