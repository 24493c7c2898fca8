package dev.duckpond.tests.oracle;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Statements of every topic of SQL give the rows that DuckDB gives, on one thread and on four. */
final class StatementsTest {
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

  @TestFactory
  Stream<DynamicContainer> aStatementGivesWhatDuckDbGives() {
    return Stream.of(
            "filters",
            "arithmetic",
            "decimals",
            "casts",
            "texts",
            "times",
            "conditionals",
            "aggregates",
            "joins",
            "subqueries",
            "set-operations",
            "ordering",
            "grouping-sets",
            "windows",
            "common-tables",
            "series")
        .map(topic -> dynamicContainer(topic, statements(topic + ".sql")));
  }

  private static Stream<DynamicTest> statements(String resource) {
    return ComparedStatement.load(resource).stream()
        .map(statement -> dynamicTest(statement.sql(), () -> engines.assertSame(statement)));
  }
}
