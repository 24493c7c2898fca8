package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.Vector;

/**
 * A condition on the values of one column, made of constants. Knows nothing of nulls: at a null row
 * it computes something harmless that the caller discards. Thread-safe unless said otherwise.
 */
public interface ColumnCondition {
  /** Says of every row whether it satisfies the condition. */
  void test(Vector column, int rowCount, boolean[] matches);

  /**
   * Keeps those of {@code candidates[0..count)}, ascending row positions, that satisfy the
   * condition, in place and in order. When {@code count} is {@code rowCount} they are all rows, and
   * a loop need not read them.
   *
   * @return how many are left
   */
  int narrow(Vector column, int rowCount, int[] candidates, int count);
}
