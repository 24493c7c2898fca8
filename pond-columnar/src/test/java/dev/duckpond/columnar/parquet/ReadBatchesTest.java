package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.LoadedBatches;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.LongVector;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBatchesTest {
  private static final int ROWS = 100_000;

  @TempDir Path folder;

  private byte[] bytes;
  private MemorySource source;
  private ParquetFooter footer;

  @BeforeEach
  void write() throws Exception {
    String query =
        "SELECT i AS id, 'text ' || (i % 100) AS few, 'text ' || i AS many FROM range("
            + ROWS
            + ") r(i)";
    try (DuckDbFiles duckDb = new DuckDbFiles()) {
      Path file = folder.resolve("batches.parquet");
      duckDb.write(query, file, "ROW_GROUP_SIZE 200000, COMPRESSION zstd");
      bytes = Files.readAllBytes(file);
    }
    source = new MemorySource("batches.parquet", bytes);
    footer = ParquetFooter.read(source);
    assertEquals(1, footer.rowGroups().size());
  }

  @Test
  void batchesHaveTheTargetSizeAndTheLastTheRest() throws Exception {
    try (BatchReader reader = ParquetReader.open(source, footer, 0, new int[] {2, 0})) {
      int rows = 0;
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        assertEquals(Math.min(ColumnBatch.TARGET_ROWS, ROWS - rows), batch.rowCount());
        assertEquals("text " + rows, Columns.text(batch.column(0).flatten(), 0));
        assertEquals(rows, ((LongVector) batch.column(1)).values()[0]);
        rows += batch.rowCount();
      }
      assertEquals(ROWS, rows);
    }
  }

  @Test
  void rowsAreCountedWithoutColumns() throws Exception {
    try (BatchReader reader = ParquetReader.open(source, footer, 0, new int[0])) {
      long rows = 0;
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        rows += batch.rowCount();
      }
      assertEquals(ROWS, rows);
    }
  }

  @Test
  void allBatchesShareTheDictionaryOfTheirRowGroup() throws Exception {
    try (BatchReader reader = ParquetReader.open(source, footer, 0, new int[] {1})) {
      DictionaryVector first = assertInstanceOf(DictionaryVector.class, reader.next().column(0));
      DictionaryVector second = assertInstanceOf(DictionaryVector.class, reader.next().column(0));
      assertSame(first.dictionary(), second.dictionary());
      assertEquals(100, first.dictionary().length());
    }
  }

  @Test
  void aBatchStaysValidAfterTheNextOneAndTheEnd() throws Exception {
    List<ColumnBatch> batches = new ArrayList<>();
    try (BatchReader reader = ParquetReader.open(source, footer, 0, new int[] {0, 2})) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        batches.add(batch);
      }
      assertNull(reader.next());
    }
    int row = 0;
    for (ColumnBatch batch : batches) {
      for (int i = 0; i < batch.rowCount(); i++, row++) {
        assertEquals(row, ((LongVector) batch.column(0)).values()[i]);
      }
      assertEquals("text " + (row - 1), lastText(batch, 1));
    }
  }

  private static String lastText(ColumnBatch batch, int column) {
    return Columns.text(batch.column(column).flatten(), batch.rowCount() - 1);
  }

  @Test
  void lazyColumnsCanBeAskedForInAnyOrder() throws Exception {
    List<ColumnBatch> batches = new ArrayList<>();
    try (BatchReader reader = ParquetReader.openLazily(source, footer, 0, new int[] {0, 2})) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        batches.add(batch);
      }
      for (int i : new int[] {40, 3, 4, 48, 0}) {
        int last = Math.min((i + 1) * ColumnBatch.TARGET_ROWS, ROWS) - 1;
        assertEquals("text " + last, lastText(batches.get(i), 1));
        assertEquals(String.valueOf(last), lastText(batches.get(i), 0));
      }
    }
  }

  @Test
  void aLazyColumnThatIsNotAskedForIsNotReadEvenIfItIsDamaged() throws Exception {
    MemorySource broken = withDamagedTexts();
    try (BatchReader reader = ParquetReader.openLazily(broken, footer, 0, new int[] {0, 2})) {
      ColumnBatch batch = reader.next();
      assertEquals("2047", lastText(batch, 0));
      UncheckedIOException refusal =
          assertThrows(UncheckedIOException.class, () -> batch.column(1));
      assertInstanceOf(ParquetException.class, refusal.getCause());
      assertTrue(
          refusal.getMessage().startsWith("column many of broken.parquet is damaged"),
          refusal.getMessage());
    }
  }

  @Test
  void loadedBatchesReportADamagedColumnWhenTheyAreRead() throws Exception {
    MemorySource broken = withDamagedTexts();
    try (BatchReader reader =
        new LoadedBatches(ParquetReader.openLazily(broken, footer, 0, new int[] {0, 2}))) {
      ParquetException refusal = assertThrows(ParquetException.class, reader::next);
      assertTrue(
          refusal.getMessage().startsWith("column many of broken.parquet is damaged"),
          refusal.getMessage());
    }
  }

  private MemorySource withDamagedTexts() {
    int start = (int) footer.chunk(0, 2).start();
    byte[] damaged = bytes.clone();
    Arrays.fill(damaged, start, start + 64, (byte) 0xFF);
    return new MemorySource("broken.parquet", damaged);
  }

  @Test
  void aLazyColumnIsNotReadAfterTheReaderHasClosed() throws Exception {
    ColumnBatch loaded;
    ColumnBatch unloaded;
    try (BatchReader reader = ParquetReader.openLazily(source, footer, 0, new int[] {0})) {
      loaded = reader.next();
      loaded.loadAll();
      unloaded = reader.next();
    }
    assertEquals("2047", lastText(loaded, 0));
    assertThrows(IllegalStateException.class, () -> unloaded.column(0));
  }
}
