package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;

/** Rows of a column that are null, or that are not. */
final class NullSelector implements Selector {
  private final int column;
  private final boolean wanted;

  NullSelector(int column, boolean wanted) {
    this.column = column;
    this.wanted = wanted;
  }

  @Override
  public int narrow(ColumnBatch batch, int[] candidates, int count) {
    boolean[] nulls = batch.column(column).nulls();
    if (nulls == null) {
      return wanted ? 0 : count;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = candidates[i];
      candidates[kept] = row;
      kept += nulls[row] == wanted ? 1 : 0;
    }
    return kept;
  }
}
