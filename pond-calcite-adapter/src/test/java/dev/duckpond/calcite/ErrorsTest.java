package dev.duckpond.calcite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.tinyfs.EntryType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure is one line that names the thing, with the code that fits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
  private final TestPond pond = new TestPond();

  @BeforeAll
  void fill() {
    pond.add("/flights", Samples.FLIGHTS, Samples.flights(10));
    pond.add("/Airports.csv", EntryType.DATA);
    pond.add("/sensors/dock/temp.series", Samples.AIRPORTS, Samples.airports());
    pond.add("/twice.a", Samples.AIRPORTS, Samples.airports());
    pond.add("/twice.b", Samples.AIRPORTS, Samples.airports());
  }

  @AfterAll
  void close() {
    pond.close();
  }

  private void assertFails(ErrorCode code, String message, String sql) {
    QueryException failure = assertThrows(QueryException.class, () -> pond.query(sql));
    String actual = String.valueOf(failure.getMessage());
    assertEquals(code, failure.code(), actual);
    assertFalse(actual.contains("\n"), actual);
    assertTrue(actual.contains(message), actual);
  }

  @Test
  void aMisspeltKeywordIsASyntaxErrorThatSaysWhere() {
    assertFails(
        ErrorCode.SYNTAX,
        "syntax error at line 1, column 15 near \"flights\"",
        "select * form flights");
  }

  @Test
  void theLineOfASyntaxErrorIsThatOfTheText() {
    assertFails(ErrorCode.SYNTAX, "line 3, column 1", "select id\nfrom flights where date > 3\n)");
  }

  @Test
  void aStatementThatEndsTooEarlyIsASyntaxError() {
    assertFails(ErrorCode.SYNTAX, "ends too early", "select id from flights where");
  }

  @Test
  void anUnclosedQuoteIsASyntaxError() {
    assertFails(ErrorCode.SYNTAX, "syntax error", "select 'abc from flights");
  }

  @Test
  void anEmptyStatementIsASyntaxError() {
    assertFails(ErrorCode.SYNTAX, "the statement is empty", " ; ");
  }

  @Test
  void twoStatementsAreASyntaxError() {
    assertFails(ErrorCode.SYNTAX, "one statement expected, found 2", "select 1; select 2");
  }

  @Test
  void anUnknownTableIsNamedWithTheOneThatWasMeant() {
    assertFails(
        ErrorCode.TABLE_NOT_FOUND,
        "table flihgts does not exist at line 1, column 15; did you mean flights?",
        "select * from flihgts");
  }

  @Test
  void anUnknownTableInASchemaIsNamedWithIt() {
    assertFails(
        ErrorCode.TABLE_NOT_FOUND,
        "table sensors.dock.tmep does not exist",
        "select * from sensors.dock.tmep");
  }

  @Test
  void anUnknownColumnIsNamedWithTheOneThatWasMeant() {
    assertFails(
        ErrorCode.COLUMN_NOT_FOUND,
        "column orign does not exist at line 1, column 8; did you mean origin?",
        "select orign from flights");
  }

  @Test
  void anUnknownColumnOfATableIsNamed() {
    assertFails(
        ErrorCode.COLUMN_NOT_FOUND,
        "column nothing does not exist",
        "select f.nothing from flights f");
  }

  @Test
  void aColumnInTheWrongCaseIsNotFoundButSuggested() {
    assertFails(
        ErrorCode.COLUMN_NOT_FOUND,
        "column \"Origin\" does not exist at line 1, column 8; did you mean origin?",
        "select \"Origin\" from flights");
  }

  @Test
  void anUnknownTableBeforeAColumnIsNamed() {
    assertFails(ErrorCode.TABLE_NOT_FOUND, "table g does not exist", "select g.id from flights f");
  }

  @Test
  void anAmbiguousColumnIsNamed() {
    assertFails(
        ErrorCode.AMBIGUOUS_COLUMN, "'id' is ambiguous", "select id from flights a, flights b");
  }

  @Test
  void anUnknownFunctionIsNamedWithItsTypes() {
    assertFails(
        ErrorCode.FUNCTION_NOT_FOUND, "function frobnicate(", "select frobnicate(id) from flights");
  }

  @Test
  void aFunctionWithTooManyArgumentsIsNotFound() {
    assertFails(ErrorCode.FUNCTION_NOT_FOUND, "SQRT", "select sqrt(1, 2)");
  }

  @Test
  void operandsOfTheWrongTypeAreATypeMismatch() {
    assertFails(ErrorCode.TYPE_MISMATCH, "Cannot apply", "select late + 1 from flights");
  }

  @Test
  void aColumnThatIsNotGroupedByIsRefused() {
    assertFails(
        ErrorCode.INVALID_STATEMENT,
        "'id' is not being grouped",
        "select id, count(*) from flights group by origin");
  }

  @Test
  void aFileThatIsNoTableIsNamedAsWhatItIs() {
    assertFails(
        ErrorCode.TABLE_NOT_FOUND,
        "/Airports.csv is no table but a file:data",
        "select * from \"Airports.csv\"");
  }

  @Test
  void aDirectoryIsNoTable() {
    assertFails(ErrorCode.TABLE_NOT_FOUND, "table sensors", "select * from sensors");
  }

  @Test
  void aStemOfTwoTablesIsAmbiguous() {
    assertFails(
        ErrorCode.TABLE_NOT_FOUND,
        "table twice is ambiguous: use one of \"twice.a\", \"twice.b\"",
        "select * from twice");
  }

  @Test
  void aMissingSchemaIsNamed() {
    assertFails(ErrorCode.SCHEMA_NOT_FOUND, "schema \"nowhere\"", "use nowhere");
  }

  @Test
  void aChangeOfTheDataIsNotSupported() {
    assertFails(ErrorCode.FEATURE_NOT_SUPPORTED, "INSERT", "insert into flights (id) values (1)");
  }

  @Test
  void aDivisionByZeroFails() {
    assertFails(ErrorCode.DIVISION_BY_ZERO, "division", "select 1 / (id - id) from flights");
  }

  @Test
  void aConstantDivisionByZeroFailsToo() {
    assertFails(ErrorCode.DIVISION_BY_ZERO, "division", "select 1 / 0");
  }

  @Test
  void aConstantDivisionByZeroThatIsNotReachedDoesNotFail() {
    assertEquals(10, pond.query("select case when id < 0 then 1 / 0 end from flights").size());
  }

  @Test
  void aTextThatIsNoNumberFails() {
    assertFails(ErrorCode.INVALID_TEXT, "SEA", "select cast('SEA' as integer)");
  }

  @Test
  void aSubQueryOfSeveralRowsAsAValueFails() {
    assertFails(
        ErrorCode.CARDINALITY_VIOLATION, "more than one row", "select (select id from flights)");
  }

  @Test
  void anIntegerOutOfRangeFails() {
    assertFails(ErrorCode.NUMERIC_OUT_OF_RANGE, "", "select cast(2147483647 as integer) + 1");
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertFails(ErrorCode.SYNTAX, "", "select id from flights limit -1");
  }

  @Test
  void anUnknownTimeUnitIsNamed() {
    assertFails(
        ErrorCode.INVALID_PARAMETER,
        "unknown time unit 'fortnight'",
        "select date_trunc('fortnight', date) from flights");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PERCENT_RANK()",
        "CUME_DIST()",
        "NTILE(4)",
        "NTH_VALUE(id, 2)",
        "LEAD(id, 1, 0)",
        "LAG(id, 1, 0)",
        "COUNT(DISTINCT id)"
      })
  void aWindowFunctionThatWouldBeWrongIsRefusedByName(String function) {
    assertFails(
        ErrorCode.FEATURE_NOT_SUPPORTED,
        function.substring(0, function.indexOf('(')),
        "select " + function + " over (order by id) from flights");
  }

  @Test
  void severalColumnsThatMayBeNullAreNotComparedWithNotIn() {
    assertFails(
        ErrorCode.FEATURE_NOT_SUPPORTED,
        "IN of several columns that may be null",
        "select id from flights where (origin, delay) not in (select origin, delay from flights)");
  }

  @Test
  void aLimitBeyondAllNumbersIsRefused() {
    assertFails(
        ErrorCode.INVALID_PARAMETER,
        "LIMIT must be a whole number",
        "select id from flights limit 99999999999999999999");
  }

  @Test
  void anUnknownTypeIsNamed() {
    assertFails(ErrorCode.INVALID_STATEMENT, "'foo'", "select cast(id as foo) from flights");
  }

  @Test
  void aNameIsNotSuggestedForItself() {
    pond.add("/airports", Samples.AIRPORTS, Samples.airports());
    QueryException failure =
        assertThrows(
            QueryException.class,
            () -> pond.query("select * from flights join airports using (iata)"));
    assertFalse(String.valueOf(failure.getMessage()).contains("did you mean iata"));
  }

  @Test
  void aDateBeyondTheYear9999DoesNotStopPlanning() {
    assertEquals(1, pond.query("select date '9999-12-31' + interval '1' day").size());
  }
}
