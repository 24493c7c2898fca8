package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.ValueText;

/** The errors of arithmetic, naming operation and values. */
final class ArithmeticFailure {
  private ArithmeticFailure() {}

  static QueryException outOfRange(
      Vector left, String symbol, Vector right, int row, ColumnType type) {
    return new QueryException(
        ErrorCode.NUMERIC_OUT_OF_RANGE,
        ValueText.of(left, row)
            + " "
            + symbol
            + " "
            + ValueText.of(right, row)
            + " is out of range for "
            + type);
  }

  static QueryException outOfRange(String function, Vector operand, int row, ColumnType type) {
    return new QueryException(
        ErrorCode.NUMERIC_OUT_OF_RANGE,
        function + "(" + ValueText.of(operand, row) + ") is out of range for " + type);
  }

  static QueryException divisionByZero(Vector left, String symbol, int row) {
    return new QueryException(
        ErrorCode.DIVISION_BY_ZERO,
        "division by zero: " + ValueText.of(left, row) + " " + symbol + " 0");
  }
}
