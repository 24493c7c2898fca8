package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.page.PageCache;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of Parquet files as column batches. */
public final class ParquetReader {
  private ParquetReader() {}

  /**
   * Reads one row group. Its batches hold all their columns and depend on nothing.
   *
   * @param source the file, which stays open until the reader is closed, and is then left open
   * @param columns positions in the footer's schema, in the order wanted; may be empty
   * @throws ParquetException when a column cannot be read; names the file and the column
   */
  public static BatchReader open(
      RandomAccessSource source, ParquetFooter footer, int rowGroup, int[] columns)
      throws IOException {
    return new RowGroupReader(
        footer.rowGroups().get(rowGroup).rowCount(),
        columns(source, footer, rowGroup, columns, PageCache.NONE),
        false);
  }

  /**
   * As {@link #openLazily(RandomAccessSource, ParquetFooter, int, int[], PageCache)}, without one.
   */
  public static BatchReader openLazily(
      RandomAccessSource source, ParquetFooter footer, int rowGroup, int[] columns)
      throws IOException {
    return openLazily(source, footer, rowGroup, columns, PageCache.NONE);
  }

  /**
   * Reads one row group, decoding a column of a batch only when it is asked for; pages no row of
   * which is asked for are not even decompressed.
   *
   * <p>Columns can be asked for until the reader is closed, in any order, by any thread; soonest is
   * best: a batch before one that was read already means starting over from the first page. Who
   * keeps a batch for longer calls {@link dev.duckpond.columnar.vector.ColumnBatch#loadAll}. A
   * column that turns out to be damaged is reported by an {@link java.io.UncheckedIOException} with
   * a {@link ParquetException} as its cause.
   *
   * @param source the file, which stays open until the reader is closed, and is then left open
   * @param columns positions in the footer's schema, in the order wanted; may be empty
   * @param cache of the file; what it has is not read again
   * @throws ParquetException when a column cannot be read; names the file and the column
   */
  public static BatchReader openLazily(
      RandomAccessSource source, ParquetFooter footer, int rowGroup, int[] columns, PageCache cache)
      throws IOException {
    return new RowGroupReader(
        footer.rowGroups().get(rowGroup).rowCount(),
        columns(source, footer, rowGroup, columns, cache),
        true);
  }

  private static List<PositionedColumn> columns(
      RandomAccessSource source, ParquetFooter footer, int rowGroup, int[] columns, PageCache cache)
      throws ParquetException {
    List<PositionedColumn> readers = new ArrayList<>(columns.length);
    for (int column : columns) {
      readers.add(
          new PositionedColumn(
              source,
              footer.leaf(column),
              footer.chunk(rowGroup, column),
              footer.pagesEnd(),
              cache));
    }
    return readers;
  }
}
