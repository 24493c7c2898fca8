package dev.duckpond.tlogfs.check;

import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.read;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.PondException;
import dev.duckpond.tlogfs.check.PondRecovery.Recovered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PondRecoveryTest {
  @TempDir Path directory;
  private DamagedPond pond;

  @BeforeEach
  void create() throws IOException {
    pond = DamagedPond.create(directory.resolve("pond"));
  }

  @Test
  void anEmptyLastCommitIsSetAsideAndThePondOpensBeforeIt() throws IOException {
    Files.write(pond.commitFile(8), new byte[0]);
    assertThrows(PondException.class, () -> Pond.open(pond.directory()));
    Recovered recovered = PondRecovery.run(pond.directory());
    assertEquals(7, recovered.version());
    assertTrue(recovered.problems().get(0).contains(pond.commitFile(8).toString()));
    assertSound(7);
  }

  @Test
  void whatIsSetAsideIsKeptAsItWas() throws IOException {
    DamagedPond.truncate(pond.commitFile(8), 100);
    byte[] torn = Files.readAllBytes(pond.commitFile(8));
    List<Path> moved = PondRecovery.run(pond.directory()).moved();
    Path commit =
        moved.stream().filter(file -> file.toString().endsWith("8.json")).findFirst().orElseThrow();
    assertArrayEquals(torn, Files.readAllBytes(commit));
  }

  @Test
  void aLastCommitCutOffAtTheEndOfALineIsSetAside() throws IOException {
    List<String> lines = Files.readAllLines(pond.commitFile(8));
    Files.write(pond.commitFile(8), lines.subList(0, lines.size() - 1));
    assertEquals(7, PondRecovery.run(pond.directory()).version());
    assertSound(7);
  }

  @Test
  void severalTornCommitsAreSetAside() throws IOException {
    Files.write(pond.commitFile(7), new byte[0]);
    Files.write(pond.commitFile(8), new byte[0]);
    assertEquals(6, PondRecovery.run(pond.directory()).version());
    assertSound(6);
  }

  @Test
  void aSoundLogIsLeftAlone() {
    PondException refusal =
        assertThrows(PondException.class, () -> PondRecovery.run(pond.directory()));
    assertTrue(refusal.getMessage().contains("nothing to recover"), refusal.getMessage());
    assertTrue(Files.exists(pond.commitFile(8)));
  }

  @Test
  void aLogWithoutAWholeCommitIsLeftAlone() throws IOException {
    for (int version = 0; version <= 8; version++) {
      Files.write(pond.commitFile(version), new byte[0]);
    }
    assertThrows(PondException.class, () -> PondRecovery.run(pond.directory()));
    assertTrue(Files.exists(pond.commitFile(8)));
  }

  @Test
  void commitsGoOnWhereTheLogEndsNow() throws IOException {
    DamagedPond.truncate(pond.commitFile(8), 10);
    PondRecovery.run(pond.directory());
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals(8, commit(opened, root -> write(root, "/new", "new")));
    }
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals("new", read(opened.snapshot().root(), "/new"));
    }
    assertSound(8);
  }

  @Test
  void aTornCommitWithACheckpointIsSetAsideWithIt() throws IOException {
    long newest;
    try (Pond opened = Pond.open(pond.directory())) {
      for (int i = 9; i <= 100; i++) {
        String name = "/f" + i;
        commit(opened, root -> write(root, name, name));
      }
      newest = opened.snapshot().version();
    }
    for (long version = 100; version <= newest; version++) {
      Files.write(pond.commitFile(version), new byte[0]);
    }
    Recovered recovered = PondRecovery.run(pond.directory());
    assertEquals(99, recovered.version());
    assertTrue(
        recovered.moved().stream().anyMatch(file -> file.toString().endsWith("checkpoint.parquet")),
        recovered.moved().toString());
    assertSound(99);
  }

  private void assertSound(long version) throws IOException {
    CheckReport report = pond.check(CheckDepth.FULL);
    assertTrue(report.isClean(), report.findings().toString());
    assertEquals(version, report.version());
  }
}
