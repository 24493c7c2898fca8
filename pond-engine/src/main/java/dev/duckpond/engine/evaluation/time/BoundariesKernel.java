package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.expression.ScalarFunction;

/** DATE_DIFF: how many starts of a unit, where DATE_TRUNC cuts, lie between two times. */
final class BoundariesKernel implements Kernel {
  private final TimeUnit unit;

  BoundariesKernel(TimeUnit unit) {
    this.unit = unit;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    long[] results = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        try {
          results[i] = Math.subtractExact(number(operands[2], i), number(operands[1], i));
        } catch (ArithmeticException e) {
          throw TimeFailure.outOfRange(ScalarFunction.DATE_DIFF, ColumnType.BIGINT, i, operands);
        }
      }
    }
    return new LongVector(ColumnType.BIGINT, rowCount, results, nulls);
  }

  /** The number of the unit a row is in. */
  private long number(Vector column, int row) {
    if (!unit.hasFixedLength()) {
      return unit.number(CivilDate.of(Days.at(column, row)));
    } else if (unit == TimeUnit.WEEK) {
      return Math.floorDiv(Days.at(column, row) + 3, 7);
    }
    long value = Integers.at(column, row);
    return column.type().kind() == TypeKind.DATE
        ? Math.multiplyExact(value, TimeUnit.MICROS_PER_DAY / unit.micros())
        : Math.floorDiv(value, unit.micros());
  }
}
