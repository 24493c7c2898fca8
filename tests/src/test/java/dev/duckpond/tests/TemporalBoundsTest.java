package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bounds of a series, and versions that overlap. */
final class TemporalBoundsTest {
  @TempDir Path directory;

  private Path pond;

  @BeforeEach
  void makeAPondWithTwoYearsOfWeather() {
    pond = directory.resolve("pond");
    run("init");
    copyYear(2012);
    copyYear(2013);
  }

  private void copyYear(int year) {
    Path file = Repository.demoData("weather-" + year + ".csv");
    run("copy", "host+csv+series://" + file + "?timestamp=date", "/weather");
  }

  private String run(String... arguments) {
    return CommandLineRun.pond(pond, arguments).succeeded().output();
  }

  private String query(String select) {
    return run("query", "--format", "csv", select + " FROM weather")
        .lines()
        .skip(1)
        .findFirst()
        .orElse("");
  }

  @Test
  void onlyRowsWithinTheBoundsAreSeen() {
    run("set-temporal-bounds", "/weather", "--min", "2012-12-31", "--max", "2013-01-02");
    assertEquals("6", query("SELECT count(*)"));
    assertEquals("2012-12-31,2013-01-02", query("SELECT min(\"date\"), max(\"date\")"));
    assertEquals(7, run("cat", "/weather").lines().count());
    run("set-temporal-bounds", "/weather", "--max", "2012-01-01T12:00");
    assertEquals("2", query("SELECT count(wind)"));
    run("set-temporal-bounds", "/weather", "--clear");
    assertEquals("1462", query("SELECT count(*)"));
  }

  @Test
  void boundsHoldForVersionsAddedLaterAndNotInThePast() {
    run("set-temporal-bounds", "/weather", "--min", "2013-12-31");
    copyYear(2014);
    assertEquals("732", query("SELECT count(*)"));
    String before =
        run("query", "--at", "2", "--format", "csv", "SELECT count(*) AS n FROM weather");
    assertTrue(before.contains("1462"), before);
    assertTrue(run("show", "3").contains("bounded"));
  }

  @Test
  void versionsOutsideOfTheBoundsAreNotOpened() {
    run("set-temporal-bounds", "/weather", "--min", "2013-06-01");
    String plan = run("query", "EXPLAIN PLAN FOR SELECT count(*) FROM weather");
    assertTrue(plan.contains("versions=1 of 2"), plan);
  }

  @Test
  void aBoundedSeriesIsCopiedOutWithinItsBounds() throws IOException {
    run("set-temporal-bounds", "/weather", "--max", "2012-01-01");
    Path out = directory.resolve("out.csv");
    run("copy", "/weather", "host+csv://" + out);
    assertEquals(3, Files.readAllLines(out).size());
  }

  @Test
  void wrongBoundsAreRefused() {
    assertEquals(2, CommandLineRun.pond(pond, "set-temporal-bounds", "/weather").status());
    assertEquals(
        2, CommandLineRun.pond(pond, "set-temporal-bounds", "/weather", "--min", "x").status());
    assertEquals(
        2,
        CommandLineRun.pond(
                pond,
                "set-temporal-bounds",
                "/weather",
                "--min",
                "2014-01-01",
                "--max",
                "2013-01-01")
            .status());
    run("touch", "/f");
    assertEquals(1, CommandLineRun.pond(pond, "set-temporal-bounds", "/f", "--clear").status());
  }

  @Test
  void versionsThatOverlapAreReported() {
    assertEquals("No overlaps.\n", run("detect-overlaps", "/weather"));
    copyYear(2012);
    CommandLineRun found = CommandLineRun.pond(pond, "detect-overlaps", "/*");
    assertEquals(1, found.status());
    assertEquals(
        "/weather: versions 1 and 3 overlap from 2012-01-01 00:00:00 to 2012-12-31 00:00:00\n",
        found.output());
    assertFalse(found.output().contains("versions 2"));
  }
}
