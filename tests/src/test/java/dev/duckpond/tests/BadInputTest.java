package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get wrong, and the one line they are told. */
final class BadInputTest {
  @TempDir Path directory;

  private Path pond;

  @BeforeEach
  void makeAPond() {
    pond = directory.resolve("pond");
    CommandLineRun.pond(pond, "init").succeeded();
  }

  private String failure(String... arguments) {
    CommandLineRun run = CommandLineRun.pond(pond, arguments);
    assertEquals(1, run.status(), () -> Arrays.toString(arguments) + run);
    assertEquals(1, run.errors().lines().count(), run.errors());
    return run.errors();
  }

  private void assertSays(String message, String... parts) {
    for (String part : parts) {
      assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
    }
  }

  private String log() {
    return CommandLineRun.pond(pond, "log").succeeded().output();
  }

  @Test
  void aMissingPondIsNamedWithTheCommandThatMakesOne() {
    Path nowhere = directory.resolve("nowhere");
    CommandLineRun run = CommandLineRun.pond(nowhere, "list");
    assertEquals(1, run.status());
    assertSays(run.errors(), nowhere.toString(), "pond init");
  }

  @Test
  void aMissingPondIsConnectionFailureThroughJdbc() {
    Path nowhere = directory.resolve("nowhere");
    SQLException failure =
        assertThrows(SQLException.class, () -> DriverManager.getConnection("jdbc:pond:" + nowhere));
    assertEquals("08001", failure.getSQLState());
    assertSays(failure.getMessage(), nowhere.toString());
  }

  @Test
  void anUnknownUrlPropertyIsNamed() {
    SQLException failure =
        assertThrows(
            SQLException.class,
            () -> DriverManager.getConnection("jdbc:pond:" + pond + ";schemaFactory=x.Y"));
    assertEquals("08001", failure.getSQLState());
    assertSays(failure.getMessage(), "schemaFactory");
  }

  @Test
  void aMissingPathIsNamed() {
    assertSays(failure("cat", "/no/such/file"), "/no/such/file");
    assertSays(failure("describe", "/nothing"), "/nothing");
  }

  @Test
  void aMissingHostFileIsNamedAndNothingIsCommitted() {
    String before = log();
    Path missing = directory.resolve("missing.csv");
    assertSays(failure("copy", "host+csv://" + missing, "/t"), missing.toString());
    assertEquals(before, log());
  }

  @Test
  void aCsvCopiedAsATableIsNotParquet() {
    String before = log();
    Path csv = Repository.demoData("weather-2012.csv");
    assertSays(
        failure("copy", "host+table://" + csv, "/t"),
        "not Parquet: PAR1 magic bytes missing in",
        csv.toString());
    assertEquals(before, log());
    assertEquals(1, CommandLineRun.pond(pond, "cat", "/t").status());
  }

  @Test
  void aTruncatedParquetFileIsRefusedAndNothingIsCommitted() throws IOException {
    Path whole = directory.resolve("whole.parquet");
    CommandLineRun.pond(pond, "copy", "host+csv://" + Repository.demoData("weather-2012.csv"), "/w")
        .succeeded();
    CommandLineRun.pond(pond, "copy", "/w", "host://" + whole).succeeded();
    byte[] bytes = Files.readAllBytes(whole);
    Path half = directory.resolve("half.parquet");
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
    String before = log();
    assertSays(failure("copy", "host+table://" + half, "/half"), half.toString());
    assertEquals(before, log());
  }

  @Test
  void aRowWithTooManyFieldsIsNamedByFileAndLine() throws IOException {
    Path csv = directory.resolve("ragged.csv");
    Files.writeString(csv, "a,b\n1,2\n3,4,5\n");
    assertSays(failure("copy", "host+csv://" + csv, "/t"), csv.toString(), "3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT nothing FROM cities      | 42703 | nothing
          SELECT * FROM citys             | 42P01 | citys
          SELECT * FORM cities            | 42601 | cities
          SELECT no_function(1)           | 42883 | no_function
          SELECT 1 / 0                    | 22012 | zero
          SELECT CAST('x' AS INTEGER)     | 22P02 | x
          """)
  void aWrongStatementHasItsSqlStateAndNamesTheThing(String sql, String state, String name)
      throws SQLException {
    CommandLineRun.pond(pond, "copy", "host+csv://" + Repository.demoData("cities.csv"), "/cities")
        .succeeded();
    try (Connection connection = DriverManager.getConnection("jdbc:pond:" + pond);
        var statement = connection.createStatement()) {
      SQLException failure =
          assertThrows(
              SQLException.class,
              () -> {
                try (var rows = statement.executeQuery(sql)) {
                  while (rows.next()) {
                    rows.getString(1);
                  }
                }
              });
      assertEquals(state, failure.getSQLState(), failure.getMessage());
      assertSays(failure.getMessage(), name);
      assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
    }
    assertSays(failure("query", sql), name);
  }

  @Test
  void wrongUsageEndsWithStatusTwo() {
    assertEquals(2, CommandLineRun.pond(pond, "frobnicate").status());
    assertEquals(2, CommandLineRun.pond(pond, "ls", "--frobnicate").status());
    assertEquals(2, CommandLineRun.pond(pond, "log", "-n", "zero").status());
    assertEquals(2, CommandLineRun.pond(pond).status());
  }

  @Test
  void anExistingPondIsNotMadeAnew() {
    assertSays(failure("init"), pond.toString());
  }
}
