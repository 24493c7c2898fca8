package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.comparison.ColumnCondition;

/** Rows of a column that satisfy a condition made of constants; no vector is built. */
final class ConditionSelector implements Selector {
  private final int column;
  private final ColumnCondition condition;

  ConditionSelector(int column, ColumnCondition condition) {
    this.column = column;
    this.condition = condition;
  }

  @Override
  public int narrow(ColumnBatch batch, int[] candidates, int count) {
    Vector values = batch.column(column).flatten();
    int kept = condition.narrow(values, batch.rowCount(), candidates, count);
    return Selection.dropNulls(values.nulls(), candidates, kept);
  }
}
