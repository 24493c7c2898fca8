package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.Rounding;
import dev.duckpond.engine.expression.ScalarFunction;

/** FROM_EPOCH, to the nearest microsecond. */
final class FromEpochKernel implements Kernel {
  /** Seconds whose microseconds fit a long. */
  private static final double LIMIT = 9_223_372_036_854.0;

  private final ColumnType type;

  FromEpochKernel(ColumnType type) {
    this.type = type;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    DoubleVector column = (DoubleVector) operands[0];
    double[] values = column.values();
    long[] results = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      // Whole seconds apart from the fraction: their product with a million may not be exact.
      double whole = Math.floor(values[i]);
      double fraction = Rounding.halfAwayFromZero((values[i] - whole) * 1e6);
      if (Math.abs(whole) < LIMIT) {
        results[i] = ((long) whole) * TimeUnit.MICROS_PER_SECOND + (long) fraction;
      } else if (!column.isNull(i)) {
        throw TimeFailure.outOfRange(ScalarFunction.FROM_EPOCH, type, i, column);
      }
    }
    return new LongVector(type, rowCount, results, column.nulls());
  }
}
