package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;

/** Dates and timestamps as days, and the microseconds of them. */
final class Days {
  private Days() {}

  /** The day of each row of a DATE or TIMESTAMP column. */
  static long[] of(Vector column, int rowCount) {
    long[] days = new long[rowCount];
    if (column instanceof IntVector dates) {
      int[] values = dates.values();
      for (int i = 0; i < rowCount; i++) {
        days[i] = values[i];
      }
    } else {
      long[] values = ((LongVector) column).values();
      for (int i = 0; i < rowCount; i++) {
        days[i] = Math.floorDiv(values[i], TimeUnit.MICROS_PER_DAY);
      }
    }
    return days;
  }

  /** The microseconds since midnight of each row of a DATE, TIME or TIMESTAMP column. */
  static long[] microsOfDay(Vector column, int rowCount) {
    long[] micros = new long[rowCount];
    if (column instanceof LongVector times) {
      long[] values = times.values();
      for (int i = 0; i < rowCount; i++) {
        micros[i] = Math.floorMod(values[i], TimeUnit.MICROS_PER_DAY);
      }
    }
    return micros;
  }

  /** The day at a row. */
  static long at(Vector column, int row) {
    return column instanceof IntVector dates
        ? dates.values()[row]
        : Math.floorDiv(((LongVector) column).values()[row], TimeUnit.MICROS_PER_DAY);
  }
}
