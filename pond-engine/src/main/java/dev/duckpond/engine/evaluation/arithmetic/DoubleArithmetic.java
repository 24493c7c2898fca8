package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.ScalarFunction;
import org.jspecify.annotations.Nullable;

/** ADD, SUBTRACT, MULTIPLY of DOUBLEs, as IEEE 754 has them: no overflow, but infinities. */
final class DoubleArithmetic implements Kernel {
  private final ScalarFunction function;
  private final @Nullable Double constant;

  /**
   * @param constant the right operand, where it is the same for all rows
   */
  DoubleArithmetic(ScalarFunction function, @Nullable Double constant) {
    this.function = function;
    this.constant = constant;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    DoubleVector left = (DoubleVector) operands[0];
    DoubleVector right = (DoubleVector) operands[1];
    double[] results = new double[rowCount];
    if (constant != null) {
      constant(function, left.values(), constant, results, rowCount);
    } else {
      columns(function, left.values(), right.values(), results, rowCount);
    }
    return new DoubleVector(
        ColumnType.DOUBLE, rowCount, results, Nulls.union(left.nulls(), right.nulls(), rowCount));
  }

  private static void columns(
      ScalarFunction function, double[] left, double[] right, double[] results, int rowCount) {
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

  private static void constant(
      ScalarFunction function, double[] left, double right, double[] results, int rowCount) {
    switch (function) {
      case ADD -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = left[i] + right;
        }
      }
      case SUBTRACT -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = left[i] - right;
        }
      }
      case MULTIPLY -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = left[i] * right;
        }
      }
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    }
  }
}
