package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.column.ColumnReader;
import dev.duckpond.columnar.parquet.column.ColumnReaders;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the rows of Parquet files as column batches. */
public final class ParquetReader {
  private ParquetReader() {}

  /**
   * Reads one row group.
   *
   * @param source the file, which stays open until the reader is closed, and is then left open
   * @param columns positions in the footer's schema, in the order wanted; may be empty
   * @throws ParquetException when a column cannot be read; names the file and the column
   */
  public static BatchReader open(
      RandomAccessSource source, ParquetFooter footer, int rowGroup, int[] columns)
      throws IOException {
    long rows = footer.rowGroups().get(rowGroup).rowCount();
    List<RowGroupReader.Column> readers = new ArrayList<>(columns.length);
    for (int column : columns) {
      Objects.checkIndex(column, footer.schema().size());
      Leaf leaf = footer.leaf(column);
      try {
        ColumnReader reader =
            ColumnReaders.open(source, leaf, footer.chunk(rowGroup, column), footer.pagesEnd());
        readers.add(new RowGroupReader.Column(leaf.name(), reader));
      } catch (MalformedDataException e) {
        throw ColumnErrors.unreadable(leaf.name(), source.name(), e);
      }
    }
    return new RowGroupReader(source.name(), rows, readers);
  }
}
