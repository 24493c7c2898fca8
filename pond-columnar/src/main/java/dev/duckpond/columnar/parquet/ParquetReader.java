package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;

/** Reads the rows of Parquet files as column batches. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class ParquetReader {
  private ParquetReader() {}

  /**
   * Reads one row group.
   *
   * @param source the file, which stays open until the reader is closed, and is then left open
   * @param columns positions in the footer's schema, in the order wanted; may be empty
   */
  public static BatchReader open(
      RandomAccessSource source, ParquetFooter footer, int rowGroup, int[] columns)
      throws IOException {
    throw new UnsupportedOperationException(
        "open " + source.name() + footer.rowCount() + rowGroup + columns.length);
  }
}
