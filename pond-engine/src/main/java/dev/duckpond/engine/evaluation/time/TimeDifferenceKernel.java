package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.expression.ScalarFunction;

/** MICROSECONDS_BETWEEN and MONTHS_BETWEEN. */
final class TimeDifferenceKernel implements Kernel {
  private final ScalarFunction function;
  private final ColumnType type;

  TimeDifferenceKernel(ScalarFunction function, ColumnType type) {
    this.function = function;
    this.type = type;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    long[] results = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        try {
          results[i] =
              function == ScalarFunction.MONTHS_BETWEEN
                  ? months(operands[0], operands[1], i)
                  : micros(operands[0], operands[1], i);
        } catch (ArithmeticException e) {
          throw TimeFailure.outOfRange(function, type, i, operands);
        }
      }
    }
    if (type.physicalType() == PhysicalType.LONG) {
      return new LongVector(type, rowCount, results, nulls);
    }
    int[] narrow = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      narrow[i] = (int) results[i];
    }
    return new IntVector(type, rowCount, narrow, nulls);
  }

  private static long micros(Vector from, Vector to, int row) {
    long difference = Math.subtractExact(Integers.at(to, row), Integers.at(from, row));
    return from.type().kind() == TypeKind.DATE
        ? Math.multiplyExact(difference, TimeUnit.MICROS_PER_DAY)
        : difference;
  }

  /** Timestamps span some 7 million months, dates 140 million: both fit an INTEGER. */
  private static long months(Vector from, Vector to, int row) {
    return Months.between(
        Days.at(from, row), microsOfDay(from, row), Days.at(to, row), microsOfDay(to, row));
  }

  private static long microsOfDay(Vector column, int row) {
    return column instanceof LongVector timestamps
        ? Math.floorMod(timestamps.values()[row], TimeUnit.MICROS_PER_DAY)
        : 0;
  }
}
