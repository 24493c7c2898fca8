package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.logic.NullKernel;

/** IS [NOT] NULL, which looks at null flags only and never at values. */
final class NullEvaluator implements Evaluator {
  private final Evaluator operand;
  private final NullKernel kernel;

  NullEvaluator(Evaluator operand, NullKernel kernel) {
    this.operand = operand;
    this.kernel = kernel;
  }

  @Override
  public Vector evaluate(ColumnBatch batch) {
    return kernel.apply(operand.evaluate(batch));
  }
}
