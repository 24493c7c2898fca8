package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;

/** A column as it is. */
final class ColumnEvaluator implements Evaluator {
  private final int column;

  ColumnEvaluator(int column) {
    this.column = column;
  }

  @Override
  public Vector evaluate(ColumnBatch batch) {
    return batch.column(column);
  }
}
