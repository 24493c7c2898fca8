package dev.duckpond.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where Pond means to differ from DuckDB, what it gives. */
final class OwnSemanticsTest {
  @TempDir static Path directory;

  private static BothEngines engines;

  @BeforeAll
  static void makeTheTables() throws SQLException {
    engines = BothEngines.create(directory);
  }

  @AfterAll
  static void close() throws SQLException {
    engines.close();
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(
            "whole numbers of up to 32 bits are computed with as INTEGER",
            "SELECT tiny + 1 FROM every_type WHERE tiny = 127",
            "128"),
        Arguments.of(
            "unsigned numbers are held in the next larger signed type",
            "SELECT uwhole + 1 FROM every_type WHERE uwhole = 4294967295",
            "4294967296"),
        Arguments.of(
            "the sum of BIGINTs is a decimal, and decimals divide to DOUBLE",
            "SELECT sum(n) / 4 FROM (VALUES (CAST(1 AS BIGINT)), (2)) AS t(n)",
            "0.75"),
        Arguments.of(
            "the average of decimals is an exact decimal of six digits or more",
            "SELECT avg(money), avg(exact) FROM every_type",
            "1.745 1.019843"),
        Arguments.of(
            "a position before a text's start counts from there, not from the end",
            "SELECT substring('hello', -2), substring('hello', -2, 5)",
            "hello he"),
        Arguments.of(
            "a letter without one upper-case letter stays", "SELECT upper('straße')", "STRAßE"),
        Arguments.of(
            "a date and an interval make a date",
            "SELECT DATE '2020-01-31' + INTERVAL '1' MONTH, date_trunc('year', DATE '2020-02-03')",
            "2020-02-29 2020-01-01"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void aValueIsOurs(String reason, String sql, String expected) throws SQLException {
    List<List<@Nullable Object>> rows = Rows.of(engines.oneThread(), sql);
    assertEquals(1, rows.size(), reason);
    String row = String.join(" ", rows.get(0).stream().map(String::valueOf).toList());
    assertEquals(expected, row, reason);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("22012", "SELECT n / 0 FROM one_row"),
        Arguments.of("22012", "SELECT n % 0 FROM one_row"),
        Arguments.of("22012", "SELECT x / 0 FROM one_row"),
        Arguments.of("22012", "SELECT d / 0 FROM one_row"),
        Arguments.of("22003", "SELECT big + 1 FROM every_type"),
        Arguments.of("22003", "SELECT -whole FROM every_type"),
        Arguments.of("22003", "SELECT abs(whole) FROM every_type"),
        Arguments.of("22003", "SELECT wide * 10 FROM every_type"),
        Arguments.of("22003", "SELECT CAST(big AS INTEGER) FROM every_type"),
        Arguments.of("21000", "SELECT (SELECT n FROM numbers WHERE n < 2) FROM one_row"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("failures")
  void aStatementFailsWithItsState(String state, String sql) {
    SQLException e = assertThrows(SQLException.class, () -> Rows.of(engines.oneThread(), sql));
    assertEquals(state, e.getSQLState(), e.getMessage());
  }
}
