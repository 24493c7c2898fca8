package dev.duckpond.engine.evaluation;

import dev.duckpond.engine.expression.Expression;

/** Turns expressions into kernels. Stateless and thread-safe; what it returns is not. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class ExpressionCompiler {
  /** Makes an expression ready to run. */
  public Evaluator compile(Expression expression) {
    throw new UnsupportedOperationException("compile " + expression);
  }

  /** Makes a BOOLEAN expression ready to select rows. */
  public RowFilter compileFilter(Expression condition) {
    throw new UnsupportedOperationException("compile " + condition);
  }
}
