package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.expression.Expression;

/** Turns expressions into kernels. Stateless and thread-safe; what it returns is not. */
public final class ExpressionCompiler {
  /**
   * Makes an expression ready to run.
   *
   * @throws IllegalArgumentException when operand types do not fit their function
   */
  public Evaluator compile(Expression expression) {
    return new EvaluatorCompiler(true).compile(ConstantFolder.fold(expression));
  }

  /** Makes a BOOLEAN expression ready to select rows; as {@link #compile}. */
  public RowFilter compileFilter(Expression condition) {
    if (!condition.type().equals(ColumnType.BOOLEAN)) {
      throw new IllegalArgumentException("a condition is BOOLEAN, not " + condition.type());
    }
    return new SelectorFilter(new SelectorCompiler(true).compile(ConstantFolder.fold(condition)));
  }
}
