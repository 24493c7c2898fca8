package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.comparison.ColumnCondition;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.expression.ScalarFunction;
import org.jspecify.annotations.Nullable;

/** A match with patterns from a column: each is compiled when it differs from the row's before. */
final class PatternKernel implements Kernel {
  private final ScalarFunction function;
  private @Nullable String compiledFrom;
  private @Nullable ColumnCondition compiled;

  PatternKernel(ScalarFunction function) {
    this.function = function;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    BytesVector patterns = (BytesVector) operands[1];
    BytesVector escapes = operands.length > 2 ? (BytesVector) operands[2] : null;
    boolean[] results = new boolean[rowCount];
    int[] candidate = new int[1];
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        ColumnCondition condition =
            condition(patterns.string(i), escapes == null ? null : escapes.string(i));
        candidate[0] = i;
        results[i] = condition.narrow(operands[0], Integer.MAX_VALUE, candidate, 1) == 1;
      }
    }
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, results, nulls);
  }

  private ColumnCondition condition(String pattern, @Nullable String escape) {
    ColumnCondition known = compiled;
    // The escape is a literal, the same for all rows.
    if (known == null || !pattern.equals(compiledFrom)) {
      known = Patterns.condition(function, pattern, escape);
      compiled = known;
      compiledFrom = pattern;
    }
    return known;
  }
}
