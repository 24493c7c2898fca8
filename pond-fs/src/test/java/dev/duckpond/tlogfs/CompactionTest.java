package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.append;
import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.read;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.DeltaTable;
import dev.duckpond.tlogfs.delta.LogEntry;
import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.disk.FailingDisk;
import dev.duckpond.tlogfs.disk.InterruptedDisk;
import dev.duckpond.tlogfs.disk.LocalDisk;
import dev.duckpond.tlogfs.disk.UnforcedDisk;
import dev.duckpond.tlogfs.maintenance.CompactionReport;
import dev.duckpond.tlogfs.maintenance.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final byte[] LARGE = new byte[200_000];

  @TempDir Path directory;
  private Pond pond;

  @BeforeEach
  void create() throws IOException {
    Path made = directory.resolve("pond");
    Pond.create(made, new UnforcedDisk(), Clock.systemUTC()).close();
    pond = Pond.open(made, new UnforcedDisk(), Clock.systemUTC());
  }

  private CompactionReport compact() throws IOException {
    return pond.maintenance().compact(Progress.NONE);
  }

  /** A bit of everything: directories, versions, symlinks, moves, removals, large content. */
  private void fill() throws IOException {
    commit(pond, root -> root.createDirectories("/d/sub"));
    for (int i = 0; i < 10; i++) {
      String name = "/d/f" + i;
      commit(pond, root -> write(root, name, name));
      commit(pond, root -> append(root, name, "again"));
    }
    commit(pond, root -> write(root, "/large", LARGE));
    commit(pond, root -> root.createSymlink("/link", "d/f1"));
    commit(pond, root -> root.rename("/d/f2", "/moved"));
    commit(pond, root -> root.rename("/moved", "/d/back"));
    commit(pond, root -> root.remove("/d/f3", false));
  }

  private List<DataFile> files(NodeId partition) throws IOException {
    DeltaTable table = DeltaTable.open(pond.directory(), OplogSchema.PART_ID, new UnforcedDisk());
    return table.files(table.openedVersion()).stream()
        .filter(file -> file.partition().equals(partition.text()))
        .toList();
  }

  @Test
  void aCompactedPondHoldsTheSameInOneFileADirectory() throws IOException {
    fill();
    Map<String, String> before = TreeContent.of(pond.snapshot().root());
    long version = pond.snapshot().version();

    CompactionReport report = compact();

    assertEquals(3, report.filesAfter());
    assertTrue(report.filesBefore() > 20, report.toString());
    assertEquals(0, report.skipped());
    assertEquals(version + 1, pond.snapshot().version());
    assertEquals(before, TreeContent.of(pond.snapshot().root()));
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals(before, TreeContent.of(opened.snapshot().root()));
    }
    assertEquals(1, files(NodeId.ROOT).size());
  }

  @Test
  void aCompactedPondNeedsNoCompaction() throws IOException {
    fill();
    compact();
    long version = pond.snapshot().version();
    CompactionReport report = compact();
    assertEquals(report.filesBefore(), report.filesAfter());
    assertEquals(version, pond.snapshot().version());
  }

  @Test
  void everyVersionReadsTheSameAfterCompaction() throws IOException {
    fill();
    List<Map<String, String>> before = new ArrayList<>();
    for (long version = 0; version <= pond.snapshot().version(); version++) {
      before.add(TreeContent.of(pond.snapshot(version).root()));
    }
    compact();
    try (Pond opened = Pond.open(pond.directory())) {
      for (int version = 0; version < before.size(); version++) {
        assertEquals(before.get(version), TreeContent.of(opened.snapshot(version).root()));
      }
    }
  }

  @Test
  void aSnapshotHeldMeanwhileReadsTheSame() throws IOException {
    fill();
    Snapshot unread = pond.snapshot();
    Snapshot read = Pond.open(pond.directory()).snapshot();
    Map<String, String> before = TreeContent.of(read.root());
    compact();
    commit(pond, root -> write(root, "/after", "x"));
    assertEquals(before, TreeContent.of(unread.root()));
    assertEquals(before, TreeContent.of(read.root()));
  }

  @Test
  void commitsGoOnAfterCompaction() throws IOException {
    fill();
    compact();
    commit(pond, root -> append(root, "/d/f1", "third"));
    commit(pond, root -> write(root, "/d/new", "x"));
    compact();
    assertEquals(3, pond.snapshot().root().versions("/d/f1").size());
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals("third", read(opened.snapshot().root(), "/d/f1"));
      assertEquals(
          TreeContent.of(pond.snapshot().root()), TreeContent.of(opened.snapshot().root()));
    }
  }

  @Test
  void aThousandCommitsLeaveFewFilesAndEveryEntry() throws IOException {
    commit(pond, root -> write(root, "/journal", "0"));
    for (int i = 1; i < 1_000; i++) {
      int number = i;
      commit(
          pond,
          root -> {
            if (number % 2 == 0) {
              append(root, "/journal", "entry " + number);
            } else {
              write(root, "/f" + number, "content " + number);
            }
          });
    }
    assertTrue(files(NodeId.ROOT).size() <= 64 + 16, "files: " + files(NodeId.ROOT).size());
    assertHasAThousand();
    compact();
    assertEquals(1, files(NodeId.ROOT).size());
    assertHasAThousand();
  }

  private void assertHasAThousand() throws IOException {
    try (Pond opened = Pond.open(pond.directory())) {
      var root = opened.snapshot().root();
      assertEquals(501, root.list("/").size());
      assertEquals(500, root.versions("/journal").size());
      for (int i = 1; i < 1_000; i++) {
        if (i % 2 == 1) {
          assertEquals("content " + i, read(root, "/f" + i));
        }
      }
      assertEquals("entry 998", read(root, "/journal"));
    }
  }

  @Test
  void aTransactionBegunBeforeCompactionCommitsAfterIt() throws IOException {
    fill();
    try (Transaction writes = pond.begin(PondFixture.INFO);
        Transaction removes = pond.begin(PondFixture.INFO)) {
      append(writes.root(), "/d/f1", "mine");
      removes.root().remove("/d/sub", true);
      compact();
      writes.commit();
      removes.commit();
    }
    assertEquals("mine", read(pond.snapshot().root(), "/d/f1"));
    assertFalse(pond.snapshot().root().exists("/d/sub"));
  }

  @Test
  void whatIsCommittedWhileCompactionRunsStaysBesideIt() throws IOException {
    fill();
    CompactionReport report =
        compactInterruptedBy(() -> commit(pond, root -> write(root, "/meanwhile", "x")));
    assertEquals(0, report.skipped());
    assertEquals("x", read(pond.snapshot().root(), "/meanwhile"));
    assertEquals(2, files(NodeId.ROOT).size());
  }

  @Test
  void compactionGivesUpWhenAnotherWasFaster() throws IOException {
    fill();
    Map<String, String> before = TreeContent.of(pond.snapshot().root());
    long version = pond.snapshot().version();
    CompactionReport report = compactInterruptedBy(() -> compact());
    assertEquals(report.filesBefore(), report.filesAfter());
    assertEquals(2, report.skipped());
    assertEquals(version + 1, pond.snapshot().version());
    assertEquals(before, TreeContent.of(pond.snapshot().root()));
    long committed = report.filesBefore();
    assertEquals(committed + 2, parquetFiles(), "files of the first, and what the second made");
  }

  private CompactionReport compactInterruptedBy(InterruptedDisk.Interruption interruption)
      throws IOException {
    Disk disk = new InterruptedDisk(InterruptedDisk.Step.FORCE_DIRECTORY, interruption);
    try (Pond other = Pond.open(pond.directory(), disk, Clock.systemUTC())) {
      return other.maintenance().compact(Progress.NONE);
    }
  }

  @Test
  void theCommitStandsWhenItsCompactionFails() throws IOException {
    for (int i = 0; i < 62; i++) {
      String path = "/f" + i;
      commit(pond, root -> write(root, path, path));
    }
    // A damaged data file that compaction has to read, but the commit does not.
    try (Pond opened = Pond.open(pond.directory())) {
      Map<String, String> before = TreeContent.of(opened.snapshot().root());
      DataFile damaged = files(NodeId.ROOT).get(5);
      Path file = pond.directory().resolve(damaged.path());
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, new byte[] {1, 2, 3});
      long version = commit(opened, root -> write(root, "/last", "x"));
      assertEquals(version, opened.snapshot().version());
      assertEquals(64, files(NodeId.ROOT).size());
      IOException failure =
          assertThrows(IOException.class, () -> opened.maintenance().compact(Progress.NONE));
      assertTrue(failure.getMessage().contains(damaged.path()), failure.getMessage());
      Files.write(file, bytes);
      before.put("x", "x");
      assertEquals(before.size(), TreeContent.of(opened.snapshot().root()).size());
    }
    assertEquals(64, parquetFiles());
  }

  private long parquetFiles() throws IOException {
    try (Stream<Path> all = Files.walk(pond.directory())) {
      return all.filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> !file.toString().contains("_delta_log"))
          .count();
    }
  }

  @Test
  void whicheverStepFailsThePondIsTheSame() throws IOException {
    fill();
    Map<String, String> before = TreeContent.of(pond.snapshot().root());
    int step = 0;
    boolean failed = true;
    while (failed) {
      step++;
      long version = pond.snapshot().version();
      failed = !tryToCompact(new FailingDisk(new LocalDisk(), step));
      try (Pond opened = Pond.open(pond.directory())) {
        assertEquals(before, TreeContent.of(opened.snapshot().root()), "step " + step);
        assertTrue(opened.snapshot().version() <= version + 1, "step " + step);
        assertEquals(before, TreeContent.of(opened.snapshot(version).root()), "step " + step);
        String path = "/d/n" + step;
        commit(opened, root -> write(root, path, "x"));
        before = TreeContent.of(opened.snapshot().root());
      }
    }
    assertTrue(step > 10, "steps: " + step);
    assertEquals(before, TreeContent.of(pond.snapshot().root()));
  }

  private boolean tryToCompact(FailingDisk disk) throws IOException {
    try (Pond opened = Pond.open(pond.directory(), disk, Clock.systemUTC())) {
      opened.maintenance().compact(Progress.NONE);
      return true;
    } catch (IOException expected) {
      assertTrue(expected.getMessage().contains(FailingDisk.MESSAGE), "unexpected: " + expected);
      return false;
    }
  }

  @Test
  void compactionIsNoChangeOfDataToOtherReadersOfTheLog() throws IOException {
    fill();
    long version = pond.snapshot().version();
    compact();
    DeltaTable table = DeltaTable.open(pond.directory(), OplogSchema.PART_ID, new UnforcedDisk());
    LogEntry entry = table.entriesAfter(version).get(0);
    assertTrue(entry.rewrite());
    assertTrue(entry.description().message().startsWith("compact "), entry.toString());
    assertFalse(table.entriesAfter(version - 1).get(0).rewrite());
  }

  @Test
  void aCheckpointIsWrittenOnce() throws IOException {
    fill();
    assertTrue(pond.maintenance().checkpoint());
    assertFalse(pond.maintenance().checkpoint());
    Path checkpoint =
        pond.directory()
            .resolve(
                String.format("_delta_log/%020d.checkpoint.parquet", pond.snapshot().version()));
    assertTrue(Files.exists(checkpoint));
    commit(pond, root -> write(root, "/after", "x"));
    assertEquals(
        TreeContent.of(pond.snapshot().root()),
        TreeContent.of(Pond.open(pond.directory()).snapshot().root()));
  }
}
