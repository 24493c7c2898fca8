package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;

/** Batches of the columns of two sides. */
final class PairBatch {
  private PairBatch() {}

  /** The columns of both, which have the same number of rows. */
  static ColumnBatch of(ColumnBatch left, ColumnBatch right) {
    int leftColumns = left.columnCount();
    Vector[] columns = new Vector[leftColumns + right.columnCount()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = i < leftColumns ? left.column(i) : right.column(i - leftColumns);
    }
    return new ColumnBatch(left.rowCount(), columns);
  }
}
