package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.ConstantColumn;
import dev.duckpond.engine.expression.Literal;

/** The same value for every row. */
final class LiteralEvaluator implements Evaluator {
  private final ConstantColumn column;

  LiteralEvaluator(Literal literal) {
    this.column = new ConstantColumn(literal.type(), literal.value());
  }

  @Override
  public Vector evaluate(ColumnBatch batch) {
    return column.vector(batch.rowCount());
  }
}
