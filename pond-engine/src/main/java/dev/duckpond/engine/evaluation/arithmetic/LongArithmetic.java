package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/**
 * An operator on BIGINTs, or on DECIMALs of up to 18 digits whose unscaled values need no
 * rescaling. DECIMAL results are also held to the digits of their type.
 */
final class LongArithmetic implements Kernel {
  private final ColumnType type;
  private final LongOperation operation;
  private final @Nullable Long constant;
  private final long limit;

  /**
   * @param constant the right operand, where it is the same for all rows
   */
  LongArithmetic(ColumnType type, LongOperation operation, @Nullable Long constant) {
    this.type = type;
    this.operation = operation;
    this.constant = constant;
    this.limit =
        type.kind() == TypeKind.DECIMAL
            ? Decimals.longPowerOfTen(type.precision()) - 1
            : Long.MAX_VALUE;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    LongVector left = (LongVector) operands[0];
    LongVector right = (LongVector) operands[1];
    boolean[] nulls = Nulls.union(left.nulls(), right.nulls(), rowCount);
    long[] results = new long[rowCount];
    long overflow =
        constant == null
            ? operation.columns(left.values(), right.values(), results, rowCount)
            : operation.constant(left.values(), constant, results, rowCount);
    if (limit != Long.MAX_VALUE) {
      overflow |= beyond(results, limit, rowCount);
    }
    if (overflow < 0) {
      check(left, right, results, nulls, rowCount);
    }
    return new LongVector(type, rowCount, results, nulls);
  }

  private static long beyond(long[] results, long limit, int rowCount) {
    long beyond = 0;
    for (int i = 0; i < rowCount; i++) {
      beyond |= (limit - results[i]) | (limit + results[i]);
    }
    return beyond;
  }

  private void check(
      LongVector left, LongVector right, long[] results, boolean @Nullable [] nulls, int rowCount) {
    for (int i = 0; i < rowCount; i++) {
      if ((nulls == null || !nulls[i])
          && (operation.overflows(left.values()[i], right.values()[i])
              || exceedsLimit(results[i]))) {
        throw ArithmeticFailure.outOfRange(left, operation.symbol(), right, i, type);
      }
    }
  }

  private boolean exceedsLimit(long result) {
    return limit != Long.MAX_VALUE && (result > limit || result < -limit);
  }
}
