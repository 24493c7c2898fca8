package dev.duckpond.engine.evaluation;

import static dev.duckpond.columnar.type.ColumnType.BIGINT;
import static dev.duckpond.columnar.type.ColumnType.BOOLEAN;
import static dev.duckpond.columnar.type.ColumnType.DATE;
import static dev.duckpond.columnar.type.ColumnType.DOUBLE;
import static dev.duckpond.columnar.type.ColumnType.INTEGER;
import static dev.duckpond.columnar.type.ColumnType.TIME;
import static dev.duckpond.columnar.type.ColumnType.TIMESTAMP;
import static dev.duckpond.columnar.type.ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
import static dev.duckpond.columnar.type.ColumnType.VARCHAR;
import static dev.duckpond.columnar.type.ColumnType.decimal;
import static dev.duckpond.engine.evaluation.Columns.batch;
import static dev.duckpond.engine.evaluation.Columns.call;
import static dev.duckpond.engine.evaluation.Columns.column;
import static dev.duckpond.engine.evaluation.Columns.evaluate;
import static dev.duckpond.engine.evaluation.Columns.literal;
import static dev.duckpond.engine.evaluation.Columns.reference;
import static dev.duckpond.engine.evaluation.Columns.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DuckDB does otherwise, and errors. */
class FunctionTest {
  @ParameterizedTest
  @CsvSource({
    "hello, -1, 4, he",
    "hello, 0, 2, h",
    "hello, 3, 2147483647, llo",
    "日本語, 2, 1, 本",
    "abc, 5, 2, ''",
  })
  void aSubstringIsWhatOfTheRangeLiesWithinTheText(
      String value, int start, int length, String expected) {
    assertEquals(
        expected,
        evaluate(
            call(
                ScalarFunction.SUBSTRING,
                VARCHAR,
                text(value),
                literal(INTEGER, start),
                literal(INTEGER, length))));
  }

  @Test
  void aNegativeLengthOfASubstringIsAnError() {
    assertFails(
        ErrorCode.INVALID_PARAMETER,
        "SUBSTRING: length is -1, must not be negative",
        call(
            ScalarFunction.SUBSTRING,
            VARCHAR,
            text("abc"),
            literal(INTEGER, 1),
            literal(INTEGER, -1)));
  }

  @Test
  void aRepetitionTooLongIsAnErrorBeforeMemoryIsTaken() {
    assertFails(
        ErrorCode.INVALID_PARAMETER,
        "REPEAT would make a text of 2147483647 bytes, more than 134217728",
        call(ScalarFunction.REPEAT, VARCHAR, text("x"), literal(INTEGER, Integer.MAX_VALUE)));
  }

  @Test
  void aPatternMayNotEndWithItsEscape() {
    assertFails(
        ErrorCode.INVALID_PARAMETER,
        "LIKE pattern 'a!' ends with its escape character",
        call(ScalarFunction.LIKE, BOOLEAN, text("a"), text("a!"), text("!")));
  }

  @Test
  void aRegularExpressionThatBacktracksWithoutBoundsIsEnded() {
    Expression match =
        call(ScalarFunction.REGEXP_MATCHES, BOOLEAN, reference(0, VARCHAR), text("^(a+)+\\1b$"));
    var rows = batch(column(VARCHAR, null, "a".repeat(40) + "c"));
    QueryException error = assertThrows(QueryException.class, () -> evaluate(match, rows));
    assertEquals(ErrorCode.INVALID_PARAMETER, error.code());
    var deep = batch(column(VARCHAR, "ab".repeat(100_000)));
    Expression recursion =
        call(ScalarFunction.REGEXP_MATCHES, BOOLEAN, reference(0, VARCHAR), text("^(a|b)*$"));
    assertThrows(QueryException.class, () -> evaluate(recursion, deep));
  }

  @Test
  void aMalformedRegularExpressionIsNamed() {
    assertFails(
        ErrorCode.INVALID_PARAMETER,
        "regular expression 'a(': Unclosed group",
        call(ScalarFunction.REGEXP_MATCHES, BOOLEAN, text("a"), text("a(")));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, a%, true",
    "abc, (a|x)_c, true",
    "abc, b, false",
    "a.c, a.c, true",
    "abc, a.c, false",
    "aab, a{2}b, true",
    "x^, [x]^, true",
    "a\\b, a\\b, true",
  })
  void similarToMatchesTheWholeText(String value, String pattern, boolean expected) {
    assertEquals(
        expected, evaluate(call(ScalarFunction.SIMILAR_TO, BOOLEAN, text(value), text(pattern))));
  }

  @Test
  void wordsBeginInUpperCase() {
    assertEquals(
        "Hello Wörld Of 3rd-Class Éa",
        evaluate(call(ScalarFunction.INITCAP, VARCHAR, text("hELLO wörld OF 3rd-cLASS éA"))));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-31T00:00:00, 2020-02-29T00:00:00, 1",
    "2020-01-31T00:00:01, 2020-02-29T00:00:00, 0",
    "2020-02-29T00:00:00, 2020-01-31T00:00:00, -1",
    "2020-01-15T12:00:00, 2021-01-15T11:59:59, 11",
    "1969-12-31T23:59:59, 1970-01-01T00:00:00, 0",
    "1960-05-05T00:00:00, 1960-05-05T00:00:00, 0",
  })
  void wholeMonthsAreThoseThatCanBeAdded(String from, String to, long months) {
    assertEquals(
        months,
        evaluate(
            call(
                ScalarFunction.MONTHS_BETWEEN,
                INTEGER,
                literal(TIMESTAMP, from),
                literal(TIMESTAMP, to))));
  }

  @Test
  void centuriesBeginWithYearOne() {
    assertEquals(20L, extract("CENTURY", "2000-12-31"));
    assertEquals(21L, extract("CENTURY", "2001-01-01"));
    assertEquals(-1L, extract("CENTURY", "0000-06-01"));
    assertEquals(
        "2001-01-01",
        evaluate(
            call(ScalarFunction.DATE_TRUNC, DATE, text("century"), literal(DATE, "2024-05-05"))));
  }

  private static Object extract(String unit, String date) {
    return evaluate(call(ScalarFunction.EXTRACT, BIGINT, text(unit), literal(DATE, date)));
  }

  @Test
  void timesWrapAtMidnight() {
    assertEquals(
        "23:59:59.999999",
        evaluate(
            call(
                ScalarFunction.ADD_MICROSECONDS,
                TIME,
                literal(TIME, "00:00:00"),
                literal(BIGINT, -1))));
  }

  @Test
  void aTimestampBeyondTheLastIsOutOfRange() {
    Expression last = literal(TIMESTAMP, "+294247-01-10T04:00:54.775807");
    assertFails(
        ErrorCode.DATETIME_OUT_OF_RANGE,
        "ADD_MICROSECONDS(+294247-01-10T04:00:54.775807, 1) is out of range for TIMESTAMP",
        call(ScalarFunction.ADD_MICROSECONDS, TIMESTAMP, last, literal(BIGINT, 1)));
    assertFails(
        ErrorCode.DATETIME_OUT_OF_RANGE,
        "ADD_MONTHS(+294247-01-10T04:00:54.775807, 1) is out of range for TIMESTAMP",
        call(ScalarFunction.ADD_MONTHS, TIMESTAMP, last, literal(INTEGER, 1)));
    assertFails(
        ErrorCode.DATETIME_OUT_OF_RANGE,
        "ADD_MONTHS(2000-01-01, 9223372036854775807) is out of range for DATE",
        call(
            ScalarFunction.ADD_MONTHS,
            DATE,
            literal(DATE, "2000-01-01"),
            literal(BIGINT, Long.MAX_VALUE)));
  }

  @Test
  void anUnknownTimeUnitIsNamed() {
    QueryException error =
        assertThrows(
            QueryException.class,
            () ->
                new ExpressionCompiler()
                    .compile(
                        call(
                            ScalarFunction.DATE_TRUNC,
                            DATE,
                            text("FORTNIGHT"),
                            reference(0, DATE))));
    assertEquals("DATE_TRUNC knows no time unit 'FORTNIGHT'", error.getMessage());
  }

  @Test
  void secondsSinceTheEpochAreRoundedToMicroseconds() {
    assertEquals(
        "1969-12-31T23:59:58.500001",
        evaluate(
            call(
                ScalarFunction.FROM_EPOCH,
                TIMESTAMP_WITH_LOCAL_TIME_ZONE,
                literal(DOUBLE, -1.4999992))));
  }

  @ParameterizedTest
  @CsvSource({"SQRT, -1.0", "LN, 0.0", "LOG10, -3.5", "LOG2, 0.0", "ASIN, 1.5", "SIN, Infinity"})
  void aFunctionWhereItIsNotDefinedIsAnError(ScalarFunction function, double value) {
    assertFails(
        ErrorCode.NUMERIC_OUT_OF_RANGE,
        function + "(" + value + ") is not defined",
        call(function, DOUBLE, literal(DOUBLE, value)));
  }

  @Test
  void numbersAreRoundedToDigitsBeforeThePointToo() {
    assertEquals(1300L, round(INTEGER, 1250, -2));
    assertEquals(-1300L, round(INTEGER, -1250, -2));
    assertEquals("1.30", round(decimal(5, 2), "1.25", 1));
    assertEquals("100.00", round(decimal(5, 2), "99.99", 0));
    assertEquals(1.01, round(DOUBLE, 1.005, 2));
    assertFails(
        ErrorCode.NUMERIC_OUT_OF_RANGE,
        "ROUND(2147483647) is out of range for INTEGER",
        call(
            ScalarFunction.ROUND,
            INTEGER,
            literal(INTEGER, Integer.MAX_VALUE),
            literal(INTEGER, -1)));
  }

  private static Object round(ColumnType type, Object value, int digits) {
    return evaluate(
        call(ScalarFunction.ROUND, type, literal(type, value), literal(INTEGER, digits)));
  }

  @Test
  void operandsOfDifferentTypesAreRefused() {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new ExpressionCompiler()
                    .compile(
                        call(
                            ScalarFunction.EQUAL,
                            BOOLEAN,
                            reference(0, INTEGER),
                            reference(1, BIGINT))));
    assertEquals("EQUAL of BIGINT and INTEGER: operands need one type", error.getMessage());
  }

  private static void assertFails(ErrorCode code, String message, Expression expression) {
    QueryException error = assertThrows(QueryException.class, () -> evaluate(expression));
    assertEquals(message, error.getMessage());
    assertEquals(code, error.code());
  }
}
