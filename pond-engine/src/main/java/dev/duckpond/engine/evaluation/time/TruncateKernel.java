package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.ScalarFunction;

/** DATE_TRUNC. */
final class TruncateKernel implements Kernel {
  private final ColumnType type;
  private final TimeUnit unit;

  TruncateKernel(ColumnType type, TimeUnit unit) {
    this.type = type;
    this.unit = unit;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector column = operands[1];
    if (type.kind() == TypeKind.DATE) {
      return dates((IntVector) column, rowCount);
    }
    return unit.hasFixedLength()
        ? fixed((LongVector) column, rowCount)
        : calendar((LongVector) column, rowCount);
  }

  private Vector dates(IntVector column, int rowCount) {
    if (unit.hasFixedLength() && unit != TimeUnit.WEEK) {
      return column;
    }
    int[] values = column.values();
    int[] results = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      long day = firstDay(values[i]);
      results[i] = (int) day;
      if (results[i] != day && !column.isNull(i)) {
        throw TimeFailure.outOfRange(ScalarFunction.DATE_TRUNC, type, i, column);
      }
    }
    return new IntVector(type, rowCount, results, column.nulls());
  }

  private long firstDay(long day) {
    return unit == TimeUnit.WEEK
        ? CivilDate.monday(day)
        : unit.firstDay(unit.number(CivilDate.of(day)));
  }

  private Vector fixed(LongVector column, int rowCount) {
    long[] values = column.values();
    long[] results = new long[rowCount];
    long length = unit.micros();
    // Weeks start on Mondays, and 1970-01-01 was a Thursday.
    long offset = unit == TimeUnit.WEEK ? 3 * TimeUnit.MICROS_PER_DAY : 0;
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      results[i] = values[i] - Math.floorMod(Math.floorMod(values[i], length) + offset, length);
      overflow |= values[i] ^ results[i];
    }
    if (overflow < 0) {
      check(column, results, rowCount);
    }
    return new LongVector(type, rowCount, results, column.nulls());
  }

  private void check(LongVector column, long[] results, int rowCount) {
    for (int i = 0; i < rowCount; i++) {
      if (results[i] > column.values()[i] && !column.isNull(i)) {
        throw TimeFailure.outOfRange(ScalarFunction.DATE_TRUNC, type, i, column);
      }
    }
  }

  private Vector calendar(LongVector column, int rowCount) {
    long[] values = column.values();
    long[] results = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      long day = firstDay(Math.floorDiv(values[i], TimeUnit.MICROS_PER_DAY));
      results[i] = day * TimeUnit.MICROS_PER_DAY;
    }
    check(column, results, rowCount);
    return new LongVector(type, rowCount, results, column.nulls());
  }
}
