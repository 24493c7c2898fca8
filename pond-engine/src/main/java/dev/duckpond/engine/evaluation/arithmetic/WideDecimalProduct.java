package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/**
 * MULTIPLY of DECIMALs of up to 18 digits to more than 18, where the result's type has room for
 * every product and its scale is the sum of theirs.
 */
final class WideDecimalProduct implements Kernel {
  private final ColumnType type;

  WideDecimalProduct(ColumnType type) {
    this.type = type;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    LongVector left = (LongVector) operands[0];
    LongVector right = (LongVector) operands[1];
    long[] leftValues = left.values();
    long[] rightValues = right.values();
    long[] high = new long[rowCount];
    long[] low = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      high[i] = Math.multiplyHigh(leftValues[i], rightValues[i]);
      low[i] = leftValues[i] * rightValues[i];
    }
    return new Int128Vector(
        type, rowCount, high, low, Nulls.union(left.nulls(), right.nulls(), rowCount));
  }
}
