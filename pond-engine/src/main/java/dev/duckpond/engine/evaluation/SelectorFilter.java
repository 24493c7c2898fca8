package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;

/** A selector that starts from all rows. */
final class SelectorFilter implements RowFilter {
  private final Selector selector;

  SelectorFilter(Selector selector) {
    this.selector = selector;
  }

  @Override
  public int select(ColumnBatch batch, int[] positions) {
    int rowCount = batch.rowCount();
    Selection.all(positions, rowCount);
    return rowCount == 0 ? 0 : selector.narrow(batch, positions, rowCount);
  }
}
