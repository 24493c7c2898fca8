package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.ScalarFunction;

/** ADD, SUBTRACT, MULTIPLY of REALs, as IEEE 754 has them: no overflow, but infinities. */
final class FloatArithmetic implements Kernel {
  private final ScalarFunction function;

  FloatArithmetic(ScalarFunction function) {
    this.function = function;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    FloatVector left = (FloatVector) operands[0];
    FloatVector right = (FloatVector) operands[1];
    float[] results = new float[rowCount];
    compute(function, left.values(), right.values(), results, rowCount);
    return new FloatVector(
        ColumnType.REAL, rowCount, results, Nulls.union(left.nulls(), right.nulls(), rowCount));
  }

  private static void compute(
      ScalarFunction function, float[] left, float[] right, float[] results, int rowCount) {
    switch (function) {
      case ADD -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = left[i] + right[i];
        }
      }
      case SUBTRACT -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = left[i] - right[i];
        }
      }
      case MULTIPLY -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = left[i] * right[i];
        }
      }
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    }
  }
}
