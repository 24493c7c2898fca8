package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import java.util.List;

/** A kernel applied to evaluated operands. */
final class KernelEvaluator implements Evaluator {
  private final Kernel kernel;
  private final Evaluator[] operands;

  KernelEvaluator(Kernel kernel, List<Evaluator> operands) {
    this.kernel = kernel;
    this.operands = operands.toArray(Evaluator[]::new);
  }

  @Override
  public Vector evaluate(ColumnBatch batch) {
    Vector[] columns = new Vector[operands.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = operands[i].evaluate(batch).flatten();
    }
    return kernel.apply(batch.rowCount(), columns);
  }
}
