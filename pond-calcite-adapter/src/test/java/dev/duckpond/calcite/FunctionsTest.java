package dev.duckpond.calcite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Functions and types for which DuckDB has no counterpart, or another one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionsTest {
  private final TestPond pond = new TestPond();

  @AfterAll
  void close() {
    pond.close();
  }

  private void assertValue(String expected, String expression) {
    assertEquals("[[" + expected + "]]", pond.query("select " + expression).toString());
  }

  private void assertType(ColumnType expected, String expression) {
    assertEquals(expected, pond.prepare("select " + expression).columns().get(0).type());
  }

  @Test
  void timestampDiffCountsWholeUnits() {
    assertValue("1", "timestampdiff(month, timestamp '2014-01-31', timestamp '2014-03-30')");
    assertValue("-1", "timestampdiff(day, date '2014-01-03', timestamp '2014-01-01 12:00:00')");
  }

  @Test
  void timestampDiffIsExactToTheMicrosecond() {
    assertValue(
        "3",
        "timestampdiff(microsecond, timestamp '2014-01-01 00:00:00',"
            + " timestamp '2014-01-01 00:00:00.000003')");
  }

  @Test
  void aTimestampKeepsItsMicroseconds() {
    assertValue("2014-01-01T00:00:00.123456", "timestamp '2014-01-01 00:00:00.123456'");
  }

  @Test
  void aTimestampBefore1970KeepsItsMicroseconds() {
    assertValue("1969-12-31T23:59:59.999999", "cast('1969-12-31 23:59:59.999999' as timestamp)");
  }

  @Test
  void wholeNumbersDivideToWholeNumbers() {
    assertValue("3", "7 / 2");
    assertType(ColumnType.INTEGER, "7 / 2");
  }

  @Test
  void decimalsDivideToDoubles() {
    assertType(ColumnType.DOUBLE, "1.0 / 3");
  }

  @Test
  void sumsHaveRoom() {
    assertType(ColumnType.BIGINT, "sum(cast(1 as integer))");
    assertType(ColumnType.decimal(38, 0), "sum(cast(1 as bigint))");
    assertType(ColumnType.decimal(38, 2), "sum(cast(1 as decimal(10, 2)))");
    assertType(ColumnType.DOUBLE, "sum(cast(1 as real))");
  }

  @Test
  void averagesKeepDigits() {
    assertType(ColumnType.DOUBLE, "avg(cast(1 as bigint))");
    assertType(ColumnType.decimal(38, 6), "avg(cast(1 as decimal(10, 2)))");
  }

  @Test
  void textIsNotPadded() {
    assertValue("1", "char_length(case when 1 = 1 then 'a' else 'bcd' end)");
    assertValue("false", "'a' = 'a  '");
  }

  @Test
  void textBeyondLatinIsKept() {
    assertValue("ЖΩ日本😀", "'ЖΩ日本😀'");
  }

  @Test
  void aCastToAShorterTextCutsIt() {
    assertValue("ab", "cast('abc' as varchar(2))");
  }

  @Test
  void nowIsATimestamp() {
    assertType(ColumnType.TIMESTAMP, "now()");
    assertType(ColumnType.DATE, "current_date");
  }

  @Test
  void aWindowFrameOfMicrosecondsIsExact() {
    assertEquals(
        "[[1], [1], [2]]",
        pond.query(
                "select count(*) over (order by t range between interval '1' second preceding"
                    + " and current row) from (values"
                    + " (timestamp '2014-01-01 00:00:00.000001'),"
                    + " (timestamp '2014-01-01 00:00:01.000002'),"
                    + " (timestamp '2014-01-01 00:00:02.000002')) as v(t) order by t")
            .toString());
  }

  @Test
  void aRecursiveQueryIsNotSupported() {
    QueryException failure =
        assertThrows(
            QueryException.class,
            () ->
                pond.query(
                    "with recursive t as (select 1 as n union all select n + 1 from t where n < 5)"
                        + " select * from t"));
    assertEquals(ErrorCode.FEATURE_NOT_SUPPORTED, failure.code());
  }
}
