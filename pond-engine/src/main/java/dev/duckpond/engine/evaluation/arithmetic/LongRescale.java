package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** Gives the operands of another kernel, DECIMALs of up to 18 digits, one larger scale. */
final class LongRescale implements Kernel {
  private final Kernel kernel;
  private final int scale;

  /**
   * @param scale such that no operand needs more than 18 digits there
   */
  LongRescale(Kernel kernel, int scale) {
    this.kernel = kernel;
    this.scale = scale;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector[] rescaled = new Vector[operands.length];
    for (int i = 0; i < rescaled.length; i++) {
      rescaled[i] = rescale((LongVector) operands[i]);
    }
    return kernel.apply(rowCount, rescaled);
  }

  private LongVector rescale(LongVector operand) {
    ColumnType type = operand.type();
    int digits = scale - type.scale();
    if (digits == 0) {
      return operand;
    }
    int length = operand.length();
    long[] values = operand.values();
    long factor = Decimals.longPowerOfTen(digits);
    long[] results = new long[length];
    for (int i = 0; i < length; i++) {
      results[i] = values[i] * factor;
    }
    return new LongVector(
        ColumnType.decimal(type.precision() + digits, scale), length, results, operand.nulls());
  }
}
