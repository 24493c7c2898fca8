package dev.duckpond.tests.benchmark;

import dev.duckpond.tests.CommandLineRun;
import dev.duckpond.tests.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pond against DuckDB on three million flights: one process, both through JDBC, both warmed, runs
 * interleaved, the same number of threads; medians in milliseconds and their ratio. The table goes
 * to {@code target/benchmarks/flights.md}.
 */
@Tag("benchmark")
final class FlightsBenchmark {
  private static final int WARM_UP_RUNS = 20;
  private static final int RUNS = 31;

  private static final List<String> QUERIES =
      List.of(
          "SELECT origin, count(*), avg(delay) FROM flights GROUP BY origin ORDER BY 2 DESC LIMIT 10",
          "SELECT count(*) FROM flights",
          "SELECT sum(delay), min(distance), max(distance) FROM flights",
          "SELECT count(*) FROM flights WHERE delay > 60 AND origin IN ('SEA', 'JFK')",
          "SELECT origin, destination, count(*), avg(delay) FROM flights GROUP BY origin, destination",
          "SELECT count(DISTINCT distance) FROM flights",
          "SELECT * FROM flights ORDER BY delay DESC LIMIT 10",
          "SELECT extract(MONTH FROM \"date\"), avg(delay) FROM flights GROUP BY 1",
          "SELECT distance, sum(delay) FROM flights WHERE origin LIKE 'S%' GROUP BY distance");

  @TempDir Path directory;

  @Test
  void pondAgainstDuckDb() throws SQLException, IOException {
    Path file = SharedData.file("flights-3m.parquet");
    Path pond = directory.resolve("flights.pond");
    CommandLineRun.pond(pond, "init").succeeded();
    CommandLineRun.pond(pond, "copy", "host+table://" + file, "/flights").succeeded();
    List<String> report = new ArrayList<>();
    report.add("| query | threads | DuckDB ms | Pond ms | DuckDB / Pond |");
    report.add("|---|---|---|---|---|");
    for (int threads : new int[] {1, 2}) {
      try (Connection ours =
              DriverManager.getConnection("jdbc:pond:" + pond + ";threads=" + threads);
          Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
        try (Statement statement = duckdb.createStatement()) {
          statement.execute("SET threads = " + threads);
          statement.execute("CREATE VIEW flights AS SELECT * FROM '" + file + "'");
        }
        for (String query : QUERIES) {
          report.add(line(query, threads, ours, duckdb));
          System.out.println(report.get(report.size() - 1));
        }
      }
    }
    Path target = Path.of("target/benchmarks/flights.md");
    Files.createDirectories(target.getParent());
    Files.write(target, report);
  }

  private static String line(String query, int threads, Connection ours, Connection duckdb)
      throws SQLException {
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      nanos(ours, query);
      nanos(duckdb, query);
    }
    double[] pond = new double[RUNS];
    double[] oracle = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      pond[i] = nanos(ours, query) / 1e6;
      oracle[i] = nanos(duckdb, query) / 1e6;
    }
    double pondMedian = median(pond);
    double duckDbMedian = median(oracle);
    return String.format(
        Locale.ROOT,
        "| `%s` | %d | %.1f | %.1f | %.2f |",
        query,
        threads,
        duckDbMedian,
        pondMedian,
        duckDbMedian / pondMedian);
  }

  private static long nanos(Connection connection, String query) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          rows.getObject(i);
        }
      }
    }
    return System.nanoTime() - start;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
