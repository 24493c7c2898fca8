package dev.duckpond.engine.evaluation;

import static dev.duckpond.columnar.type.ColumnType.BIGINT;
import static dev.duckpond.columnar.type.ColumnType.BOOLEAN;
import static dev.duckpond.columnar.type.ColumnType.DATE;
import static dev.duckpond.columnar.type.ColumnType.DOUBLE;
import static dev.duckpond.columnar.type.ColumnType.INTEGER;
import static dev.duckpond.columnar.type.ColumnType.REAL;
import static dev.duckpond.columnar.type.ColumnType.TIME;
import static dev.duckpond.columnar.type.ColumnType.TIMESTAMP;
import static dev.duckpond.columnar.type.ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
import static dev.duckpond.columnar.type.ColumnType.TINYINT;
import static dev.duckpond.columnar.type.ColumnType.UUID;
import static dev.duckpond.columnar.type.ColumnType.VARBINARY;
import static dev.duckpond.columnar.type.ColumnType.VARCHAR;
import static dev.duckpond.columnar.type.ColumnType.decimal;
import static dev.duckpond.engine.evaluation.Columns.batch;
import static dev.duckpond.engine.evaluation.Columns.cast;
import static dev.duckpond.engine.evaluation.Columns.column;
import static dev.duckpond.engine.evaluation.Columns.evaluate;
import static dev.duckpond.engine.evaluation.Columns.literal;
import static dev.duckpond.engine.evaluation.Columns.reference;
import static dev.duckpond.engine.evaluation.Columns.text;
import static dev.duckpond.engine.evaluation.Columns.tryCast;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Expression;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastTest {
  private static final Map<String, ColumnType> TYPES =
      Map.ofEntries(
          Map.entry("BOOLEAN", BOOLEAN),
          Map.entry("TINYINT", TINYINT),
          Map.entry("INTEGER", INTEGER),
          Map.entry("BIGINT", BIGINT),
          Map.entry("REAL", REAL),
          Map.entry("DOUBLE", DOUBLE),
          Map.entry("DECIMAL", decimal(5, 2)),
          Map.entry("DATE", DATE),
          Map.entry("TIME", TIME),
          Map.entry("TIMESTAMP", TIMESTAMP),
          Map.entry("INSTANT", TIMESTAMP_WITH_LOCAL_TIME_ZONE),
          Map.entry("UUID", UUID));

  @ParameterizedTest
  @CsvSource({
    "TINYINT, 128, 22003, CAST('128' AS TINYINT): the VARCHAR is out of range",
    "INTEGER, 1.5, 22P02, CAST('1.5' AS INTEGER): the VARCHAR is not a valid INTEGER",
    "BIGINT, '', 22P02, CAST('' AS BIGINT): the VARCHAR is not a valid BIGINT",
    "DOUBLE, 1d, 22P02, CAST('1d' AS DOUBLE): the VARCHAR is not a valid DOUBLE",
    "DOUBLE, 1e400, 22003, CAST('1e400' AS DOUBLE): the VARCHAR is out of range",
    "REAL, 1e39, 22003, CAST('1e39' AS REAL): the VARCHAR is out of range",
    "DECIMAL, 1E999999999, 22003, "
        + "'CAST(''1E999999999'' AS DECIMAL(5, 2)): the VARCHAR is out of range'",
    "BOOLEAN, maybe, 22P02, CAST('maybe' AS BOOLEAN): the VARCHAR is not a valid BOOLEAN",
    "DATE, 2023-02-29, 22018, CAST('2023-02-29' AS DATE): the VARCHAR is not a valid DATE",
    "DATE, 9999999-01-01, 22008, CAST('9999999-01-01' AS DATE): the VARCHAR is out of range",
    "TIME, 24:00:00, 22018, CAST('24:00:00' AS TIME): the VARCHAR is not a valid TIME",
    "TIMESTAMP, 2023-01-01 10, 22018, "
        + "CAST('2023-01-01 10' AS TIMESTAMP): the VARCHAR is not a valid TIMESTAMP",
    "UUID, 123, 22P02, CAST('123' AS UUID): the VARCHAR is not a valid UUID",
  })
  void aTextThatDoesNotConvertIsNamedAndBecomesNullWhereSafe(
      String typeName, String value, String sqlState, String message) {
    ColumnType type = TYPES.get(typeName);
    Expression operand = reference(0, VARCHAR);
    var rows = batch(column(VARCHAR, (Object) null, value));
    QueryException error =
        assertThrows(QueryException.class, () -> evaluate(cast(operand, type), rows));
    assertEquals(message, error.getMessage());
    assertEquals(sqlState, error.code().sqlState());
    assertEquals(Arrays.asList(null, null), evaluate(tryCast(operand, type), rows));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29 12:34:56.789012345, TIMESTAMP, 2024-02-29 12:34:56.789012",
    "2024-02-29T23:59:59.9999999, TIMESTAMP, 2024-03-01 00:00:00",
    "2024-02-29 12:00:00+05:30, TIMESTAMP, 2024-02-29 12:00:00",
    "2024-02-29 12:00:00+05:30, INSTANT, 2024-02-29 06:30:00+00",
    "2024-02-29 12:00:00-0330, INSTANT, 2024-02-29 15:30:00+00",
    "2024-02-29 12:00Z, INSTANT, 2024-02-29 12:00:00+00",
    "-0044-03-15, DATE, -0044-03-15",
    "12345-06-07, DATE, 12345-06-07",
    "' 1969-12-31 ', DATE, 1969-12-31",
    "7:05, TIME, 07:05:00",
    "Infinity, DOUBLE, Infinity",
    "NaN, REAL, NaN",
    "ON, BOOLEAN, true",
    "-.5e1, DECIMAL, -5.00",
    "0.005, DECIMAL, 0.01",
    "A0EEBC999C0B4EF8BB6D6BB9BD380A11, UUID, a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
  })
  void aTextIsReadAndWrittenBack(String value, String typeName, String expected) {
    assertEquals(expected, evaluate(cast(cast(text(value), TYPES.get(typeName)), VARCHAR)));
  }

  @Test
  void floatingNumbersAreRoundedHalfToEvenAndDecimalsHalfAwayFromZero() {
    var rows = batch(column(DOUBLE, 0.5, -0.5, 2.5, 0.49999999999999994, -1.5));
    assertEquals(List.of(0L, 0L, 2L, 0L, -2L), evaluate(cast(reference(0, DOUBLE), INTEGER), rows));
    assertEquals("0.29", evaluate(cast(literal(DOUBLE, 0.285), decimal(5, 2))));
    assertEquals("0.3", evaluate(cast(literal(REAL, 0.25f), decimal(5, 1))));
    assertEquals(3L, evaluate(cast(literal(decimal(3, 1), "2.5"), TINYINT)));
  }

  @Test
  void numbersOutOfRangeAreErrorsOrNull() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 9.3e18, -1e300}) {
      Expression operand = literal(DOUBLE, value);
      QueryException error =
          assertThrows(QueryException.class, () -> evaluate(cast(operand, BIGINT)));
      assertEquals(ErrorCode.NUMERIC_OUT_OF_RANGE, error.code());
      assertNull(evaluate(tryCast(operand, BIGINT)));
    }
    assertEquals(Long.MIN_VALUE, evaluate(cast(literal(DOUBLE, (double) Long.MIN_VALUE), BIGINT)));
    assertNull(evaluate(tryCast(literal(BIGINT, 1000), decimal(3, 0))));
  }

  @Test
  void timestampsBeforeTheEpochAreOnTheDayTheyAreOn() {
    Expression moment = literal(TIMESTAMP, "1969-12-31T23:59:59.999999");
    assertEquals("1969-12-31", evaluate(cast(moment, DATE)));
    assertEquals("23:59:59.999999", evaluate(cast(moment, TIME)));
    assertEquals(
        "1969-12-31 23:59:59.999999+00",
        evaluate(cast(cast(moment, TIMESTAMP_WITH_LOCAL_TIME_ZONE), VARCHAR)));
  }

  @Test
  void bytesBecomeTextOnlyIfTheyAreUtf8() {
    assertEquals("é", evaluate(cast(literal(VARBINARY, "c3a9"), VARCHAR)));
    QueryException error =
        assertThrows(QueryException.class, () -> evaluate(cast(literal(VARBINARY, "c3"), VARCHAR)));
    assertEquals(ErrorCode.INVALID_TEXT, error.code());
  }

  @Test
  void aConversionSqlDoesNotHaveIsRefusedWhenCompiled() {
    QueryException error =
        assertThrows(
            QueryException.class,
            () -> new ExpressionCompiler().compile(cast(reference(0, DATE), BIGINT)));
    assertEquals("there is no conversion of DATE to BIGINT", error.getMessage());
  }
}
