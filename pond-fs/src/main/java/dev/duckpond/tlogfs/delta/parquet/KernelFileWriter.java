package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.write.FileLayout;
import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetFileWriter;
import dev.duckpond.columnar.parquet.write.WriteSettings;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.format.CompressionCodec;

/** Writes the kernel's batches, of one schema, as one Parquet file. Not thread-safe. */
final class KernelFileWriter implements Closeable {
  /** Rows that are taken apart before they are encoded: few enough to be held. */
  private static final int ROWS_AT_ONCE = 2048;

  private static final int ROW_GROUP_ROWS = 122_880;

  private final StructType schema;
  private final List<ColumnShredder> columns = new ArrayList<>();
  private final ParquetFileWriter file;
  private int pendingRows;
  private long rowCount;

  KernelFileWriter(OutputStream output, StructType schema) {
    this.schema = schema;
    for (StructField field : schema.fields()) {
      columns.add(ColumnShredder.of(field, 0, 0));
    }
    FileLayout layout = new FileLayout(columns.stream().map(ColumnShredder::node).toList());
    WriteSettings settings = WriteSettings.of(CompressionCodec.ZSTD, ROW_GROUP_ROWS, Map.of());
    this.file = new ParquetFileWriter(output, layout, settings);
  }

  /** Rows written so far. */
  long rowCount() {
    return rowCount;
  }

  /** Appends the rows selected. */
  void write(FilteredColumnarBatch batch) throws IOException {
    ColumnarBatch data = batch.getData();
    if (!data.getSchema().equivalent(schema)) {
      throw new IllegalArgumentException(
          "a batch of " + data.getSchema() + " in a Parquet file of " + schema);
    }
    Optional<ColumnVector> selection = batch.getSelectionVector();
    List<ColumnVector> vectors = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      vectors.add(data.getColumnVector(i));
    }
    for (int row = 0; row < data.getSize(); row++) {
      if (isSelected(selection, row)) {
        for (int i = 0; i < columns.size(); i++) {
          columns.get(i).add(vectors.get(i), row, 0, 0);
        }
        rowCount++;
        pendingRows++;
        if (pendingRows == ROWS_AT_ONCE) {
          flushRows();
        }
      }
    }
  }

  private static boolean isSelected(Optional<ColumnVector> selection, int row) {
    return selection.isEmpty()
        || (!selection.get().isNullAt(row) && selection.get().getBoolean(row));
  }

  private void flushRows() throws IOException {
    List<LeafValues> leaves = new ArrayList<>();
    for (ColumnShredder column : columns) {
      column.takeLeaves(leaves);
    }
    file.write(pendingRows, leaves);
    pendingRows = 0;
  }

  /** Writes what is pending and the footer. */
  void finish() throws IOException {
    flushRows();
    file.close();
  }

  /** Frees what is held; without {@link #finish} before, the output is no Parquet file. */
  @Override
  public void close() {
    file.abort();
  }
}
