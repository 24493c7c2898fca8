package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.Vector;

/**
 * A condition tested row by row: for those whose test costs so much more than a call that loops of
 * their own would gain nothing.
 */
public abstract class RowCondition implements ColumnCondition {
  /** Whether a row satisfies the condition. */
  protected abstract boolean matches(Vector column, int row);

  @Override
  public final void test(Vector column, int rowCount, boolean[] matches) {
    for (int i = 0; i < rowCount; i++) {
      matches[i] = matches(column, i);
    }
  }

  @Override
  public final int narrow(Vector column, int rowCount, int[] candidates, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = count == rowCount ? i : candidates[i];
      if (matches(column, row)) {
        candidates[kept++] = row;
      }
    }
    return kept;
  }
}
