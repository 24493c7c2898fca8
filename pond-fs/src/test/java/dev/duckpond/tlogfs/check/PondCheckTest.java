package dev.duckpond.tlogfs.check;

import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.PondException;
import dev.duckpond.tlogfs.check.Finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PondCheckTest {
  @TempDir Path directory;
  private DamagedPond pond;

  @BeforeEach
  void create() throws IOException {
    pond = DamagedPond.create(directory.resolve("pond"));
  }

  @ParameterizedTest
  @EnumSource
  void aSoundPondIsClean(CheckDepth depth) throws IOException {
    CheckReport report = pond.check(depth);
    assertEquals(List.of(), report.findings());
    assertTrue(report.isClean());
    assertEquals(8, report.version());
    assertEquals(9, report.commits());
    assertEquals(8, report.nodes());
  }

  @Test
  void whereThereIsNoPondThereIsNothingToCheck() {
    assertThrows(
        PondException.class,
        () -> PondCheck.run(directory.resolve("no"), CheckDepth.FULL, CheckProgress.NONE));
  }

  @ParameterizedTest
  @EnumSource
  void aMissingDataFileIsNamed(CheckDepth depth) throws IOException {
    Path file = pond.dataFile(2);
    Files.delete(file);
    assertFinds(depth, file.getFileName().toString(), "is missing");
  }

  @ParameterizedTest
  @EnumSource
  void aTruncatedDataFileIsNamed(CheckDepth depth) throws IOException {
    Path file = pond.dataFile(2);
    DamagedPond.truncate(file, 100);
    assertFinds(depth, file.getFileName().toString(), "has 100 bytes, not");
  }

  @Test
  void aDataFileWithAnotherByteIsNamed() throws IOException {
    Path file = pond.dataFile(2);
    DamagedPond.flip(file, 40);
    assertFinds(CheckDepth.FULL, file.getFileName().toString(), "");
  }

  @ParameterizedTest
  @EnumSource
  void aMissingLargeFileIsNamedByItsPath(CheckDepth depth) throws IOException {
    Files.delete(pond.onlyLargeFile());
    assertFinds(depth, "/large", "version 1: its content is missing");
  }

  @ParameterizedTest
  @EnumSource
  void aTruncatedLargeFileIsNamedByItsPath(CheckDepth depth) throws IOException {
    DamagedPond.truncate(pond.onlyLargeFile(), 70_000);
    assertFinds(depth, "/large", "has 70000 bytes, not 200000");
  }

  @Test
  void aLargeFileWithAnotherByteIsFoundByItsChecksum() throws IOException {
    DamagedPond.flip(pond.onlyLargeFile(), 123_456);
    assertEquals(List.of(), pond.check(CheckDepth.QUICK).findings());
    assertFinds(CheckDepth.FULL, "/large", "does not match its checksum");
  }

  @Test
  void whatWasThereBeforeIsOfferedForALaterVersion() throws IOException {
    try (Pond opened = Pond.open(pond.directory())) {
      commit(
          opened,
          root -> {
            try (var writer = root.append("/large")) {
              writer.write("x".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
              writer.complete();
            }
          });
    }
    for (Path file : pond.files("_large_files")) {
      if (Files.size(file) == 100_000) {
        DamagedPond.flip(file, 5);
      }
    }
    Finding finding = pond.check(CheckDepth.FULL).findings().get(0);
    assertTrue(finding.advice().endsWith("pond restore --to 8 /large"), finding.advice());
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedCommitIsNamed(CheckDepth depth) throws IOException {
    DamagedPond.truncate(pond.commitFile(3), 50);
    assertFinds(depth, pond.commitFile(3).toString(), "damaged");
  }

  @ParameterizedTest
  @EnumSource
  void aMissingCommitIsNamed(CheckDepth depth) throws IOException {
    Files.delete(pond.commitFile(3));
    assertFinds(depth, pond.commitFile(3).toString(), "missing");
  }

  @ParameterizedTest
  @EnumSource
  void theRowsOfALostDirectoryAreMissedAtItsPath(CheckDepth depth) throws IOException {
    for (Path file : pond.files(".")) {
      String name = file.toString();
      if (name.contains("part_id=") && !name.contains("00000000-0000-7000-8000-000000000000")) {
        Files.delete(file);
      }
    }
    assertFinds(depth, "/a", "the directory's rows are missing");
  }

  @Test
  void rowsOutsideOfTheEventTimesOfASeriesAreFound() throws IOException {
    try (Pond opened = Pond.open(pond.directory())) {
      commit(opened, root -> DamagedPond.series(root, "/wrong", 10, 20, 10, 15));
    }
    assertEquals(List.of(), pond.check(CheckDepth.QUICK).findings());
    assertFinds(CheckDepth.FULL, "/wrong", "rows lie outside of its event times");
  }

  @ParameterizedTest
  @EnumSource
  void filesThatNothingRefersToAreNotedAndDoNoHarm(CheckDepth depth) throws IOException {
    Path data = pond.dataFile(2).resolveSibling("orphan.parquet");
    Files.write(data, new byte[10]);
    Path large = pond.onlyLargeFile().resolveSibling("orphan.data");
    Files.write(large, new byte[10]);
    CheckReport report = pond.check(depth);
    assertTrue(report.isClean());
    assertEquals(2, report.findings().size());
    assertEquals(Severity.NOTE, report.findings().get(0).severity());
    assertTrue(report.findings().get(0).object().endsWith("orphan.parquet"));
    assertTrue(report.findings().get(1).object().endsWith("orphan.data"));
  }

  @Test
  void checkpointsAreComparedWithTheCommitsBeforeThem() throws IOException {
    Path checkpoint = checkpointOf(pond);
    assertEquals(List.of(), pond.check(CheckDepth.FULL).findings());
    byte[] whole = Files.readAllBytes(checkpoint);
    int found = 0;
    int step = whole.length / 20;
    for (int position = 0; position < whole.length; position += step) {
      DamagedPond.flip(checkpoint, position);
      CheckReport report = pond.check(CheckDepth.QUICK);
      if (report.isClean()) {
        // There are bytes without meaning: all is there in spite of the damage.
        assertEquals(103, report.nodes());
      } else {
        assertEquals(checkpoint.toString(), report.findings().get(0).object());
        found++;
      }
      Files.write(checkpoint, whole);
    }
    assertTrue(found >= 10, "found " + found);
    Files.delete(checkpoint);
    assertFinds(CheckDepth.QUICK, "_last_checkpoint", "which is missing");
  }

  @Test
  void aCheckpointOfOtherDataFilesIsFound() throws IOException {
    Path checkpoint = checkpointOf(pond);
    Path other = checkpointOf(DamagedPond.create(directory.resolve("other")));
    Files.write(checkpoint, Files.readAllBytes(other));
    assertFinds(CheckDepth.QUICK, checkpoint.toString(), "has not the data files");
  }

  /** Commits until there is a checkpoint. */
  private static Path checkpointOf(DamagedPond pond) throws IOException {
    try (Pond opened = Pond.open(pond.directory())) {
      for (int i = 0; i < 95; i++) {
        String name = "/f" + i;
        commit(opened, root -> write(root, name, name));
      }
    }
    return pond.files("_delta_log").stream()
        .filter(file -> file.toString().endsWith(".checkpoint.parquet"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReportIsJsonWithAllFindings() throws IOException {
    Files.delete(pond.onlyLargeFile());
    String json = CheckReportJson.write(pond.check(CheckDepth.FULL));
    assertTrue(json.contains("\"clean\" : false"), json);
    assertTrue(json.contains("\"object\" : \"/large\""), json);
  }

  private void assertFinds(CheckDepth depth, String object, String problem) throws IOException {
    CheckReport report = pond.check(depth);
    assertFalse(report.isClean());
    assertTrue(
        report.findings().stream()
            .anyMatch(
                finding ->
                    finding.severity() == Severity.ERROR
                        && finding.object().endsWith(object)
                        && finding.problem().contains(problem)
                        && !finding.advice().isBlank()),
        report.findings().toString());
  }
}
