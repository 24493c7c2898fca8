package dev.duckpond.engine.operator.rows;

import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;

/**
 * Many rows in memory, as one long vector a column. Used by one thread at a time until its rows are
 * asked for; then nothing may be appended any more.
 */
public final class RowBuffer {
  private final ColumnBuffer[] columns;
  private int rowCount;

  public RowBuffer(Schema schema) {
    this.columns =
        schema.fields().stream()
            .map(Field::type)
            .map(ColumnBuffer::of)
            .toArray(ColumnBuffer[]::new);
  }

  /** Copies a batch's rows. */
  public void append(ColumnBatch batch) {
    if (rowCount > Integer.MAX_VALUE - batch.rowCount()) {
      throw new QueryException(
          ErrorCode.OUT_OF_MEMORY, "more than " + Integer.MAX_VALUE + " rows held in memory");
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i].append(batch.column(i));
    }
    rowCount += batch.rowCount();
  }

  public int rowCount() {
    return rowCount;
  }

  /** All rows, without copying. */
  public ColumnBatch rows() {
    Vector[] vectors = new Vector[columns.length];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = columns[i].vector();
    }
    return new ColumnBatch(rowCount, vectors);
  }

  /** Bytes held, roughly. */
  public long byteSize() {
    long bytes = 0;
    for (ColumnBuffer column : columns) {
      bytes += column.byteSize();
    }
    return bytes;
  }
}
