package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.PondFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedLogTest {
  @TempDir Path directory;
  private Pond pond;
  private Path lastCommit;

  @BeforeEach
  void create() throws IOException {
    pond = Pond.create(directory.resolve("pond"));
    commit(pond, root -> write(root, "/a", "a"));
    commit(pond, root -> write(root, "/b", "b"));
    lastCommit = pond.directory().resolve("_delta_log/00000000000000000002.json");
  }

  @Test
  void anEmptyLastCommitIsRefusedNamingIt() throws IOException {
    Files.write(lastCommit, new byte[0]);
    assertRefused();
  }

  @Test
  void aTornLastCommitIsRefusedNamingIt() throws IOException {
    byte[] whole = Files.readAllBytes(lastCommit);
    for (int length : new int[] {1, whole.length / 2, whole.length - 5}) {
      Files.write(lastCommit, Arrays.copyOf(whole, length));
      assertRefused();
    }
  }

  @Test
  void aLastCommitCutOffAtTheEndOfALineIsRefusedNamingIt() throws IOException {
    List<String> lines = Files.readAllLines(lastCommit);
    for (int count = 1; count < lines.size(); count++) {
      Files.write(lastCommit, lines.subList(0, count));
      assertRefused();
    }
  }

  @Test
  void aLastCommitWithAnyOtherByteIsRefusedNamingIt() throws IOException {
    byte[] whole = Files.readAllBytes(lastCommit);
    for (int position = 0; position < whole.length; position += 7) {
      byte[] damaged = whole.clone();
      damaged[position] ^= 1;
      Files.write(lastCommit, damaged);
      assertRefused();
    }
  }

  @Test
  void anOlderCommitWithAnotherByteIsRefusedNamingIt() throws IOException {
    Path older = lastCommit.resolveSibling("00000000000000000001.json");
    byte[] bytes = Files.readAllBytes(older);
    bytes[bytes.length - 10] ^= 1;
    Files.write(older, bytes);
    PondException failure = assertThrows(PondException.class, () -> Pond.open(pond.directory()));
    assertTrue(failure.getMessage().contains(older.toString()), failure.getMessage());
  }

  @Test
  void aLastCommitOfZeroBytesInItsPlaceIsRefusedNamingIt() throws IOException {
    Files.write(lastCommit, new byte[Math.toIntExact(Files.size(lastCommit))]);
    assertRefused();
  }

  @Test
  void aCommitTornWhileThePondIsOpenIsRefusedNamingIt() throws IOException {
    Path next = lastCommit.resolveSibling("00000000000000000003.json");
    Files.write(next, "{\"commitInfo\":{".getBytes(StandardCharsets.UTF_8));
    PondException failure = assertThrows(PondException.class, pond::snapshot);
    assertTrue(failure.getMessage().contains(next.toString()), failure.getMessage());
  }

  @Test
  void temporaryFilesOfACrashAreIgnored() throws IOException {
    Files.write(lastCommit.resolveSibling(".00000000000000000003.json.x.tmp"), new byte[7]);
    try (Pond opened = Pond.open(pond.directory())) {
      assertEquals(2, opened.snapshot().version());
      assertEquals(3, commit(opened, root -> write(root, "/c", "c")));
    }
  }

  @Test
  void aMissingDataFileIsNamed() throws IOException {
    Path data;
    try (Stream<Path> files = Files.walk(pond.directory())) {
      data = files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    Files.delete(data);
    try (Pond opened = Pond.open(pond.directory())) {
      PondFileException failure =
          assertThrows(PondFileException.class, () -> opened.snapshot().root().list("/"));
      assertEquals(FileSystemFault.CORRUPT, failure.fault());
      assertTrue(failure.getMessage().contains(data.getFileName().toString()));
    }
  }

  private void assertRefused() {
    PondException failure = assertThrows(PondException.class, () -> Pond.open(pond.directory()));
    assertTrue(failure.getMessage().contains(lastCommit.toString()), failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count());
  }
}
