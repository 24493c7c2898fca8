package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;

/**
 * DATE, TIME and both kinds of TIMESTAMP into one another. An instant is its date and time in UTC;
 * a date is its midnight.
 */
final class TimeCast extends CastKernel {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  TimeCast(ColumnType target, boolean safe) {
    super(target, safe);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    if (source instanceof IntVector dates) {
      return midnights(dates, rowCount, unconverted);
    }
    long[] values = ((LongVector) source).values();
    if (target.kind() == TypeKind.DATE) {
      int[] days = new int[rowCount];
      for (int i = 0; i < rowCount; i++) {
        days[i] = (int) Math.floorDiv(values[i], MICROS_PER_DAY);
      }
      return new IntVector(target, rowCount, days, source.nulls());
    } else if (target.kind() == TypeKind.TIME) {
      long[] times = new long[rowCount];
      for (int i = 0; i < rowCount; i++) {
        times[i] = Math.floorMod(values[i], MICROS_PER_DAY);
      }
      return new LongVector(target, rowCount, times, source.nulls());
    }
    return new LongVector(target, rowCount, values, source.nulls());
  }

  private Vector midnights(IntVector dates, int rowCount, Unconverted unconverted) {
    int[] days = dates.values();
    long[] results = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] = days[i] * MICROS_PER_DAY;
      if (Math.multiplyHigh(days[i], MICROS_PER_DAY) != results[i] >> 63
          && !unconverted.isNull(i)) {
        unconverted.outOfRange(i);
      }
    }
    return new LongVector(target, rowCount, results, unconverted.nulls());
  }
}
