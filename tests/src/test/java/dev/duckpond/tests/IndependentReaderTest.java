package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.CommitInfo;
import dev.duckpond.tlogfs.Oplog;
import dev.duckpond.tlogfs.OplogRow;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import dev.duckpond.tlogfs.delta.DataFile;
import io.delta.standalone.DeltaLog;
import io.delta.standalone.Snapshot;
import io.delta.standalone.data.CloseableIterator;
import io.delta.standalone.data.RowRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pond is a Delta table: Delta Standalone, which shares no code with Pond, reads its rows. All
 * but their timestamps, which it can read only from the long deprecated INT96 of Parquet.
 */
final class IndependentReaderTest {
  private static final int COMMITS = 250;

  @TempDir static Path directory;

  @BeforeAll
  static void commitOften() throws IOException {
    try (Pond pond = Pond.create(directory.resolve("pond"))) {
      for (int i = 0; i < COMMITS; i++) {
        try (Transaction transaction = pond.begin(new CommitInfo("commit " + i, ""))) {
          WorkingDirectory root = transaction.root();
          if (i % 50 == 0) {
            root.createDirectory("/d" + i / 50);
          }
          write(root, "/d" + i / 50 + "/f" + i, i % 60 == 0 ? 100_000 : i);
          transaction.commit();
        }
      }
    }
  }

  private static void write(WorkingDirectory root, String path, int size) throws IOException {
    try (VersionWriter writer = root.create(path, EntryType.DATA)) {
      writer.write("x".repeat(size).getBytes(StandardCharsets.UTF_8));
      writer.complete();
    }
  }

  @Test
  void anIndependentReaderSeesTheSameRows() throws IOException {
    Path pond = directory.resolve("pond");
    assertTrue(Files.exists(pond.resolve("_delta_log/00000000000000000200.checkpoint.parquet")));
    Oplog oplog = Oplog.open(pond);
    Map<String, OplogRow> expected = new HashMap<>();
    for (DataFile file : oplog.dataFiles()) {
      for (OplogRow row : oplog.rows(file)) {
        expected.put(
            key(file.partition(), row.version().node().text(), row.version().version()), row);
      }
    }
    Snapshot snapshot = DeltaLog.forTable(new Configuration(), pond.toString()).snapshot();
    assertEquals(oplog.version(), snapshot.getVersion());
    assertTrue(oplog.version() >= COMMITS, "version " + oplog.version());
    Set<String> seen = new HashSet<>();
    try (CloseableIterator<RowRecord> records = snapshot.open()) {
      while (records.hasNext()) {
        RowRecord record = records.next();
        String key =
            key(
                record.getString("part_id"),
                record.getString("node_id"),
                record.getLong("version"));
        assertTrue(seen.add(key), key);
        OplogRow row = expected.get(key);
        assertEquals(row.version().type().text(), record.getString("file_type"));
        assertEquals(row.contentSize(), record.getLong("size"));
        assertEquals(row.contentSha256().orElse(null), record.getString("sha256"));
        if (row.isLarge()) {
          assertTrue(record.isNullAt("content"), key);
        } else {
          assertArrayEquals(content(oplog, row), record.getBinary("content"), key);
        }
      }
    }
    assertEquals(expected.keySet(), seen);
    assertTrue(seen.size() > 2 * COMMITS, "rows: " + seen.size());
  }

  private static String key(String partition, String node, long version) {
    return partition + " " + node + " " + version;
  }

  private static byte[] content(Oplog oplog, OplogRow row) throws IOException {
    try (RandomAccessSource source = oplog.open(row, row.file())) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(source.size()));
      source.readFully(0, bytes);
      return bytes.array();
    }
  }
}
