package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.append;
import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tlogfs.delta.DeltaLogException;
import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.disk.FailingDisk;
import dev.duckpond.tlogfs.disk.InterruptedDisk;
import dev.duckpond.tlogfs.disk.InterruptedDisk.Step;
import dev.duckpond.tlogfs.disk.LocalDisk;
import dev.duckpond.tlogfs.maintenance.FreedFile;
import dev.duckpond.tlogfs.maintenance.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeping and collecting large files: what nothing refers to goes, everything else stays. */
class UnusedFilesTest {
  private static final Duration GRACE = Duration.ofDays(7);

  @TempDir Path directory;
  private Pond pond;

  @BeforeEach
  void create() throws IOException {
    pond = Pond.create(directory.resolve("pond"));
    commit(
        pond,
        root -> {
          root.createDirectory("/d");
          write(root, "/d/large", content(1));
          write(root, "/d/small", "x");
        });
    commit(pond, root -> append(root, "/d/large", new String(content(2), StandardCharsets.UTF_8)));
    commit(pond, root -> root.rename("/d/large", "/moved"));
    commit(pond, root -> write(root, "/removed", content(3)));
    commit(pond, root -> root.remove("/removed", false));
  }

  private static byte[] content(int seed) {
    return ("content " + seed + " ").repeat(20_000).getBytes(StandardCharsets.UTF_8);
  }

  private List<Map<String, String>> allVersions() throws IOException {
    List<Map<String, String>> versions = new ArrayList<>();
    try (Pond opened = Pond.open(pond.directory())) {
      for (long version = 0; version <= opened.snapshot().version(); version++) {
        versions.add(TreeContent.of(opened.snapshot(version).root()));
      }
    }
    return versions;
  }

  /** Makes every file of the pond look older than the grace period. */
  private void age() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(30)));
    try (Stream<Path> files = Files.walk(pond.directory())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, old);
      }
    }
  }

  private Path unreferred(String name) throws IOException {
    Path file = pond.directory().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content(9));
  }

  /** What a commit that failed late leaves. */
  private Path unreferredLargeFile() throws IOException {
    return unreferred("_large_files/ab/" + "ab".repeat(32) + ".data");
  }

  private List<FreedFile> collect(Disk disk) throws IOException {
    try (Pond opened = Pond.open(pond.directory(), disk, Clock.systemUTC())) {
      return opened.maintenance().collectLargeFiles(GRACE, Progress.NONE);
    }
  }

  private List<FreedFile> sweep() throws IOException {
    return pond.maintenance().sweep(GRACE, Progress.NONE);
  }

  @Test
  void whatAnyVersionRefersToStaysHoweverOldItIs() throws IOException {
    List<Map<String, String>> before = allVersions();
    pond.maintenance().compact(Progress.NONE);
    age();
    assertEquals(List.of(), sweep());
    assertEquals(List.of(), collect(new LocalDisk()));
    assertEquals(before, allVersions().subList(0, before.size()));
  }

  @Test
  void oldFilesNothingRefersToAreSwept() throws IOException {
    Path data = unreferred("part_id=00000000-0000-7000-8000-000000000000/orphan.parquet");
    Path temporary = unreferred("_delta_log/.00000000000000000009.json.x.tmp");
    Path staged = unreferred("_large_files/.staging-x");
    age();
    List<FreedFile> swept = sweep();
    assertEquals(3, swept.size());
    assertEquals(content(9).length, swept.get(0).size());
    for (Path file : List.of(data, temporary, staged)) {
      assertFalse(Files.exists(file), file.toString());
    }
    assertEquals(6, allVersions().size());
  }

  @Test
  void youngFilesAreLeft() throws IOException {
    age();
    unreferred("part_id=00000000-0000-7000-8000-000000000000/orphan.parquet");
    unreferred("_delta_log/.00000000000000000009.json.x.tmp");
    unreferred("_large_files/.staging-x");
    unreferredLargeFile();
    assertEquals(List.of(), sweep());
    assertEquals(List.of(), collect(new LocalDisk()));
  }

  @Test
  void anOldLargeFileNothingRefersToIsListedAndDeleted() throws IOException {
    Path file = unreferredLargeFile();
    age();
    List<FreedFile> found = pond.maintenance().findUnusedLargeFiles(GRACE, Progress.NONE);
    assertTrue(Files.exists(file));
    assertEquals(found, collect(new LocalDisk()));
    assertEquals(pond.directory().relativize(file).toString(), found.get(0).path());
    assertFalse(Files.exists(file));
    assertEquals(1, found.size());
  }

  @Test
  void contentStagedByAnOpenTransactionIsNotCollected() throws IOException {
    age();
    try (Transaction transaction = pond.begin(PondFixture.INFO)) {
      write(transaction.root(), "/new", content(5));
      sweep();
      collect(new LocalDisk());
      transaction.commit();
    }
    assertEquals(content(5).length, pond.snapshot().root().metadata("/new").size());
    TreeContent.of(pond.snapshot().root());
  }

  @Test
  void contentStagedLongBeforeItsCommitIsYoungOnceItIsCommitted() throws IOException {
    try (Transaction transaction = pond.begin(PondFixture.INFO)) {
      write(transaction.root(), "/new", content(5));
      age();
      transaction.commit();
    }
    Instant recently = Instant.now().minus(Duration.ofHours(1));
    try (Stream<Path> files = Files.walk(pond.directory().resolve("_large_files"))) {
      assertEquals(
          1,
          files
              .filter(file -> file.toString().endsWith(".data"))
              .filter(file -> file.toFile().lastModified() > recently.toEpochMilli())
              .count());
    }
  }

  @Test
  void contentUsedAgainJustBeforeItIsDeletedIsPutBack() throws IOException {
    assertUsedAgain(Step.RENAME);
  }

  @Test
  void contentUsedAgainJustAfterItWasSetAsideIsThere() throws IOException {
    assertUsedAgain(Step.DELETE);
  }

  private void assertUsedAgain(Step step) throws IOException {
    // Content of a transaction that failed is there without anything referring to it.
    Path unused = leaveUnused(content(7));
    age();
    collect(
        new InterruptedDisk(step, () -> commit(pond, root -> write(root, "/again", content(7)))));
    assertEquals(content(7).length, pond.snapshot().root().metadata("/again").size());
    TreeContent.of(Pond.open(pond.directory()).snapshot().root());
    assertTrue(Files.exists(unused));
  }

  private Path leaveUnused(byte[] bytes) throws IOException {
    Path other = directory.resolve("other");
    try (Pond made = Pond.create(other)) {
      commit(made, root -> write(root, "/f", bytes));
    }
    try (Stream<Path> files = Files.walk(other.resolve("_large_files"))) {
      Path source = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      Path target = pond.directory().resolve(other.relativize(source));
      Files.createDirectories(target.getParent());
      return Files.copy(source, target);
    }
  }

  @Test
  void contentACrashLeftSetAsideIsReadAndPutBack() throws IOException {
    List<Map<String, String>> before = allVersions();
    try (Stream<Path> files = Files.walk(pond.directory().resolve("_large_files"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.move(file, file.resolveSibling(file.getFileName() + ".unused"));
      }
    }
    assertEquals(before, allVersions());
    collect(new LocalDisk());
    assertEquals(before, allVersions());
    try (Stream<Path> files = Files.walk(pond.directory())) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".unused")));
    }
  }

  @Test
  void whicheverStepFailsNothingThatIsNeededIsLost() throws IOException {
    List<Map<String, String>> before = allVersions();
    int step = 0;
    boolean failed = true;
    while (failed) {
      step++;
      unreferredLargeFile();
      age();
      try {
        collect(new FailingDisk(new LocalDisk(), step));
        failed = false;
      } catch (IOException expected) {
        assertTrue(expected.getMessage().contains(FailingDisk.MESSAGE), expected.toString());
      }
      assertEquals(before, allVersions(), "step " + step);
    }
    assertTrue(step > 2, "steps: " + step);
  }

  @Test
  void nothingIsDeletedWhenAPartOfTheLogIsMissing() throws IOException {
    Path file = unreferredLargeFile();
    age();
    Files.delete(pond.directory().resolve("_delta_log/00000000000000000002.json"));
    assertThrows(
        DeltaLogException.class, () -> pond.maintenance().collectLargeFiles(GRACE, Progress.NONE));
    assertTrue(Files.exists(file));
  }

  @Test
  void aGracePeriodShorterThanACommitIsRefused() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> pond.maintenance().sweep(Duration.ZERO, Progress.NONE));
    assertTrue(failure.getMessage().contains("10 minutes"), failure.getMessage());
  }
}
