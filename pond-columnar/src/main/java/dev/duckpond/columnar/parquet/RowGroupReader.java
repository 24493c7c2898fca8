package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.column.ColumnReader;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the columns of a row group into batches of the same rows. */
final class RowGroupReader implements BatchReader {
  private final String file;
  private final List<Column> columns;
  private long rowsLeft;

  RowGroupReader(String file, long rows, List<Column> columns) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.rowsLeft = rows;
  }

  record Column(String name, ColumnReader reader) {}

  @Override
  public @Nullable ColumnBatch next() throws IOException {
    if (rowsLeft == 0) {
      return null;
    }
    int rows = (int) Math.min(ColumnBatch.TARGET_ROWS, rowsLeft);
    Vector[] vectors = new Vector[columns.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = read(columns.get(i), rows);
    }
    rowsLeft -= rows;
    return new ColumnBatch(rows, vectors);
  }

  private Vector read(Column column, int rows) throws IOException {
    try {
      return column.reader().read(rows);
    } catch (MalformedDataException e) {
      throw ColumnErrors.damaged(column.name(), file, column.reader().pagePosition(), e);
    }
  }

  @Override
  public void close() {
    rowsLeft = 0;
  }
}
