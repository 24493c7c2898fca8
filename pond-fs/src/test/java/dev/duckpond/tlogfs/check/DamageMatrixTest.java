package dev.duckpond.tlogfs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.GlobMatch;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a pond damaged in every way: what is read is right, or it is an error. */
class DamageMatrixTest {
  private static final int POSITIONS = 5;

  @TempDir Path directory;
  private DamagedPond pond;
  private Map<String, String> content;

  /** Something done to a file. */
  private interface Damage {
    void apply(Path file) throws IOException;
  }

  @BeforeEach
  void create() throws IOException {
    pond = DamagedPond.create(directory.resolve("pond"));
    content = read();
  }

  @Test
  void aByteChangedAnywhereIsAnErrorOrChangesNothing() throws IOException {
    for (Path file : files()) {
      for (int i = 0; i < POSITIONS; i++) {
        int position = (int) (Files.size(file) * i / POSITIONS);
        damage(file, damaged -> DamagedPond.flip(damaged, position));
      }
    }
  }

  @Test
  void aFileCutOffAnywhereIsAFinding() throws IOException {
    for (Path file : files()) {
      for (int i = 0; i < POSITIONS; i++) {
        int length = (int) (Files.size(file) * i / POSITIONS);
        assertFalse(damage(file, damaged -> DamagedPond.truncate(damaged, length)), file + "");
      }
    }
  }

  @Test
  void aFileThatIsGoneIsAFindingUnlessItIsTheNewestCommit() throws IOException {
    for (Path file : files()) {
      if (file.equals(pond.commitFile(8))) {
        continue;
      }
      assertFalse(damage(file, Files::delete), file + "");
    }
  }

  /**
   * Damages a file and puts it right again.
   *
   * @return whether the pond was found to be clean
   */
  private boolean damage(Path file, Damage damage) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    damage.apply(file);
    CheckReport report = pond.check(CheckDepth.FULL);
    Map<String, String> now;
    try {
      now = read();
    } catch (IOException failure) {
      assertFalse(report.isClean(), file + " fails unfound: " + failure.getMessage());
      String message = String.valueOf(failure.getMessage());
      assertEquals(1, message.lines().count(), message);
      now = content;
    }
    assertEquals(content, now, file + " reads wrong");
    if (!report.isClean()) {
      String name = file.getFileName().toString();
      assertTrue(
          report.findings().stream().anyMatch(finding -> names(finding, name)),
          name + " is not named: " + report.findings());
    }
    Files.write(file, whole);
    return report.isClean();
  }

  /** A large file of any content is named by the path of the node, in the text by its own. */
  private static boolean names(Finding finding, String file) {
    return finding.object().contains(file) || finding.problem().contains(file);
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(pond.files("_large_files"));
    files.addAll(
        pond.files(".").stream()
            .filter(file -> file.toString().contains("part_id="))
            .map(Path::normalize)
            .toList());
    for (int version = 0; version <= 8; version++) {
      files.add(pond.commitFile(version));
    }
    return files;
  }

  /** The newest content by path, and the names of directories and symlinks. */
  private Map<String, String> read() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Pond opened = Pond.open(pond.directory())) {
      WorkingDirectory root = opened.snapshot().root();
      for (GlobMatch match : root.glob("/**")) {
        String path = match.metadata().path().toString();
        found.put(path, match.metadata().type().isFile() ? hash(root, path) : "");
      }
    }
    return found;
  }

  private static String hash(WorkingDirectory root, String path) throws IOException {
    try (RandomAccessSource source = root.open(path)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(source.size()));
      source.readFully(0, bytes);
      return bytes.capacity() + " bytes " + Arrays.hashCode(bytes.array());
    }
  }
}
