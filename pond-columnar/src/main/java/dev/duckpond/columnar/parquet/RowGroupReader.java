package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the columns of a row group into batches of the same rows. */
final class RowGroupReader implements BatchReader {
  private final long rows;
  private final List<PositionedColumn> columns;
  private final boolean lazy;
  private long next;

  RowGroupReader(long rows, List<PositionedColumn> columns, boolean lazy) {
    this.rows = rows;
    this.columns = List.copyOf(columns);
    this.lazy = lazy;
  }

  @Override
  public @Nullable ColumnBatch next() throws IOException {
    if (next == rows) {
      return null;
    }
    long start = next;
    int count = (int) Math.min(ColumnBatch.TARGET_ROWS, rows - start);
    ColumnBatch batch = lazy ? lazyBatch(start, count) : batch(start, count);
    next = start + count;
    return batch;
  }

  private ColumnBatch batch(long start, int count) throws IOException {
    Vector[] vectors = new Vector[columns.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = columns.get(i).read(start, count);
    }
    return new ColumnBatch(count, vectors);
  }

  private ColumnBatch lazyBatch(long start, int count) {
    return ColumnBatch.lazy(
        count,
        columns.size(),
        column -> {
          try {
            return columns.get(column).read(start, count);
          } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
          }
        });
  }

  @Override
  public void close() {
    next = rows;
    columns.forEach(PositionedColumn::close);
  }
}
