package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.expression.ScalarFunction;

/** ADD_MONTHS, ADD_DAYS and ADD_MICROSECONDS. */
final class TimeSumKernel implements Kernel {
  private final ScalarFunction function;
  private final ColumnType type;

  TimeSumKernel(ScalarFunction function, ColumnType type) {
    this.function = function;
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
      try {
        long added = Integers.at(operands[1], i);
        long result = add(Integers.at(operands[0], i), added);
        if (dates) {
          days[i] = Math.toIntExact(result);
        } else {
          micros[i] = result;
        }
      } catch (ArithmeticException e) {
        throw TimeFailure.outOfRange(function, type, i, operands);
      }
    }
    return dates
        ? new IntVector(type, rowCount, days, nulls)
        : new LongVector(type, rowCount, micros, nulls);
  }

  private long add(long value, long added) {
    return switch (function) {
      case ADD_DAYS -> Math.addExact(value, added);
      case ADD_MICROSECONDS ->
          type.kind() == TypeKind.TIME
              ? Math.floorMod(value + added % TimeUnit.MICROS_PER_DAY, TimeUnit.MICROS_PER_DAY)
              : Math.addExact(value, added);
      case ADD_MONTHS ->
          type.kind() == TypeKind.DATE
              ? addMonths(value, added)
              : Months.add(value, addedMonths(added));
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    };
  }

  private static long addMonths(long day, long months) {
    return CivilDate.addMonths(day, addedMonths(months));
  }

  /** Far more months than there are, and few enough not to overflow on the way. */
  private static long addedMonths(long months) {
    if (Math.abs(months) > Integer.MAX_VALUE * 12L || months == Long.MIN_VALUE) {
      throw new ArithmeticException("months");
    }
    return months;
  }
}
