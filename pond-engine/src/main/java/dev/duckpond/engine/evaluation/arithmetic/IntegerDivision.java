package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.IntegerRange;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/** DIVIDE and MODULO of integers, towards zero. */
final class IntegerDivision implements Kernel {
  private final ColumnType type;
  private final IntegerRange range;
  private final boolean remainder;

  IntegerDivision(ColumnType type, boolean remainder) {
    this.type = type;
    this.range = IntegerRange.of(type);
    this.remainder = remainder;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector left = operands[0];
    Vector right = operands[1];
    boolean[] nulls = Nulls.union(left.nulls(), right.nulls(), rowCount);
    return left instanceof LongVector longs
        ? longs(longs, (LongVector) right, nulls, rowCount)
        : ints((IntVector) left, (IntVector) right, nulls, rowCount);
  }

  private Vector longs(
      LongVector left, LongVector right, boolean @Nullable [] nulls, int rowCount) {
    long[] results = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      long dividend = left.values()[i];
      long divisor = right.values()[i];
      if (nulls != null && nulls[i]) {
        continue;
      }
      if (divisor == 0) {
        throw ArithmeticFailure.divisionByZero(left, symbol(), i);
      }
      if (remainder) {
        results[i] = dividend % divisor;
      } else {
        results[i] = dividend / divisor;
        if (divisor == -1 && dividend == Long.MIN_VALUE) {
          throw ArithmeticFailure.outOfRange(left, symbol(), right, i, type);
        }
      }
    }
    return new LongVector(type, rowCount, results, nulls);
  }

  private Vector ints(IntVector left, IntVector right, boolean @Nullable [] nulls, int rowCount) {
    int[] results = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      int dividend = left.values()[i];
      int divisor = right.values()[i];
      if (nulls != null && nulls[i]) {
        continue;
      }
      if (divisor == 0) {
        throw ArithmeticFailure.divisionByZero(left, symbol(), i);
      }
      if (remainder) {
        results[i] = dividend % divisor;
      } else {
        results[i] = dividend / divisor;
        if (divisor == -1 && dividend == range.minimum()) {
          throw ArithmeticFailure.outOfRange(left, symbol(), right, i, type);
        }
      }
    }
    return new IntVector(type, rowCount, results, nulls);
  }

  private String symbol() {
    return remainder ? "%" : "/";
  }
}
