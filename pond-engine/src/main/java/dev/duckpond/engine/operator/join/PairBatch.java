package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.vector.ColumnBatch;

/** Batches of the columns of two sides. */
final class PairBatch {
  private PairBatch() {}

  /** The columns of both, which have the same number of rows; each is made when it is asked for. */
  static ColumnBatch of(ColumnBatch left, ColumnBatch right) {
    int leftColumns = left.columnCount();
    return ColumnBatch.lazy(
        left.rowCount(),
        leftColumns + right.columnCount(),
        index -> index < leftColumns ? left.column(index) : right.column(index - leftColumns));
  }
}
