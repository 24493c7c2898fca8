package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.append;
import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.read;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tlogfs.PondFixture.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two transactions from the same version; the second to commit must not undo the first. */
class ConcurrentTransactionsTest {
  @TempDir Path directory;
  private Pond pond;

  @BeforeEach
  void create() throws IOException {
    pond = Pond.create(directory.resolve("pond"));
    commit(
        pond,
        root -> {
          root.createDirectories("/d/sub");
          root.createDirectory("/e");
          write(root, "/f", "f");
          write(root, "/g", "g");
          write(root, "/d/inner", "i");
        });
  }

  @Test
  void newFilesInOneDirectoryDoNotConflict() throws IOException {
    assertCompatible(root -> write(root, "/a", "a"), root -> write(root, "/b", "b"));
    assertEquals("a", read(pond.snapshot().root(), "/a"));
    assertEquals("b", read(Pond.open(pond.directory()).snapshot().root(), "/b"));
  }

  @Test
  void versionsOfDifferentFilesDoNotConflict() throws IOException {
    assertCompatible(root -> append(root, "/f", "f2"), root -> append(root, "/g", "g2"));
    assertEquals("f2", read(pond.snapshot().root(), "/f"));
    assertEquals("g2", read(pond.snapshot().root(), "/g"));
  }

  @Test
  void versionsOfOneFileConflict() throws IOException {
    assertConflict(root -> append(root, "/f", "x"), root -> append(root, "/f", "y"));
    assertEquals("x", read(pond.snapshot().root(), "/f"));
  }

  @Test
  void filesOfTheSameNameConflict() throws IOException {
    assertConflict(root -> write(root, "/a", "x"), root -> write(root, "/a", "y"));
    assertEquals("x", read(pond.snapshot().root(), "/a"));
  }

  @Test
  void writingToAFileRemovedMeanwhileConflicts() throws IOException {
    assertConflict(root -> root.remove("/f", false), root -> append(root, "/f", "y"));
  }

  @Test
  void movingAFileWrittenToMeanwhileConflicts() throws IOException {
    assertConflict(root -> append(root, "/f", "x"), root -> root.rename("/f", "/e/f"));
  }

  @Test
  void writingIntoADirectoryRemovedMeanwhileConflicts() throws IOException {
    assertConflict(root -> root.remove("/d", true), root -> write(root, "/d/new", "y"));
  }

  @Test
  void writingBeneathADirectoryRemovedMeanwhileConflicts() throws IOException {
    assertConflict(root -> root.remove("/d", true), root -> write(root, "/d/sub/new", "y"));
  }

  @Test
  void removingADirectoryWrittenBeneathMeanwhileConflicts() throws IOException {
    assertConflict(root -> write(root, "/d/sub/new", "y"), root -> root.remove("/d", true));
    assertEquals("y", read(pond.snapshot().root(), "/d/sub/new"));
  }

  @Test
  void removingADirectoryWithAFileWrittenToMeanwhileConflicts() throws IOException {
    assertConflict(root -> append(root, "/d/inner", "y"), root -> root.remove("/d", true));
  }

  @Test
  void movesThatTogetherWouldMakeALoopConflict() throws IOException {
    assertConflict(root -> root.rename("/d", "/e/d"), root -> root.rename("/e", "/d/sub/e"));
  }

  @Test
  void manyThreadsLoseNothing() throws Exception {
    int threads = 4;
    int each = 10;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int thread = t;
        writers.add(
            executor.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    String path = "/t" + thread + "-" + i;
                    commit(pond, root -> write(root, path, path));
                  }
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      executor.shutdownNow();
    }
    for (int t = 0; t < threads; t++) {
      for (int i = 0; i < each; i++) {
        String path = "/t" + t + "-" + i;
        assertEquals(path, read(pond.snapshot().root(), path));
      }
    }
    assertEquals(1L + (long) threads * each, pond.snapshot().version());
  }

  private void assertCompatible(Change first, Change second) throws IOException {
    try (Transaction one = pond.begin(PondFixture.INFO);
        Transaction two = Pond.open(pond.directory()).begin(PondFixture.INFO)) {
      first.apply(one.root());
      second.apply(two.root());
      assertEquals(2, one.commit());
      assertEquals(3, two.commit());
    }
  }

  private void assertConflict(Change first, Change second) throws IOException {
    try (Transaction one = pond.begin(PondFixture.INFO);
        Transaction two = Pond.open(pond.directory()).begin(PondFixture.INFO)) {
      first.apply(one.root());
      second.apply(two.root());
      assertEquals(2, one.commit());
      TransactionConflictException failure =
          assertThrows(TransactionConflictException.class, two::commit);
      assertTrue(failure.getMessage().contains("conflict"), failure.getMessage());
      assertThrows(IllegalStateException.class, two::commit);
    }
    assertEquals(2, pond.snapshot().version());
  }
}
