package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/** DIVIDE and MODULO of REALs and DOUBLEs, where dividing by zero is an error. */
final class FloatingDivision implements Kernel {
  private final boolean remainder;

  FloatingDivision(boolean remainder) {
    this.remainder = remainder;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector left = operands[0];
    Vector right = operands[1];
    boolean[] nulls = Nulls.union(left.nulls(), right.nulls(), rowCount);
    return left instanceof DoubleVector doubles
        ? doubles(doubles, (DoubleVector) right, nulls, rowCount)
        : floats((FloatVector) left, (FloatVector) right, nulls, rowCount);
  }

  private Vector doubles(
      DoubleVector left, DoubleVector right, boolean @Nullable [] nulls, int rowCount) {
    double[] dividends = left.values();
    double[] divisors = right.values();
    double[] results = new double[rowCount];
    boolean zero = false;
    for (int i = 0; i < rowCount; i++) {
      results[i] = remainder ? dividends[i] % divisors[i] : dividends[i] / divisors[i];
      zero |= divisors[i] == 0;
    }
    if (zero) {
      for (int i = 0; i < rowCount; i++) {
        if (divisors[i] == 0 && (nulls == null || !nulls[i])) {
          throw ArithmeticFailure.divisionByZero(left, remainder ? "%" : "/", i);
        }
      }
    }
    return new DoubleVector(ColumnType.DOUBLE, rowCount, results, nulls);
  }

  private Vector floats(
      FloatVector left, FloatVector right, boolean @Nullable [] nulls, int rowCount) {
    float[] dividends = left.values();
    float[] divisors = right.values();
    float[] results = new float[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (divisors[i] == 0 && (nulls == null || !nulls[i])) {
        throw ArithmeticFailure.divisionByZero(left, remainder ? "%" : "/", i);
      }
      results[i] = remainder ? dividends[i] % divisors[i] : dividends[i] / divisors[i];
    }
    return new FloatVector(ColumnType.REAL, rowCount, results, nulls);
  }
}
