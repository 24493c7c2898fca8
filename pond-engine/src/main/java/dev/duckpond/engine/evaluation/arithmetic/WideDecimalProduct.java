package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.ScalarFunction;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * MULTIPLY of DECIMALs to one of more than 18 digits whose scale is the sum of theirs: in 64 times
 * 64 bits as long as all values of a batch are that small, whatever their types allow.
 */
final class WideDecimalProduct implements Kernel {
  private final ColumnType type;
  private final boolean alwaysFits;
  private final long limitHigh;
  private final long limitLow;
  private final Kernel exact;

  WideDecimalProduct(ColumnType type, ColumnType left, ColumnType right) {
    this.type = type;
    this.alwaysFits = left.precision() + right.precision() <= type.precision();
    BigInteger limit = Decimals.powerOfTen(type.precision());
    this.limitHigh = Int128.high(limit);
    this.limitLow = Int128.low(limit);
    this.exact = new ExactDecimalArithmetic(ScalarFunction.MULTIPLY, type);
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    long[] left = narrow(operands[0], rowCount);
    long[] right = narrow(operands[1], rowCount);
    if (left == null || right == null) {
      return exact.apply(rowCount, operands);
    }
    long[] high = new long[rowCount];
    long[] low = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      high[i] = Math.multiplyHigh(left[i], right[i]);
      low[i] = left[i] * right[i];
    }
    if (!alwaysFits && anyBeyondLimit(high, low, rowCount)) {
      return exact.apply(rowCount, operands);
    }
    return new Int128Vector(
        type, rowCount, high, low, Nulls.union(operands[0].nulls(), operands[1].nulls(), rowCount));
  }

  /** The values in 64 bits, or null when one has more. */
  private static long @Nullable [] narrow(Vector operand, int rowCount) {
    if (operand instanceof LongVector narrow) {
      return narrow.values();
    }
    Int128Vector wide = (Int128Vector) operand;
    long[] high = wide.high();
    long[] low = wide.low();
    long excess = 0;
    for (int i = 0; i < rowCount; i++) {
      excess |= high[i] ^ (low[i] >> 63);
    }
    return excess == 0 ? low : null;
  }

  /** Whether a product has, or at the limit may have, more digits than the type. */
  private boolean anyBeyondLimit(long[] high, long[] low, int rowCount) {
    boolean beyond = false;
    for (int i = 0; i < rowCount; i++) {
      // The magnitude, less one for negative numbers: compared with one less than the limit.
      long sign = high[i] >> 63;
      beyond |= Int128.compare(high[i] ^ sign, low[i] ^ sign, limitHigh, limitLow - 1) >= 0;
    }
    return beyond;
  }
}
