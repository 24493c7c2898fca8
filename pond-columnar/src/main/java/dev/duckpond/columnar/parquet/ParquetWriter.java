package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.write.FileLayout;
import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetFileWriter;
import dev.duckpond.columnar.parquet.write.WriteSettings;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.CompressionCodec;

/**
 * Writes column batches as one Parquet file: dictionaries where they pay, statistics, page index,
 * checksums. Holds one row group in memory, encoded. Not thread-safe.
 */
public final class ParquetWriter implements Closeable {
  private final Schema schema;
  private final ParquetFileWriter file;

  /**
   * Starts a file.
   *
   * @param output receives the file; it is flushed, and not closed, by this writer
   */
  public ParquetWriter(OutputStream output, Schema schema, Options options) {
    this.schema = schema;
    this.file = new ParquetFileWriter(output, FileLayout.of(schema), options.settings());
  }

  /**
   * Appends rows; the batch's columns are those of the schema, dictionaries welcome.
   *
   * @throws IllegalArgumentException when the batch does not fit the schema, or has a null in a
   *     column that is not nullable; names the column. No file comes about then: {@link #close}
   *     only frees what is held
   */
  public void write(ColumnBatch batch) throws IOException {
    if (batch.columnCount() != schema.size()) {
      file.abort();
      throw new IllegalArgumentException(
          "a batch of " + batch.columnCount() + " columns for a schema of " + schema.size());
    }
    int row = 0;
    while (row < batch.rowCount()) {
      int count = Math.min(file.roomInRowGroup(), batch.rowCount() - row);
      writeRows(count == batch.rowCount() ? batch : range(batch, row, count));
      row += count;
    }
  }

  private void writeRows(ColumnBatch batch) throws IOException {
    List<LeafValues> leaves = new ArrayList<>(schema.size());
    for (int i = 0; i < schema.size(); i++) {
      Field field = schema.field(i);
      Vector column = batch.column(i);
      if (!column.type().equals(field.type())) {
        file.abort();
        throw new IllegalArgumentException(
            "column " + field.name() + " is " + field.type() + ", not " + column.type());
      }
      leaves.add(LeafValues.flat(column));
    }
    file.write(batch.rowCount(), leaves);
  }

  private static ColumnBatch range(ColumnBatch batch, int from, int count) {
    int[] positions = new int[count];
    for (int i = 0; i < count; i++) {
      positions[i] = from + i;
    }
    return batch.select(positions, count);
  }

  /** Gives up: frees what is held. The output is no Parquet file then, and closing does nothing. */
  public void abort() {
    file.abort();
  }

  /**
   * Writes what is pending and the footer. Without this the output is no Parquet file, nor is it
   * after a write that failed.
   */
  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * How to write.
   *
   * @param rowGroupRows rows after which a row group ends; one of very large rows ends before
   * @param metadata key-value metadata of the file
   */
  public record Options(Compression compression, int rowGroupRows, Map<String, String> metadata) {
    public static final Options DEFAULT = new Options(Compression.ZSTD, 122_880);

    public Options {
      if (rowGroupRows < 1) {
        throw new IllegalArgumentException("a row group of " + rowGroupRows + " rows");
      }
      metadata = Map.copyOf(metadata);
    }

    public Options(Compression compression, int rowGroupRows) {
      this(compression, rowGroupRows, Map.of());
    }

    private WriteSettings settings() {
      CompressionCodec codec =
          switch (compression) {
            case UNCOMPRESSED -> CompressionCodec.UNCOMPRESSED;
            case SNAPPY -> CompressionCodec.SNAPPY;
            case ZSTD -> CompressionCodec.ZSTD;
          };
      return WriteSettings.of(codec, rowGroupRows, metadata);
    }
  }
}
