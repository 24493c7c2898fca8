package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tests.oracle.SameRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years of weather as versions of one series, from the command to JDBC. */
final class WeatherSeriesTest {
  @TempDir Path directory;

  private Path pond;

  @BeforeEach
  void makeAPondInAFolderWithASpaceInItsName() throws IOException {
    pond = Files.createDirectory(directory.resolve("my data")).resolve("weather pond");
    CommandLineRun.pond(pond, "init").succeeded();
  }

  private void copyYears(int... years) {
    for (int year : years) {
      CommandLineRun.pond(pond, "copy", year(year), "/weather").succeeded();
    }
  }

  private static String year(int year) {
    return "host+csv+series://"
        + Repository.demoData("weather-" + year + ".csv")
        + "?timestamp=date";
  }

  @Test
  void threeYearsCopiedOneAfterAnotherAreThreeVersionsOfOneTable() throws SQLException {
    copyYears(2012, 2013, 2014);
    assertEquals(3, describedVersions());
    try (Connection connection = connect();
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      SameRows.assertSame(
          connection,
          "SELECT location, \"date\", precipitation, temp_max, temp_min, wind, weather FROM weather",
          duckdb,
          "SELECT * FROM read_csv(['"
              + Repository.demoData("weather-2012.csv")
              + "', '"
              + Repository.demoData("weather-2013.csv")
              + "', '"
              + Repository.demoData("weather-2014.csv")
              + "'])",
          false);
    }
  }

  private long describedVersions() {
    String described = CommandLineRun.pond(pond, "describe", "/weather").succeeded().output();
    return described.lines().filter(line -> line.matches("\\s+\\d+ .*[0-9a-f]{12}")).count();
  }

  @Test
  void aConditionOnTimeOpensOnlyTheVersionsThatMayMatch() throws SQLException {
    copyYears(2012, 2013, 2014);
    String condition = " FROM weather WHERE \"date\" >= DATE '2014-03-01'";
    try (Connection connection = connect()) {
      String plan = text(connection, "EXPLAIN PLAN FOR SELECT count(*)" + condition);
      assertTrue(plan.contains("versions=1 of 3"), plan);
      assertEquals("612", text(connection, "SELECT count(*)" + condition).strip());
      String everything = text(connection, "EXPLAIN PLAN FOR SELECT count(*) FROM weather");
      assertTrue(everything.contains("versions=3 of 3"), everything);
    }
  }

  @Test
  void severalSourcesAtOnceAreOneVersionEachInOneCommit() {
    CommandLineRun.pond(pond, "copy", year(2012), year(2013), year(2014), "/weather").succeeded();
    assertEquals(3, describedVersions());
    String log = CommandLineRun.pond(pond, "log").succeeded().output();
    assertEquals(1, log.lines().filter(line -> line.contains("/weather")).count(), log);
  }

  @Test
  void aQuotedHostPatternIsOneVersionForEachFileItMatches() {
    String pattern =
        "host+csv+series://" + Repository.demoData("weather-*.csv") + "?timestamp=date";
    CommandLineRun.pond(pond, "copy", pattern, "/weather").succeeded();
    assertEquals(4, describedVersions());
  }

  @Test
  void aSeriesThatWasReadBeforeShowsTheVersionAddedSince() throws SQLException {
    copyYears(2012);
    try (Connection connection = connect();
        var statement = connection.prepareStatement("SELECT count(*) FROM weather")) {
      assertEquals(732, number(statement.executeQuery()));
      copyYears(2013);
      assertEquals(1462, number(statement.executeQuery()));
    }
  }

  @Test
  void aSeriesIsCopiedOutAsOneParquetFileThatDuckDbReads() throws SQLException {
    copyYears(2012, 2013);
    Path file = directory.resolve("out.parquet");
    CommandLineRun.pond(pond, "copy", "/weather", "host://" + file).succeeded();
    try (Connection connection = connect();
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      SameRows.assertSame(
          connection, "SELECT * FROM weather", duckdb, "SELECT * FROM '" + file + "'", false);
    }
  }

  @Test
  void aRelativePathAndAnyWorkingDirectoryWillDo() throws IOException {
    Path copy = directory.resolve("weather 2012.csv");
    Files.copy(Repository.demoData("weather-2012.csv"), copy, StandardCopyOption.REPLACE_EXISTING);
    CommandLineRun.pond(pond, "copy", "host+csv://" + copy, "/weather 2012").succeeded();
    String rows =
        CommandLineRun.pond(
                pond, "query", "--format", "csv", "SELECT count(*) AS n FROM \"weather 2012\"")
            .succeeded()
            .output();
    assertEquals("n\n732", rows.strip().replace("\r\n", "\n"));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:pond:" + pond);
  }

  private static long number(ResultSet result) throws SQLException {
    try (result) {
      assertTrue(result.next());
      return result.getLong(1);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
    }
    return text.toString();
  }
}
