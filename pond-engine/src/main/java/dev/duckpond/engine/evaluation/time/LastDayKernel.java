package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.ScalarFunction;

/** LAST_DAY. */
final class LastDayKernel implements Kernel {
  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector column = operands[0];
    long[] days = Days.of(column, rowCount);
    int[] results = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      long last = CivilDate.firstOfMonth(CivilDate.monthNumber(CivilDate.of(days[i])) + 1) - 1;
      results[i] = (int) last;
      if (results[i] != last && !column.isNull(i)) {
        throw TimeFailure.outOfRange(ScalarFunction.LAST_DAY, ColumnType.DATE, i, column);
      }
    }
    return new IntVector(ColumnType.DATE, rowCount, results, column.nulls());
  }
}
