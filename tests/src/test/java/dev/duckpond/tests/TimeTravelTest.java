package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was is still there: in listings, queries and files, by command and by JDBC. */
final class TimeTravelTest {
  @TempDir Path directory;

  private Path pond;

  /** Version 1 has a year of weather, 2 another, 3 a note, 4 another content of it, 5 nothing. */
  @BeforeEach
  void makeAPondWithAPast() throws IOException {
    pond = directory.resolve("pond");
    run("init");
    copyYear(2012);
    copyYear(2013);
    note("first");
    note("second");
    run("rm", "/notes", "/weather");
  }

  private void copyYear(int year) {
    Path file = Repository.demoData("weather-" + year + ".csv");
    run("copy", "host+csv+series://" + file + "?timestamp=date", "/weather");
  }

  private void note(String text) throws IOException {
    Path file = directory.resolve("notes");
    Files.writeString(file, text);
    run("copy", "host://" + file, "/notes");
  }

  private String run(String... arguments) {
    return CommandLineRun.pond(pond, arguments).succeeded().output();
  }

  private String count(String... at) {
    String[] arguments = new String[at.length + 4];
    arguments[0] = "query";
    System.arraycopy(at, 0, arguments, 1, at.length);
    arguments[at.length + 1] = "--format";
    arguments[at.length + 2] = "csv";
    arguments[at.length + 3] = "SELECT count(*) AS n FROM weather";
    return run(arguments).lines().skip(1).findFirst().orElse("");
  }

  @Test
  void anEarlierVersionIsListedReadQueriedAndCopiedOut() throws IOException {
    assertEquals("", run("ls"));
    assertEquals("notes\nweather\n", run("ls", "--at", "4"));
    assertTrue(run("list", "--at", "1").contains("/weather"));
    assertEquals("first", run("cat", "--at", "3", "/notes"));
    assertEquals("second", run("cat", "--at", "4", "/notes"));
    assertEquals("732", count("--at", "1"));
    assertEquals("1462", count("--at", "2"));
    assertTrue(run("describe", "--at", "1", "/weather").contains("732 rows"));
    Path out = directory.resolve("out");
    run("copy", "--at", "3", "/notes", "host://" + out);
    assertEquals("first", Files.readString(out));
  }

  @Test
  void aTimeMeansTheLastCommitUntilThen() throws IOException {
    Instant third;
    try (Pond opened = Pond.open(pond)) {
      third = opened.commit(3).orElseThrow().timestamp();
    }
    assertEquals("first", run("cat", "--at", third.toString(), "/notes"));
    CommandLineRun before = CommandLineRun.pond(pond, "ls", "--at", "2001-01-01");
    assertEquals(1, before.status());
    assertTrue(before.errors().contains("no version of 2001-01-01"), before.errors());
    assertEquals("", run("ls", "--at", "2999-01-01 12:30"));
  }

  @Test
  void anImpossibleVersionOrTimeIsRefused() {
    CommandLineRun missing = CommandLineRun.pond(pond, "ls", "--at", "17");
    assertEquals(1, missing.status());
    assertTrue(missing.errors().contains("no version 17"), missing.errors());
    CommandLineRun wrong = CommandLineRun.pond(pond, "ls", "--at", "yesterday");
    assertEquals(2, wrong.status());
    assertTrue(wrong.errors().contains("'yesterday'"), wrong.errors());
    assertEquals(2, CommandLineRun.pond(pond, "copy", "--at", "3", "/notes", "/back").status());
  }

  @Test
  void aConnectionSeesThePondAsItWas() throws SQLException {
    String url = "jdbc:pond:" + pond;
    try (Connection connection = DriverManager.getConnection(url + ";asOf=1");
        var statement = connection.createStatement()) {
      assertTrue(connection.isReadOnly());
      assertEquals("732", column(statement.executeQuery("SELECT count(*) FROM weather"), 1));
      assertEquals("weather", column(statement.executeQuery("SHOW TABLES"), 1));
      assertEquals(
          "weather", column(connection.getMetaData().getTables(null, null, "weather", null), 3));
      copyYear(2014);
      assertEquals("732", column(statement.executeQuery("SELECT count(*) FROM weather"), 1));
    }
    SQLException missing =
        assertThrows(
            SQLException.class, () -> DriverManager.getConnection(url + ";asOf=99").close());
    assertEquals("08001", missing.getSQLState());
    SQLException wrong =
        assertThrows(
            SQLException.class, () -> DriverManager.getConnection(url + ";asOf=soon").close());
    assertEquals("08001", wrong.getSQLState());
    assertTrue(String.valueOf(wrong.getMessage()).contains("'soon'"), wrong.getMessage());
  }

  private static String column(ResultSet rows, int column) throws SQLException {
    try (rows) {
      assertTrue(rows.next());
      return rows.getString(column);
    }
  }

  @Test
  void historyNamesTheCommitOfEachVersion() {
    String history = run("history", "/notes", "--at", "4");
    assertTrue(history.matches("(?s).* 1 +5 B +3 .*copy notes to /notes.* 2 +6 B +4 .*"), history);
    run("touch", "/t");
    run("mkdir", "/d");
    run("mv", "/t", "/d/u");
    String moved = run("history", "/d/u");
    assertTrue(moved.contains("make empty file /t"), moved);
    assertTrue(run("history", "/d").contains("move /t to /d/u"));
  }

  @Test
  void showListsWhatACommitChanged() {
    String added = run("show", "3");
    assertTrue(added.matches("(?s).*added +file:data +1 +5 B +/notes.*"), added);
    String changed = run("show", "4");
    assertTrue(changed.matches("(?s).*changed +file:data +2 +6 B +/notes.*"), changed);
    String removed = run("show", "5");
    assertTrue(removed.matches("(?s).*removed +file:data +2 +6 B +/notes.*"), removed);
    run("mkdir", "/d");
    run("touch", "/a");
    run("mv", "/a", "/d/b");
    String moved = run("show", "8");
    assertTrue(moved.contains("/a -> /d/b"), moved);
    assertTrue(run("show", "0").contains("No file or directory was changed."));
  }

  @Test
  void statusCountsWhatThereIs() {
    String status = run("status");
    assertTrue(status.matches("(?s).*version +5, committed .*: remove /notes, /weather.*"), status);
    assertTrue(status.matches("(?s).*directory +1\\R.*file:series +0\\R.*"), status);
    assertTrue(status.contains("last checkpoint"), status);
  }

  @Test
  void whatWasRemovedIsRestoredWithItsVersions() {
    String said = run("restore", "--to", "2", "/weather");
    assertEquals("/weather is as it was in version 2 (1 node changed, version 6)\n", said);
    assertEquals("1462", count());
    copyYear(2014);
    assertEquals("2192", count());
    run("restore", "--to", "1", "/weather");
    assertEquals("732", count());
    assertEquals("2192", count("--at", "7"));
    assertEquals("/weather is as it was in version 8\n", run("restore", "--to", "8", "/weather"));
  }

  @Test
  void aFileGetsItsOldContentAsItsNextVersion() {
    run("restore", "--to", "4", "/notes");
    assertEquals("second", run("cat", "/notes"));
    run("restore", "--to", "3", "/notes");
    assertEquals("first", run("cat", "/notes"));
    assertEquals("second", run("cat", "--at", "6", "/notes"));
    CommandLineRun never = CommandLineRun.pond(pond, "restore", "--to", "1", "/notes");
    assertEquals(1, never.status());
    assertTrue(never.errors().contains("/notes"), never.errors());
  }

  @Test
  void theWholePondIsRestored() {
    run("touch", "/new");
    run("mkdir", "/notes");
    run("restore", "--to", "4");
    assertEquals("notes\nweather\n", run("ls"));
    assertEquals("second", run("cat", "/notes"));
    assertEquals("1462", count());
    run("restore", "--to", "7");
    assertEquals("new\nnotes/\n", run("ls"));
  }

  @Test
  void aTreeThatWasRemovedComesBackAtItsPlace() throws IOException {
    run("mkdir", "-p", "/a/b/c");
    Path file = Files.writeString(directory.resolve("f"), "deep");
    run("copy", "host://" + file, "/a/b/c/f");
    run("rm", "-r", "/a");
    run("restore", "--to", "7", "/a/b/c");
    assertEquals("deep", run("cat", "/a/b/c/f"));
  }
}
