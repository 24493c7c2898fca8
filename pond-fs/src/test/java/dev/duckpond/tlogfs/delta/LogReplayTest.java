package dev.duckpond.tlogfs.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tlogfs.CommitInfo;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import dev.duckpond.tlogfs.disk.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReplayTest {
  private static final int COMMITS = 10;

  /** So many that data files are compacted by themselves. */
  private static final int MANY_COMMITS = 80;

  @TempDir Path directory;
  private Path pond;

  @BeforeEach
  void create() throws IOException {
    pond = directory.resolve("pond");
    Pond.create(pond).close();
    commit(0, COMMITS);
  }

  private void commit(int from, int to) throws IOException {
    try (Pond opened = Pond.open(pond)) {
      for (int i = from; i < to; i++) {
        try (Transaction transaction = opened.begin(new CommitInfo("test", ""))) {
          try (VersionWriter writer = transaction.root().create("/f" + i, EntryType.DATA)) {
            writer.complete();
          }
          transaction.commit();
        }
      }
    }
  }

  @Test
  void findsTheFilesTheKernelFindsAtEveryVersion() throws IOException {
    commit(COMMITS, MANY_COMMITS);
    DeltaTable table = DeltaTable.open(pond, "part_id", new LocalDisk());
    LogEntryReader entries = entries();
    boolean compacted = false;
    for (long version = 0; version <= table.openedVersion(); version++) {
      List<DataFile> replayed = LogReplay.files(entries, version).orElseThrow();
      List<DataFile> expected = table.filesByKernel(version);
      assertEquals(expected.size(), replayed.size());
      assertEquals(new HashSet<>(expected), new HashSet<>(replayed));
      compacted |= !entries.read(version).orElseThrow().removed().isEmpty();
    }
    assertTrue(compacted, "no commit removed files");
  }

  @Test
  void aLogThatNeedsANewerReaderIsLeftToTheKernel() throws IOException {
    appendTo(3, "{\"protocol\":{\"minReaderVersion\":3,\"minWriterVersion\":7}}\n");
    assertEquals(Optional.empty(), LogReplay.files(entries(), COMMITS));
    assertTrue(LogReplay.files(entries(), 2).isPresent());
  }

  @Test
  void aLogWithAnUnknownActionIsLeftToTheKernel() throws IOException {
    appendTo(3, "{\"sidecar\":{}}\n");
    assertEquals(Optional.empty(), LogReplay.files(entries(), 3));
  }

  @Test
  void aLogWithAMissingCommitIsLeftToTheKernel() throws IOException {
    Files.delete(entries().file(5));
    assertEquals(Optional.empty(), LogReplay.files(entries(), 9));
  }

  @Test
  void aDamagedCommitInTheMiddleIsRefusedNamingIt() throws IOException {
    Path damaged = entries().file(7);
    String text = Files.readString(damaged);
    for (int length : new int[] {0, 20, text.length() - 3}) {
      Files.writeString(damaged, text.substring(0, length));
      DeltaLogException failure =
          assertThrows(DeltaLogException.class, () -> LogReplay.files(entries(), 9));
      assertTrue(failure.getMessage().contains(damaged.toString()), failure.getMessage());
    }
  }

  private LogEntryReader entries() {
    return new LogEntryReader(pond.resolve("_delta_log"), "part_id");
  }

  /** Adds a line to a commit as if it had been written with it: the checksum is of all lines. */
  private void appendTo(long version, String line) throws IOException {
    Path file = entries().file(version);
    String unsealed = Files.readString(file).replaceFirst("\"pondChecksum\":\"[0-9a-f]{8}\",", "");
    Files.write(file, CommitSeal.seal(unsealed + line));
  }
}
