package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** ADD and SUBTRACT of DECIMALs of one scale to more than 18 digits. */
final class WideDecimalSum implements Kernel {
  private final ColumnType type;
  private final boolean subtract;
  private final long limitHigh;
  private final long limitLow;

  WideDecimalSum(ColumnType type, boolean subtract) {
    this.type = type;
    this.subtract = subtract;
    BigInteger limit = Decimals.powerOfTen(type.precision());
    this.limitHigh = Int128.high(limit);
    this.limitLow = Int128.low(limit);
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Int128Vector left = Decimals.widen(operands[0]);
    Int128Vector right = Decimals.widen(operands[1]);
    boolean[] nulls = Nulls.union(left.nulls(), right.nulls(), rowCount);
    long[] high = new long[rowCount];
    long[] low = new long[rowCount];
    long overflow =
        subtract
            ? subtract(left, right, high, low, rowCount)
            : add(left, right, high, low, rowCount);
    if (overflow < 0 || anyBeyondLimit(high, low, rowCount)) {
      check(left, right, nulls, rowCount);
    }
    return new Int128Vector(type, rowCount, high, low, nulls);
  }

  private static long add(
      Int128Vector left, Int128Vector right, long[] high, long[] low, int rowCount) {
    long[] leftHigh = left.high();
    long[] leftLow = left.low();
    long[] rightHigh = right.high();
    long[] rightLow = right.low();
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long lowSum = leftLow[i] + rightLow[i];
      long carry = Long.compareUnsigned(lowSum, leftLow[i]) < 0 ? 1 : 0;
      long highSum = leftHigh[i] + rightHigh[i] + carry;
      high[i] = highSum;
      low[i] = lowSum;
      overflow |= (leftHigh[i] ^ highSum) & (rightHigh[i] ^ highSum);
    }
    return overflow;
  }

  private static long subtract(
      Int128Vector left, Int128Vector right, long[] high, long[] low, int rowCount) {
    long[] leftHigh = left.high();
    long[] leftLow = left.low();
    long[] rightHigh = right.high();
    long[] rightLow = right.low();
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long borrow = Long.compareUnsigned(leftLow[i], rightLow[i]) < 0 ? 1 : 0;
      long highDifference = leftHigh[i] - rightHigh[i] - borrow;
      high[i] = highDifference;
      low[i] = leftLow[i] - rightLow[i];
      overflow |= (leftHigh[i] ^ rightHigh[i]) & (leftHigh[i] ^ highDifference);
    }
    return overflow;
  }

  private boolean anyBeyondLimit(long[] high, long[] low, int rowCount) {
    boolean beyond = false;
    for (int i = 0; i < rowCount; i++) {
      // The magnitude, but one less for negative numbers; exact enough to ask for the slow check.
      long sign = high[i] >> 63;
      beyond |= Int128.compare(high[i] ^ sign, low[i] ^ sign, limitHigh, limitLow) >= 0;
      beyond |= sign != 0 & (high[i] ^ sign) == limitHigh & (low[i] ^ sign) == limitLow - 1;
    }
    return beyond;
  }

  private void check(
      Int128Vector left, Int128Vector right, boolean @Nullable [] nulls, int rowCount) {
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        BigInteger second = right.unscaled(i);
        BigInteger exact = left.unscaled(i).add(subtract ? second.negate() : second);
        if (!Decimals.fits(exact, type.precision())) {
          throw ArithmeticFailure.outOfRange(left, subtract ? "-" : "+", right, i, type);
        }
      }
    }
  }
}
