package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage leads to one kind of error, whatever it hits. */
class DamagedFilesTest {
  private static final String QUERY =
      """
      SELECT i % 2 = 0 AS flag, CASE WHEN i % 7 > 0 THEN i END AS number, i * 1.5 AS ratio,
        CAST(i AS DECIMAL(30, 4)) AS amount, 'text ' || (i % 9) AS few, 'text ' || i AS many,
        CASE WHEN i % 11 > 0 THEN 'often ' || i END AS some, CAST(i AS TINYINT) AS tiny,
        TIMESTAMP '2020-01-01' + INTERVAL (i) HOUR AS moment, [i, i + 1] AS list
      FROM range(100) t(i)
      """;

  @TempDir Path folder;

  private byte[] write(String options) throws Exception {
    try (DuckDbFiles duckDb = new DuckDbFiles()) {
      return Files.readAllBytes(duckDb.write(QUERY, folder.resolve("small.parquet"), options));
    }
  }

  private static void readEverything(MemorySource source) throws IOException {
    ParquetFooter footer = ParquetFooter.read(source);
    for (LeafSchema leaf : footer.leaves()) {
      for (int group = 0; group < footer.rowGroups().size(); group++) {
        ParquetLeafReader.read(source, footer, group, leaf.path());
      }
    }
    Columns.readAll(source);
  }

  /** Whether the damage was noticed; anything but a clear error fails the test. */
  private static boolean isRefused(byte[] bytes, String damage) {
    try {
      readEverything(new MemorySource("damaged.parquet", bytes));
      return false;
    } catch (ParquetException e) {
      assertTrue(e.getMessage().contains("damaged.parquet"), e.getMessage());
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      return true;
    } catch (IOException | RuntimeException | Error e) {
      return fail(damage + " leads to " + e, e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMPRESSION uncompressed",
        "COMPRESSION snappy",
        "COMPRESSION gzip",
        "COMPRESSION zstd",
        "COMPRESSION uncompressed, PARQUET_VERSION v2",
        "COMPRESSION zstd, PARQUET_VERSION v2"
      })
  void flippedBytesNeverLeadToAnotherError(String options) throws Exception {
    byte[] bytes = write(options);
    Random random = new Random(42);
    for (int i = 0; i < 600; i++) {
      byte[] damaged = bytes.clone();
      int position = random.nextInt(bytes.length);
      damaged[position] ^= (byte) (i % 3 == 0 ? 1 << random.nextInt(8) : 1 + random.nextInt(255));
      isRefused(damaged, options + ": seed 42, flip " + i + " at byte " + position);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPRESSION snappy", "COMPRESSION uncompressed, PARQUET_VERSION v2"})
  void aFileCutOffAnywhereIsRefused(String options) throws Exception {
    byte[] bytes = write(options);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertTrue(isRefused(cut, "cut at " + length), "cut at " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPRESSION snappy", "COMPRESSION uncompressed, PARQUET_VERSION v2"})
  void pagesThatAreMissingAreNeverReadAsOthers(String options) throws Exception {
    byte[] bytes = write(options);
    ParquetFooter footer = ParquetFooter.read(new MemorySource("whole.parquet", bytes));
    long pagesEnd =
        footer.metadata().rowGroups().get(0).chunks().stream()
            .mapToLong(chunk -> chunk.start() + chunk.length())
            .max()
            .orElseThrow();
    byte[] tail = Arrays.copyOfRange(bytes, (int) footer.pagesEnd(), bytes.length);
    for (int length = 4; length < pagesEnd; length++) {
      byte[] cut = Arrays.copyOf(bytes, length + tail.length);
      System.arraycopy(tail, 0, cut, length, tail.length);
      assertTrue(isRefused(cut, "pages cut at " + length), "pages cut at " + length);
    }
  }

  @Test
  void textIsRefusedAsNoParquet() {
    MemorySource csv =
        new MemorySource("a.csv", "id,name\n1,one\n".getBytes(StandardCharsets.UTF_8));
    ParquetException refusal = assertThrows(ParquetException.class, () -> ParquetFooter.read(csv));
    assertEquals("not Parquet: PAR1 magic bytes missing in a.csv", refusal.getMessage());
  }

  @Test
  void anEmptyFileIsRefusedAsNoParquet() {
    MemorySource empty = new MemorySource("empty", new byte[0]);
    assertEquals(
        "not Parquet: PAR1 magic bytes missing in empty",
        assertThrows(ParquetException.class, () -> ParquetFooter.read(empty)).getMessage());
  }

  @Test
  void aTruncatedFileIsRefusedNamingTheFile() throws Exception {
    byte[] bytes = write("");
    MemorySource cut = new MemorySource("cut.parquet", Arrays.copyOf(bytes, bytes.length / 2));
    assertEquals(
        "truncated Parquet: PAR1 magic bytes missing at the end of cut.parquet",
        assertThrows(ParquetException.class, () -> ParquetFooter.read(cut)).getMessage());
  }

  @Test
  void deeplyNestedNonsenseIsRefused() {
    byte[] nonsense = new byte[1 << 20];
    Arrays.fill(nonsense, (byte) 0x1C);
    byte[] magic = "PAR1".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(magic, 0, nonsense, 0, 4);
    System.arraycopy(magic, 0, nonsense, nonsense.length - 4, 4);
    int footer = nonsense.length - 12;
    for (int i = 0; i < 4; i++) {
      nonsense[nonsense.length - 8 + i] = (byte) (footer >>> (8 * i));
    }
    MemorySource source = new MemorySource("nonsense", nonsense);
    ParquetException refusal =
        assertThrows(ParquetException.class, () -> ParquetFooter.read(source));
    assertTrue(refusal.getMessage().contains("nonsense"), refusal.getMessage());
    assertEquals(List.of(refusal.getMessage()), refusal.getMessage().lines().toList());
  }
}
