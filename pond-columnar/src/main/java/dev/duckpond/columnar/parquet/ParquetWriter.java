package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes column batches as one Parquet file. Not thread-safe. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class ParquetWriter implements Closeable {
  /**
   * @param output receives the file; it is not closed by this writer
   */
  public ParquetWriter(OutputStream output, Schema schema, Options options) {}

  /** Appends rows; the batch's columns are those of the schema, dictionaries welcome. */
  public void write(ColumnBatch batch) throws IOException {
    throw new UnsupportedOperationException("write " + batch.rowCount());
  }

  /** Writes what is pending and the footer. Without this the output is no Parquet file. */
  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * How to write.
   *
   * @param rowGroupRows rows after which a row group ends
   */
  public record Options(Compression compression, int rowGroupRows) {
    public static final Options DEFAULT = new Options(Compression.ZSTD, 122_880);
  }
}
