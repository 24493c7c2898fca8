package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.expression.ScalarFunction;

/** TIME_BUCKET: the last whole number of widths after the origin, or before it. */
final class BucketKernel implements Kernel {
  private final ColumnType type;

  BucketKernel(ColumnType type) {
    this.type = type;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    boolean dates = type.kind() == TypeKind.DATE;
    int[] days = new int[dates ? rowCount : 0];
    long[] micros = new long[dates ? 0 : rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (nulls != null && nulls[i]) {
        continue;
      }
      long width = width(Integers.at(operands[0], i));
      try {
        long value = Integers.at(operands[1], i);
        long since = Math.subtractExact(value, Integers.at(operands[2], i));
        long start = Math.subtractExact(value, Math.floorMod(since, width));
        if (dates) {
          days[i] = Math.toIntExact(start);
        } else {
          micros[i] = start;
        }
      } catch (ArithmeticException e) {
        throw TimeFailure.outOfRange(ScalarFunction.TIME_BUCKET, type, i, operands);
      }
    }
    return dates
        ? new IntVector(type, rowCount, days, nulls)
        : new LongVector(type, rowCount, micros, nulls);
  }

  /** The width in what the column counts: days or microseconds. */
  private long width(long micros) {
    boolean dates = type.kind() == TypeKind.DATE;
    if (micros <= 0 || (dates && micros % TimeUnit.MICROS_PER_DAY != 0)) {
      throw new QueryException(
          ErrorCode.INVALID_PARAMETER,
          "TIME_BUCKET of "
              + type
              + ": a width of "
              + micros
              + " microseconds is not a positive number"
              + (dates ? " of whole days" : ""));
    }
    return dates ? micros / TimeUnit.MICROS_PER_DAY : micros;
  }
}
