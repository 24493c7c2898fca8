package dev.duckpond.calcite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same statements on the same rows give what DuckDB gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesAgainstDuckDbTest {
  private final TestPond pond = new TestPond();
  private final Oracle oracle;

  QueriesAgainstDuckDbTest() throws SQLException {
    oracle = new Oracle();
  }

  @BeforeAll
  void fill() throws SQLException {
    oracle.add("flights", pond.add("/flights", Samples.FLIGHTS, Samples.flights(3000)));
    oracle.add("airports", pond.add("/airports", Samples.AIRPORTS, Samples.airports()));
  }

  @AfterAll
  void close() throws SQLException {
    pond.close();
    oracle.close();
  }

  static List<String> statements() {
    return Statements.load("statements.sql");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void aStatementGivesWhatDuckDbGives(String sql) throws SQLException {
    List<List<@Nullable Object>> expected = oracle.query(sql);
    List<List<@Nullable Object>> actual = pond.query(sql);
    String end = sql.substring(sql.lastIndexOf(')') + 1).toUpperCase(Locale.ROOT);
    if (!end.contains("ORDER BY")) {
      expected = sorted(expected);
      actual = sorted(actual);
    }
    assertEquals(lines(expected), lines(actual));
  }

  private static List<List<@Nullable Object>> sorted(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(Object::toString));
    return sorted;
  }

  private static String lines(List<List<@Nullable Object>> rows) {
    StringBuilder lines = new StringBuilder();
    rows.forEach(row -> lines.append(row).append('\n'));
    return lines.toString();
  }
}
