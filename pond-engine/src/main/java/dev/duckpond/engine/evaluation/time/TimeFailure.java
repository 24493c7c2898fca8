package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.ValueText;
import dev.duckpond.engine.expression.ScalarFunction;

/** The errors of functions on dates and times, naming function and values. */
final class TimeFailure {
  private TimeFailure() {}

  static QueryException outOfRange(
      ScalarFunction function, ColumnType type, int row, Vector... operands) {
    StringBuilder shown = new StringBuilder();
    for (Vector operand : operands) {
      shown.append(shown.isEmpty() ? "" : ", ").append(ValueText.of(operand, row));
    }
    return new QueryException(
        ErrorCode.DATETIME_OUT_OF_RANGE, function + "(" + shown + ") is out of range for " + type);
  }
}
