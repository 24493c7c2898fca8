package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;

/** A condition that narrows a selection. Belongs to one thread. */
interface Selector {
  /**
   * Keeps those of {@code candidates[0..count)}, ascending row positions, where the condition is
   * true, in place and in order. When {@code count} is the batch's row count they are all rows.
   *
   * @return how many are left
   */
  int narrow(ColumnBatch batch, int[] candidates, int count);
}
