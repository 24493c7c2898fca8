package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.duckpond.columnar.parquet.write.FileLayout;
import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetFileWriter;
import dev.duckpond.columnar.parquet.write.WriteSettings;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.parquet.format.CompressionCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dictionaries of fixed-width values. */
class KeptDictionaryTest {
  private static final int ROWS = 3 * ColumnBatch.TARGET_ROWS;

  @Test
  void valuesThatRepeatAreReadAsCodesOfOneDictionary() throws Exception {
    List<Vector> columns = written(1 << 20, row -> row % 5 == 0 ? null : row % 7);
    DictionaryVector first = assertInstanceOf(DictionaryVector.class, columns.get(0));
    assertEquals(7, first.dictionary().length());
    DictionaryVector last = assertInstanceOf(DictionaryVector.class, columns.get(2));
    assertSame(first.dictionary(), last.dictionary());
    assertEquals(texts(row -> row % 5 == 0 ? null : row % 7), texts(columns));
  }

  @Test
  void valuesThatHardlyRepeatAreResolved() throws Exception {
    List<Vector> columns = written(1 << 20, row -> row % 5000);
    assertInstanceOf(LongVector.class, columns.get(0));
    assertEquals(texts(row -> row % 5000), texts(columns));
  }

  @Test
  void aBatchThatGoesOnWithoutTheDictionaryIsResolved() throws Exception {
    LongFunction<@Nullable Long> values =
        row -> row % 5 == 0 ? null : row < ColumnBatch.TARGET_ROWS + 700 ? row % 7 : row;
    List<Vector> columns = written(64, values);
    assertInstanceOf(DictionaryVector.class, columns.get(0));
    assertInstanceOf(LongVector.class, columns.get(1));
    assertInstanceOf(LongVector.class, columns.get(2));
    assertEquals(texts(values), texts(columns));
  }

  @Test
  void batchesThatAreNotAskedForArePassedOver() throws Exception {
    LongFunction<@Nullable Long> values = row -> row % 5 == 0 ? null : (row * row) % 7;
    MemorySource source = file(1 << 20, ROWS, values);
    try (BatchReader reader =
        ParquetReader.openLazily(source, ParquetFooter.read(source), 0, new int[] {0})) {
      reader.next();
      reader.next();
      Vector last = reader.next().column(0);
      assertEquals(texts(values).subList(2 * ColumnBatch.TARGET_ROWS, ROWS), texts(List.of(last)));
    }
  }

  private static List<Vector> written(int dictionaryBytes, LongFunction<@Nullable Long> values)
      throws Exception {
    MemorySource source = file(dictionaryBytes, 100, values);
    List<Vector> read = new ArrayList<>();
    try (BatchReader reader =
        ParquetReader.open(source, ParquetFooter.read(source), 0, new int[] {0})) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        read.add(batch.column(0));
      }
    }
    return read;
  }

  private static MemorySource file(
      int dictionaryBytes, int pageRows, LongFunction<@Nullable Long> values) throws Exception {
    VectorBuilder column = new VectorBuilder(ColumnType.BIGINT);
    LongStream.range(0, ROWS).forEach(row -> column.appendScalar(values.apply(row)));
    Schema schema = new Schema(List.of(new Field("value", ColumnType.BIGINT, true)));
    WriteSettings settings =
        new WriteSettings(
            CompressionCodec.ZSTD, ROWS, 1 << 24, pageRows, 1 << 20, dictionaryBytes, Map.of());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ParquetFileWriter writer =
        new ParquetFileWriter(output, FileLayout.of(schema), settings)) {
      writer.write(ROWS, List.of(LeafValues.flat(column.build())));
    }
    return new MemorySource("file", output.toByteArray());
  }

  private static List<String> texts(LongFunction<@Nullable Long> values) {
    return LongStream.range(0, ROWS).mapToObj(values).map(String::valueOf).toList();
  }

  private static List<String> texts(List<Vector> columns) {
    List<String> texts = new ArrayList<>();
    for (Vector column : columns) {
      Vector flat = column.flatten();
      for (int row = 0; row < flat.length(); row++) {
        texts.add(flat.isNull(row) ? "null" : Columns.text(flat, row));
      }
    }
    return texts;
  }
}
