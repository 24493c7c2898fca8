package dev.duckpond.engine.evaluation;

import static dev.duckpond.columnar.type.ColumnType.BIGINT;
import static dev.duckpond.columnar.type.ColumnType.DOUBLE;
import static dev.duckpond.columnar.type.ColumnType.INTEGER;
import static dev.duckpond.columnar.type.ColumnType.REAL;
import static dev.duckpond.columnar.type.ColumnType.SMALLINT;
import static dev.duckpond.columnar.type.ColumnType.TINYINT;
import static dev.duckpond.columnar.type.ColumnType.decimal;
import static dev.duckpond.engine.evaluation.Columns.batch;
import static dev.duckpond.engine.evaluation.Columns.call;
import static dev.duckpond.engine.evaluation.Columns.column;
import static dev.duckpond.engine.evaluation.Columns.evaluate;
import static dev.duckpond.engine.evaluation.Columns.literal;
import static dev.duckpond.engine.evaluation.Columns.reference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
  @Test
  void nullRowsGiveNullAndNeverRaiseErrors() {
    var left = column(INTEGER, Integer.MAX_VALUE, null, 5, null);
    var right = column(INTEGER, null, 7, 3, 0);
    for (ScalarFunction function :
        List.of(ScalarFunction.ADD, ScalarFunction.MULTIPLY, ScalarFunction.DIVIDE)) {
      var sum = call(function, INTEGER, reference(0, INTEGER), reference(1, INTEGER));
      var results = evaluate(sum, batch(left, right));
      assertEquals(Arrays.asList(null, null), results.subList(0, 2));
      assertEquals(null, results.get(3));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TINYINT, ADD, 127, 1, 127 + 1 is out of range for TINYINT",
    "TINYINT, MULTIPLY, -128, -1, -128 * -1 is out of range for TINYINT",
    "SMALLINT, SUBTRACT, -32768, 1, -32768 - 1 is out of range for SMALLINT",
    "INTEGER, ADD, 2147483647, 1, 2147483647 + 1 is out of range for INTEGER",
    "INTEGER, MULTIPLY, 65536, 65536, 65536 * 65536 is out of range for INTEGER",
    "INTEGER, DIVIDE, -2147483648, -1, -2147483648 / -1 is out of range for INTEGER",
    "BIGINT, ADD, 9223372036854775807, 1, 9223372036854775807 + 1 is out of range for BIGINT",
    "BIGINT, SUBTRACT, -9223372036854775808, 1, "
        + "-9223372036854775808 - 1 is out of range for BIGINT",
    "BIGINT, MULTIPLY, 4294967296, 4294967296, "
        + "4294967296 * 4294967296 is out of range for BIGINT",
    "BIGINT, DIVIDE, -9223372036854775808, -1, "
        + "-9223372036854775808 / -1 is out of range for BIGINT",
  })
  void anIntegerOverflowNamesTheOperation(
      String typeName, ScalarFunction function, long left, long right, String message) {
    ColumnType type =
        List.of(TINYINT, SMALLINT, INTEGER, BIGINT).stream()
            .filter(candidate -> candidate.toString().equals(typeName))
            .findFirst()
            .orElseThrow();
    var columns = batch(column(type, 1, left), column(type, 1, right));
    var ofColumns = call(function, type, reference(0, type), reference(1, type));
    QueryException error = assertThrows(QueryException.class, () -> evaluate(ofColumns, columns));
    assertEquals(ErrorCode.NUMERIC_OUT_OF_RANGE, error.code());
    assertEquals(message, error.getMessage());
    var withLiteral = call(function, type, reference(0, type), literal(type, right));
    assertThrows(QueryException.class, () -> evaluate(withLiteral, columns));
  }

  @Test
  void resultsAtTheEndsOfTheRangeAreNoOverflow() {
    assertEquals(127L, evaluate(call(ScalarFunction.ADD, TINYINT, tiny(100), tiny(27))));
    assertEquals(-128L, evaluate(call(ScalarFunction.MULTIPLY, TINYINT, tiny(64), tiny(-2))));
    assertEquals(
        Long.MIN_VALUE,
        evaluate(
            call(
                ScalarFunction.MULTIPLY,
                BIGINT,
                literal(BIGINT, Long.MIN_VALUE / 2),
                literal(BIGINT, 2))));
  }

  @Test
  void divisionByZeroIsAnErrorForEveryType() {
    for (ColumnType type : List.of(TINYINT, INTEGER, BIGINT, REAL, DOUBLE, decimal(5, 2))) {
      for (ScalarFunction function : List.of(ScalarFunction.DIVIDE, ScalarFunction.MODULO)) {
        Object one = type.equals(REAL) ? (Object) 1f : type.equals(DOUBLE) ? (Object) 1d : "1";
        Object zero = type.equals(REAL) ? (Object) 0f : type.equals(DOUBLE) ? (Object) 0d : "0";
        if (one instanceof String && type.precision() == 0) {
          one = 1;
          zero = 0;
        }
        var rows = batch(column(type, one), column(type, zero));
        var quotient = call(function, type, reference(0, type), reference(1, type));
        QueryException error =
            assertThrows(QueryException.class, () -> evaluate(quotient, rows), type.toString());
        assertEquals(ErrorCode.DIVISION_BY_ZERO, error.code());
      }
    }
  }

  @Test
  void integersAreDividedTowardsZeroAndTheRemainderHasTheSignOfTheDividend() {
    var rows = batch(column(BIGINT, 7, -7, 7, -7), column(BIGINT, 2, 2, -2, -2));
    assertEquals(
        List.of(3L, -3L, -3L, 3L),
        evaluate(
            call(ScalarFunction.DIVIDE, BIGINT, reference(0, BIGINT), reference(1, BIGINT)), rows));
    assertEquals(
        List.of(1L, -1L, 1L, -1L),
        evaluate(
            call(ScalarFunction.MODULO, BIGINT, reference(0, BIGINT), reference(1, BIGINT)), rows));
  }

  @ParameterizedTest
  @CsvSource({
    "ADD, 5, 2, 1.25, 5, 3, 2.125, 6, 3, 3.375",
    "SUBTRACT, 3, 0, 1, 4, 2, 0.07, 6, 2, 0.93",
    "MULTIPLY, 5, 2, -1.25, 5, 2, 2.50, 10, 4, -3.1250",
    "MULTIPLY, 5, 2, 0.05, 5, 2, 0.50, 10, 2, 0.03",
    "MULTIPLY, 5, 2, -0.05, 5, 2, 0.50, 10, 2, -0.03",
    "MULTIPLY, 18, 0, 999999999999999999, 18, 0, 999999999999999999, 36, 0, "
        + "999999999999999998000000000000000001",
    "ADD, 38, 0, 99999999999999999999999999999999999998, 5, 0, 1, 38, 0, "
        + "99999999999999999999999999999999999999",
    "SUBTRACT, 20, 2, -1.25, 20, 4, 1.0001, 25, 4, -2.2501",
    "DIVIDE, 5, 2, 1.00, 5, 2, 3.00, 10, 4, 0.3333",
    "DIVIDE, 5, 2, -2.00, 5, 2, 3.00, 10, 4, -0.6667",
    "DIVIDE, 5, 2, 1.00, 5, 0, 8, 10, 2, 0.13",
    "DIVIDE, 18, 2, 9999999999999999.99, 5, 2, 0.01, 38, 6, 999999999999999999.000000",
    "MODULO, 5, 2, -7.50, 5, 1, 2.0, 5, 2, -1.50",
  })
  void decimalsOfDifferentPrecisionAndScaleMakeTheResultTheirTypeSays(
      ScalarFunction function,
      int leftPrecision,
      int leftScale,
      String left,
      int rightPrecision,
      int rightScale,
      String right,
      int precision,
      int scale,
      String expected) {
    ColumnType leftType = decimal(leftPrecision, leftScale);
    ColumnType rightType = decimal(rightPrecision, rightScale);
    ColumnType type = decimal(precision, scale);
    var rows = batch(column(leftType, left), column(rightType, right));
    assertEquals(
        List.of(expected),
        evaluate(call(function, type, reference(0, leftType), reference(1, rightType)), rows));
    assertEquals(
        List.of(expected),
        evaluate(call(function, type, reference(0, leftType), literal(rightType, right)), rows));
    assertEquals(
        List.of(expected),
        evaluate(call(function, type, literal(leftType, left), reference(1, rightType)), rows));
  }

  @Test
  void aDecimalWithMoreDigitsThanItsTypeIsOutOfRange() {
    ColumnType type = decimal(3, 2);
    var rows = batch(column(type, "9.99", null), column(type, "0.01", "9.99"));
    var sum = call(ScalarFunction.ADD, type, reference(0, type), reference(1, type));
    QueryException error = assertThrows(QueryException.class, () -> evaluate(sum, rows));
    assertEquals("9.99 + 0.01 is out of range for DECIMAL(3, 2)", error.getMessage());

    ColumnType wide = decimal(38, 0);
    String largest = "9".repeat(38);
    var wideRows = batch(column(wide, largest), column(wide, largest));
    var wideSum = call(ScalarFunction.ADD, wide, reference(0, wide), reference(1, wide));
    assertThrows(QueryException.class, () -> evaluate(wideSum, wideRows));
  }

  @Test
  void aWideProductIsHeldToTheDigitsOfItsType() {
    ColumnType wide = decimal(20, 0);
    ColumnType narrow = decimal(18, 0);
    ColumnType type = decimal(19, 0);
    var product = call(ScalarFunction.MULTIPLY, type, reference(0, wide), reference(1, narrow));
    String largest = "9".repeat(19);
    assertEquals(
        Arrays.asList(largest, "-" + largest, null),
        evaluate(
            product, batch(column(wide, largest, "-" + largest, null), column(narrow, 1, 1, 1))));
    var beyond = batch(column(wide, "-1" + "0".repeat(18)), column(narrow, 10));
    QueryException error = assertThrows(QueryException.class, () -> evaluate(product, beyond));
    assertEquals(
        "-1000000000000000000 * 10 is out of range for DECIMAL(19, 0)", error.getMessage());
  }

  @Test
  void decimalsOfDifferentScaleAreComparedByValue() {
    ColumnType large = decimal(18, 0);
    ColumnType fine = decimal(18, 18);
    var rows =
        batch(
            column(large, "9".repeat(18), "0", "0", null),
            column(fine, "0." + "9".repeat(18), "-0." + "0".repeat(17) + "1", "0", "0"));
    assertEquals(
        Arrays.asList(false, false, true, null),
        evaluate(
            call(ScalarFunction.EQUAL, ColumnType.BOOLEAN, reference(0, large), reference(1, fine)),
            rows));
    assertEquals(
        Arrays.asList(true, true, false, null),
        evaluate(
            call(
                ScalarFunction.GREATER,
                ColumnType.BOOLEAN,
                reference(0, large),
                reference(1, fine)),
            rows));
  }

  @Test
  void floatingPointOverflowsToInfinity() {
    assertEquals(
        Double.POSITIVE_INFINITY,
        evaluate(
            call(
                ScalarFunction.MULTIPLY,
                DOUBLE,
                literal(DOUBLE, Double.MAX_VALUE),
                literal(DOUBLE, 2.0))));
  }

  private static dev.duckpond.engine.expression.Literal tiny(int value) {
    return literal(TINYINT, value);
  }
}
