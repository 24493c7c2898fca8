package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.read;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.disk.FailingDisk;
import dev.duckpond.tlogfs.disk.LocalDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fails at each single step of a commit. */
class CommitFailureTest {
  private static final byte[] LARGE = new byte[200_000];

  @TempDir Path directory;
  private Path pond;

  @BeforeEach
  void create() throws IOException {
    pond = directory.resolve("pond");
    try (Pond made = Pond.create(pond)) {
      commit(made, root -> write(root, "/before", "x"));
    }
  }

  @Test
  void whicheverStepFailsThePondIsAsBeforeOrAfterTheCommit() throws IOException {
    int step = 0;
    boolean failed = true;
    while (failed) {
      step++;
      String name = "/f" + step;
      FailingDisk disk = new FailingDisk(new LocalDisk(), step);
      failed = !tryToCommit(disk, name);
      try (Pond opened = Pond.open(pond)) {
        assertEquals("x", read(opened.snapshot().root(), "/before"));
        boolean there = opened.snapshot().root().exists(name);
        assertTrue(failed || there, "acknowledged and lost: step " + step);
        if (there) {
          assertEquals(200_000, opened.snapshot().root().metadata(name).size());
          assertEquals(name, read(opened.snapshot().root(), name + "-d/small"));
        }
        String next = "/next" + step;
        commit(opened, root -> write(root, next, "x"));
      }
    }
    assertTrue(step > 15, "steps: " + step);
  }

  @Test
  void afterAWriteThatCouldNotBeMadeDurableThePondRefusesUntilOpenedAgain() throws IOException {
    FailingDisk disk = FailingDisk.atForce(new LocalDisk());
    try (Pond opened = Pond.open(pond, disk, Clock.systemUTC())) {
      assertThrows(IOException.class, () -> commit(opened, root -> write(root, "/a", "a")));
      PondException failure =
          assertThrows(PondException.class, () -> commit(opened, root -> write(root, "/b", "b")));
      assertTrue(failure.getMessage().contains("open the pond again"), failure.getMessage());
      assertFalse(opened.snapshot().root().exists("/b"));
    }
    try (Pond opened = Pond.open(pond)) {
      commit(opened, root -> write(root, "/b", "b"));
    }
  }

  private boolean tryToCommit(Disk disk, String name) throws IOException {
    try (Pond opened = Pond.open(pond, disk, Clock.systemUTC())) {
      commit(
          opened,
          root -> {
            write(root, name, LARGE);
            root.createDirectory(name + "-d");
            write(root, name + "-d/small", name);
          });
      return true;
    } catch (IOException expected) {
      assertTrue(expected.getMessage().contains(FailingDisk.MESSAGE), "unexpected: " + expected);
      return false;
    }
  }
}
