package dev.duckpond.columnar.parquet.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.duckpond.columnar.parquet.write.ParquetNode.Group;
import dev.duckpond.columnar.parquet.write.ParquetNode.GroupKind;
import dev.duckpond.columnar.parquet.write.ParquetNode.Leaf;
import dev.duckpond.columnar.parquet.write.ParquetNode.Repetition;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.LongVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.parquet.format.BoundaryOrder;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;

class PageIndexTest {
  private static final WriteSettings TEN_ROWS_A_PAGE =
      new WriteSettings(CompressionCodec.SNAPPY, 1000, 1 << 20, 10, 1 << 20, 0, Map.of("a", "b"));

  @Test
  void eachPageIsBoundedAndItsNullsAreCounted() throws Exception {
    long[] values = new long[20];
    boolean[] nulls = new boolean[30];
    Arrays.setAll(values, i -> 100 + i);
    int[] levels = new int[30];
    for (int row = 0; row < 30; row++) {
      nulls[row] = row / 10 == 1;
      levels[row] = nulls[row] ? 0 : 1;
    }
    byte[] file =
        write(
            new Leaf("n", Repetition.OPTIONAL, ColumnType.BIGINT),
            30,
            new LeafValues(30, levels, null, new LongVector(ColumnType.BIGINT, 20, values, null)));
    ColumnIndex index = columnIndex(file);
    assertEquals(List.of(false, true, false), index.getNull_pages());
    assertEquals(List.of(0L, 10L, 0L), index.getNull_counts());
    assertEquals(BoundaryOrder.ASCENDING, index.getBoundary_order());
    assertEquals(100, longOf(index.getMin_values().get(0)));
    assertEquals(109, longOf(index.getMax_values().get(0)));
    assertEquals(110, longOf(index.getMin_values().get(2)));
    assertEquals(119, longOf(index.getMax_values().get(2)));
    assertEquals(List.of(0L, 10L, 20L), firstRows(offsetIndex(file)));
  }

  @Test
  void pagesOfAListStartWithARow() throws Exception {
    // 25 rows of 3 elements each: a page takes ten rows, whatever they hold.
    int[] definitions = new int[75];
    int[] repetitions = new int[75];
    Arrays.fill(definitions, 1);
    Arrays.setAll(repetitions, i -> i % 3 == 0 ? 0 : 1);
    ParquetNode list =
        new Group(
            "l",
            Repetition.REQUIRED,
            GroupKind.LIST,
            List.of(
                new Group(
                    "list",
                    Repetition.REPEATED,
                    GroupKind.STRUCT,
                    List.of(new Leaf("element", Repetition.REQUIRED, ColumnType.BIGINT)))));
    byte[] file =
        write(
            list,
            25,
            new LeafValues(
                75,
                definitions,
                repetitions,
                new LongVector(ColumnType.BIGINT, 75, new long[75], null)));
    assertEquals(List.of(0L, 10L, 20L), firstRows(offsetIndex(file)));
  }

  @Test
  void aPageOfNothingButNotANumberLeavesTheColumnIndexOut() throws Exception {
    double[] values = new double[20];
    Arrays.fill(values, 10, 20, Double.NaN);
    byte[] file =
        write(
            new Leaf("d", Repetition.REQUIRED, ColumnType.DOUBLE),
            20,
            new LeafValues(20, null, null, new DoubleVector(ColumnType.DOUBLE, 20, values, null)));
    assertFalse(chunk(file).isSetColumn_index_offset());
    assertEquals(List.of(0L, 10L), firstRows(offsetIndex(file)));
  }

  @Test
  void pagesLieWhereTheIndexSaysAndMatchTheirChecksums() throws Exception {
    long[] values = new long[35];
    Arrays.setAll(values, i -> 7L * i);
    byte[] file =
        write(
            new Leaf("n", Repetition.REQUIRED, ColumnType.BIGINT),
            35,
            new LeafValues(35, null, null, new LongVector(ColumnType.BIGINT, 35, values, null)));
    List<PageLocation> pages = offsetIndex(file).getPage_locations();
    assertEquals(4, pages.size());
    for (PageLocation page : pages) {
      int start = (int) page.getOffset();
      ByteArrayInputStream input =
          new ByteArrayInputStream(file, start, page.getCompressed_page_size());
      PageHeader header = Util.readPageHeader(input);
      byte[] body = input.readAllBytes();
      assertEquals(header.getCompressed_page_size(), body.length);
      CRC32 checksum = new CRC32();
      checksum.update(body);
      assertEquals((int) checksum.getValue(), header.getCrc());
    }
  }

  private static byte[] write(ParquetNode column, int rows, LeafValues values) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ParquetFileWriter writer =
        new ParquetFileWriter(output, new FileLayout(List.of(column)), TEN_ROWS_A_PAGE)) {
      writer.write(rows, List.of(values));
    }
    byte[] file = output.toByteArray();
    assertArrayEquals(new byte[] {'P', 'A', 'R', '1'}, Arrays.copyOf(file, 4));
    return file;
  }

  private static ColumnChunk chunk(byte[] file) throws IOException {
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
    return footer.getRow_groups().get(0).getColumns().get(0);
  }

  private static ColumnIndex columnIndex(byte[] file) throws IOException {
    ColumnChunk chunk = chunk(file);
    return Util.readColumnIndex(
        new ByteArrayInputStream(
            file, (int) chunk.getColumn_index_offset(), chunk.getColumn_index_length()));
  }

  private static OffsetIndex offsetIndex(byte[] file) throws IOException {
    ColumnChunk chunk = chunk(file);
    return Util.readOffsetIndex(
        new ByteArrayInputStream(
            file, (int) chunk.getOffset_index_offset(), chunk.getOffset_index_length()));
  }

  private static List<Long> firstRows(OffsetIndex index) {
    List<Long> rows = new ArrayList<>();
    for (PageLocation page : index.getPage_locations()) {
      rows.add(page.getFirst_row_index());
    }
    return rows;
  }

  private static long longOf(ByteBuffer bytes) {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
