package dev.duckpond.tests;

import dev.duckpond.tests.oracle.SameRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three million flights, copied in by the command and queried through JDBC, against DuckDB. */
final class FlightsTest {
  @TempDir static Path directory;

  private static Connection pond;
  private static Connection duckdb;

  @BeforeAll
  static void copyTheFlightsIn() throws SQLException {
    Path file = SharedData.file("flights-3m.parquet");
    Path location = directory.resolve("flights.pond");
    CommandLineRun.pond(location, "init").succeeded();
    CommandLineRun.pond(location, "copy", "host+table://" + file, "/flights").succeeded();
    pond = DriverManager.getConnection("jdbc:pond:" + location);
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (var statement = duckdb.createStatement()) {
      statement.execute("CREATE VIEW flights AS SELECT * FROM '" + file + "'");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    if (pond != null) {
      pond.close();
      duckdb.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT origin, count(*), avg(delay) FROM flights GROUP BY origin ORDER BY 2 DESC LIMIT 10",
        "SELECT \"date\", delay, origin, destination FROM flights"
            + " ORDER BY delay DESC, \"date\", origin, destination LIMIT 25"
      })
  void anOrderedQueryAnswersAsDuckDbDoes(String sql) throws SQLException {
    SameRows.assertSame(pond, sql, duckdb, sql, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*), sum(delay), min(\"date\"), max(\"date\"), avg(distance) FROM flights",
        "SELECT count(*) FROM flights WHERE delay > 60 AND origin IN ('SEA', 'JFK', 'SFO')",
        "SELECT count(DISTINCT origin), count(DISTINCT distance) FROM flights",
        "SELECT origin, destination, count(*) AS n, max(delay) FROM flights WHERE distance > 2000"
            + " GROUP BY origin, destination",
        "SELECT extract(YEAR FROM \"date\"), extract(MONTH FROM \"date\"), count(*), sum(distance)"
            + " FROM flights GROUP BY extract(YEAR FROM \"date\"), extract(MONTH FROM \"date\")",
        "SELECT delay, count(*) FROM flights WHERE origin LIKE 'S%A' GROUP BY delay"
            + " HAVING count(*) > 100",
        "SELECT a.origin, count(*) FROM flights a JOIN (SELECT origin, max(delay) AS worst"
            + " FROM flights GROUP BY origin) w ON a.origin = w.origin AND a.delay = w.worst"
            + " GROUP BY a.origin",
        "SELECT CASE WHEN delay < 0 THEN 'early' WHEN delay = 0 THEN 'on time' ELSE 'late' END"
            + " AS punctuality, count(*), min(distance) FROM flights GROUP BY 1",
        "SELECT count(*) FROM flights WHERE origin = 'nowhere'",
        "SELECT destination FROM flights WHERE delay > 1500 UNION ALL"
            + " SELECT origin FROM flights WHERE delay < -1000"
      })
  void aQueryAnswersAsDuckDbDoes(String sql) throws SQLException {
    SameRows.assertSame(pond, sql, duckdb, sql, false);
  }
}
