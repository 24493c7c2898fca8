package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.Vector;

/** A condition on two columns; as {@link ColumnCondition}, it knows nothing of nulls. */
public interface PairCondition {
  /** Says of every row whether it satisfies the condition. */
  void test(Vector left, Vector right, int rowCount, boolean[] matches);
}
