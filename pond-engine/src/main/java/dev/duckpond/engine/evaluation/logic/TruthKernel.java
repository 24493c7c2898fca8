package dev.duckpond.engine.evaluation.logic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.ScalarFunction;

/** IS [NOT] TRUE, IS [NOT] FALSE: never null. */
public final class TruthKernel implements Kernel {
  private final boolean wanted;
  private final boolean negated;

  public TruthKernel(ScalarFunction function) {
    switch (function) {
      case IS_TRUE, IS_NOT_TRUE -> wanted = true;
      case IS_FALSE, IS_NOT_FALSE -> wanted = false;
      default -> throw new IllegalArgumentException(function + " is not a test of truth");
    }
    negated = function == ScalarFunction.IS_NOT_TRUE || function == ScalarFunction.IS_NOT_FALSE;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    BooleanVector operand = (BooleanVector) operands[0];
    boolean[] values = operand.values();
    boolean[] nulls = operand.nulls();
    boolean[] results = new boolean[rowCount];
    for (int i = 0; i < rowCount; i++) {
      boolean isNull = nulls != null && nulls[i];
      results[i] = (!isNull & values[i] == wanted) ^ negated;
    }
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, results, null);
  }
}
