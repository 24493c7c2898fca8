package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.ScalarFunction;
import org.jspecify.annotations.Nullable;

/**
 * DIVIDE of DECIMALs of up to 18 digits to one of up to 18, in 64 bits as long as all of a batch's
 * dividends, moved to the scale of the result, fit.
 */
final class NarrowDecimalDivision implements Kernel {
  private final ColumnType type;
  private final long factor;
  private final Kernel exact;

  /**
   * @param digits 0 to 18: how far dividends are moved
   */
  NarrowDecimalDivision(ColumnType type, int digits) {
    this.type = type;
    this.factor = Decimals.longPowerOfTen(digits);
    this.exact = new ExactDecimalArithmetic(ScalarFunction.DIVIDE, type);
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    LongVector left = (LongVector) operands[0];
    LongVector right = (LongVector) operands[1];
    boolean[] nulls = Nulls.union(left.nulls(), right.nulls(), rowCount);
    long[] results = new long[rowCount];
    return divide(left.values(), right.values(), nulls, results, rowCount)
        ? new LongVector(type, rowCount, results, nulls)
        : exact.apply(rowCount, operands);
  }

  /** Returns false as soon as a row needs more than 64 bits or fails. */
  private boolean divide(
      long[] left, long[] right, boolean @Nullable [] nulls, long[] results, int rowCount) {
    long limit = Decimals.longPowerOfTen(type.precision()) - 1;
    long largestDividend = Long.MAX_VALUE / factor;
    for (int i = 0; i < rowCount; i++) {
      if (nulls != null && nulls[i]) {
        continue;
      }
      long divisor = right[i];
      if (divisor == 0 || left[i] > largestDividend || left[i] < -largestDividend) {
        return false;
      }
      long dividend = left[i] * factor;
      long quotient = dividend / divisor;
      long remainder = Math.abs(dividend - quotient * divisor);
      if (remainder >= Math.abs(divisor) - remainder) {
        quotient += (dividend ^ divisor) < 0 ? -1 : 1;
      }
      if (quotient > limit || quotient < -limit) {
        return false;
      }
      results[i] = quotient;
    }
    return true;
  }
}
