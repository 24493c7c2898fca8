package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.append;
import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.read;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.VersionWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PondTest {
  @TempDir Path directory;
  private Pond pond;

  @BeforeEach
  void create() throws IOException {
    pond = Pond.create(directory.resolve("pond"));
  }

  @Test
  void aNewPondHasVersionZeroAndAnEmptyRoot() throws IOException {
    assertEquals(0, pond.snapshot().version());
    assertEquals(List.of(), pond.snapshot().root().list("/"));
  }

  @Test
  void aMissingPondIsNamedWithTheWayOut() {
    Path missing = directory.resolve("nowhere");
    PondException failure = assertThrows(PondException.class, () -> Pond.open(missing));
    assertEquals("no pond at " + missing + ": run 'pond init' to make one", failure.getMessage());
  }

  @Test
  void aPondIsNotMadeTwice() {
    PondException failure = assertThrows(PondException.class, () -> Pond.create(pond.directory()));
    assertTrue(failure.getMessage().contains("there is a pond already"), failure.getMessage());
  }

  @Test
  void aPondIsNotMadeAmongOtherFiles() throws IOException {
    Files.createFile(directory.resolve("photo.jpg"));
    PondException failure = assertThrows(PondException.class, () -> Pond.create(directory));
    assertTrue(failure.getMessage().contains("photo.jpg") || failure.getMessage().contains("pond"));
    assertFalse(Files.exists(directory.resolve("_delta_log")));
  }

  @Test
  void aPondWorksInADirectoryOfAnyName() throws IOException {
    for (String name : List.of("with space", "100%", "a#b", "q?x", "ü 日本", "a:b", "a+b%20c")) {
      Path strange = directory.resolve(name);
      try (Pond made = Pond.create(strange)) {
        commit(made, root -> write(root, "/f", name));
      }
      try (Pond opened = Pond.open(strange)) {
        assertEquals(name, read(opened.snapshot().root(), "/f"));
        assertEquals(name, read(opened.snapshot(1).root(), "/f"));
        assertFalse(opened.snapshot(0).root().exists("/f"));
      }
    }
  }

  @Test
  void nothingIsVisibleBeforeTheCommit() throws IOException {
    try (Transaction transaction = pond.begin(PondFixture.INFO)) {
      write(transaction.root(), "/f", "x");
      assertFalse(pond.snapshot().root().exists("/f"));
      assertEquals(1, transaction.commit());
    }
    assertEquals("x", read(pond.snapshot().root(), "/f"));
  }

  @Test
  void aTransactionReadsItsOwnVersionUntilItEnds() throws IOException {
    try (Transaction transaction = pond.begin(PondFixture.INFO)) {
      commit(pond, root -> write(root, "/other", "x"));
      assertFalse(transaction.root().exists("/other"));
    }
  }

  @Test
  void aTransactionWithoutChangesWritesNothing() throws IOException {
    commit(pond, root -> write(root, "/f", "x"));
    assertEquals(1, commit(pond, root -> {}));
    assertEquals(
        1,
        commit(
            pond,
            root -> {
              write(root, "/g", "x");
              root.remove("/g", false);
            }));
  }

  @Test
  void aSnapshotStaysTheSame() throws IOException {
    commit(pond, root -> write(root, "/f", "one"));
    Snapshot before = pond.snapshot();
    commit(pond, root -> append(root, "/f", "two"));
    commit(pond, root -> root.remove("/f", false));
    assertEquals("one", read(before.root(), "/f"));
    assertFalse(pond.snapshot().root().exists("/f"));
  }

  @Test
  void everyVersionStaysReadable() throws IOException {
    commit(pond, root -> write(root, "/f", "one"));
    commit(pond, root -> append(root, "/f", "two"));
    commit(pond, root -> root.rename("/f", "/g"));
    commit(pond, root -> root.remove("/g", false));
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals("one", read(opened.snapshot(1).root(), "/f"));
      assertEquals("two", read(opened.snapshot(2).root(), "/f"));
      assertEquals("two", read(opened.snapshot(3).root(), "/g"));
      assertEquals(List.of(), opened.snapshot(4).root().list("/"));
    }
  }

  @Test
  void aVersionThatIsNotThereIsNamed() {
    PondException failure = assertThrows(PondException.class, () -> pond.snapshot(7));
    assertTrue(failure.getMessage().contains("has no version 7"), failure.getMessage());
  }

  @Test
  void aSnapshotRefusesChanges() throws IOException {
    PondFileException failure =
        assertThrows(PondFileException.class, () -> pond.snapshot().root().createDirectory("/d"));
    assertEquals(FileSystemFault.READ_ONLY, failure.fault());
  }

  @Test
  void historyTellsWhoDidWhatAndWhy() throws IOException {
    try (Transaction transaction =
        pond.begin(new CommitInfo("load \"flights\"", "pond copy a b"))) {
      write(transaction.root(), "/f", "x");
      transaction.commit();
    }
    List<CommitRecord> history = Pond.open(pond.directory()).history(10);
    assertEquals(List.of(1L, 0L), history.stream().map(CommitRecord::version).toList());
    CommitRecord newest = history.get(0);
    assertEquals("load \"flights\"", newest.message());
    assertEquals("pond copy a b", newest.command());
    assertEquals(System.getProperty("user.name"), newest.author());
    assertFalse(newest.transactionId().isEmpty());
    assertTrue(newest.timestamp().isAfter(history.get(1).timestamp().minusMillis(1)));
    assertEquals("create the pond", history.get(1).message());
    assertEquals(1, pond.history(1).size());
  }

  @Test
  void rollingBackLeavesNoFileBehind() throws IOException {
    try (Transaction transaction = pond.begin(PondFixture.INFO)) {
      write(transaction.root(), "/large", new byte[2_000_000]);
      write(transaction.root(), "/medium", new byte[100_000]);
      write(transaction.root(), "/small", "x");
    }
    assertEquals(List.of(), filesIn("_large_files"));
    assertEquals(0, pond.snapshot().version());
  }

  @Test
  void aRemovedNewFileLeavesNoFileBehind() throws IOException {
    commit(
        pond,
        root -> {
          root.createDirectories("/a/b");
          write(root, "/a/b/large", new byte[2_000_000]);
          root.remove("/a", true);
        });
    assertEquals(List.of(), filesIn("_large_files"));
  }

  @Test
  void largeContentIsStoredOnce() throws IOException {
    byte[] content = new byte[300_000];
    new Random(3).nextBytes(content);
    commit(
        pond,
        root -> {
          write(root, "/a", content);
          write(root, "/b", content);
        });
    commit(pond, root -> write(root, "/c", content));
    String sha256 = pond.snapshot().root().metadata("/c").sha256().orElseThrow();
    assertEquals(
        List.of("_large_files/" + sha256.substring(0, 2) + "/" + sha256 + ".data"),
        filesIn("_large_files"));
  }

  @Test
  void missingLargeContentIsReportedWhenItIsOpened() throws IOException {
    commit(pond, root -> write(root, "/a", new byte[100_000]));
    Files.delete(pond.directory().resolve(filesIn("_large_files").get(0)));
    PondFileException failure =
        assertThrows(PondFileException.class, () -> pond.snapshot().root().open("/a"));
    assertEquals(FileSystemFault.CORRUPT, failure.fault());
    assertTrue(failure.getMessage().startsWith("/a: its content is missing"));
  }

  @Test
  void anAbandonedWriterMakesTheCommitFail() throws IOException {
    try (Transaction transaction = pond.begin(PondFixture.INFO)) {
      write(transaction.root(), "/good", "x");
      try (VersionWriter writer = transaction.root().create("/bad", EntryType.DATA)) {
        writer.write(1);
      }
      PondFileException failure = assertThrows(PondFileException.class, transaction::commit);
      assertEquals(FileSystemFault.POISONED, failure.fault());
      assertTrue(failure.getMessage().contains("/bad"), failure.getMessage());
    }
    assertEquals(0, pond.snapshot().version());
  }

  @Test
  void aCommitWaitsForNoOpenWriterButRefuses() throws IOException {
    try (Transaction transaction = pond.begin(PondFixture.INFO);
        VersionWriter writer = transaction.root().create("/f", EntryType.DATA)) {
      PondFileException failure = assertThrows(PondFileException.class, transaction::commit);
      assertEquals(FileSystemFault.BUSY, failure.fault());
      writer.complete();
      assertEquals(1, transaction.commit());
    }
  }

  @Test
  void aDirectoryOfManyChangesStaysRight() throws IOException {
    for (int i = 0; i < 90; i++) {
      String name = "/f" + i;
      commit(pond, root -> write(root, name, name));
      if (i % 3 == 0) {
        commit(pond, root -> root.remove(name, false));
      }
    }
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals(60, opened.snapshot().root().list("/").size());
      assertEquals("/f89", read(opened.snapshot().root(), "/f89"));
      assertFalse(opened.snapshot().root().exists("/f87"));
      assertEquals(
          opened.snapshot().root().metadata("/").version(),
          pond.snapshot().root().metadata("/").version());
    }
  }

  @Test
  void afterAHundredCommitsACheckpointIsThereAndRead() throws IOException {
    for (int i = 1; i <= 102; i++) {
      String name = "/f" + i;
      commit(pond, root -> write(root, name, name));
    }
    assertTrue(
        filesIn("_delta_log").contains("_delta_log/00000000000000000100.checkpoint.parquet"));
    try (Stream<Path> log = Files.list(pond.directory().resolve("_delta_log"))) {
      for (Path file : log.toList()) {
        if (file.getFileName().toString().matches("0+[0-9]{1,2}\\.json")) {
          Files.delete(file); // Only the checkpoint can tell what these said.
        }
      }
    }
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals(102, opened.snapshot().root().list("/").size());
      assertEquals("/f1", read(opened.snapshot().root(), "/f1"));
      long version = opened.snapshot().version();
      assertEquals(version + 1, commit(opened, root -> write(root, "/f103", "x")));
    }
  }

  @Test
  void aDirectoryTooLargeForItsRowIsReadBack() throws IOException {
    commit(
        pond,
        root -> {
          root.createDirectory("/d");
          for (int i = 0; i < 1500; i++) {
            write(root, "/d/" + i, "x");
          }
        });
    assertFalse(filesIn("_large_files").isEmpty());
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals(1500, opened.snapshot().root().list("/d").size());
    }
  }

  @Test
  void aClosedPondRefuses() throws IOException {
    Snapshot before = pond.snapshot();
    pond.close();
    assertThrows(PondException.class, () -> pond.begin(PondFixture.INFO));
    assertEquals(List.of(), before.root().list("/"));
  }

  private List<String> filesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(pond.directory().resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> pond.directory().relativize(file).toString())
          .toList();
    }
  }

  @Test
  void entriesAreReadWithoutWhatIsBeneathThem() throws IOException {
    commit(pond, root -> root.createDirectories("/a/b"));
    NodeId beneath = pond.snapshot().root().metadata("/a").id();
    try (Stream<Path> files = Files.list(pond.directory().resolve("part_id=" + beneath))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals("a", opened.snapshot().root().entries("/").get(0).name());
      assertThrows(PondFileException.class, () -> opened.snapshot().root().entries("/a"));
    }
  }
}
