package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.ColumnBatch;

/** Rows where an expression, computed on the candidates only, is true. */
final class EvaluatedSelector implements Selector {
  private final Evaluator condition;

  EvaluatedSelector(Evaluator condition) {
    this.condition = condition;
  }

  @Override
  public int narrow(ColumnBatch batch, int[] candidates, int count) {
    if (count == 0) {
      return 0;
    }
    ColumnBatch rows = Selection.rows(batch, candidates, count);
    BooleanVector truth = (BooleanVector) condition.evaluate(rows).flatten();
    return Selection.keepTrue(truth.values(), truth.nulls(), candidates, count);
  }
}
