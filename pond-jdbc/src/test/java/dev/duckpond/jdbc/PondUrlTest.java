package dev.duckpond.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PondUrlTest {
  @Test
  void aPathMayHoldBlanks() throws SQLException {
    assertEquals(Path.of("/data/my pond"), PondUrl.parse("jdbc:pond:/data/my pond", null).path());
  }

  @Test
  void aRelativePathIsTakenFromTheWorkingDirectory() throws SQLException {
    assertEquals(
        Path.of("some/pond").toAbsolutePath(), PondUrl.parse("jdbc:pond:some/pond", null).path());
  }

  @Test
  void aTildeStandsForTheHomeDirectory() throws SQLException {
    assertEquals(
        Path.of(System.getProperty("user.home"), "pond"),
        PondUrl.parse("jdbc:pond:~/pond", null).path());
  }

  @Test
  void aFileUriIsDecoded() throws SQLException {
    Path expected = Path.of("/data/a b;c");
    assertEquals(expected, PondUrl.parse("jdbc:pond:file:///data/a%20b%3Bc", null).path());
    assertEquals(expected, PondUrl.parse("jdbc:pond:file:/data/a b%3Bc", null).path());
  }

  @Test
  void aRelativeFileUriIsTakenFromTheWorkingDirectory() throws SQLException {
    assertEquals(
        Path.of("pond").toAbsolutePath(), PondUrl.parse("jdbc:pond:file:pond", null).path());
  }

  @Test
  void propertiesFollowSemicolons() throws SQLException {
    PondUrl url = PondUrl.parse("jdbc:pond:/p;schema=sensors/dock;threads=2", null);
    assertEquals(Path.of("/p"), url.path());
    assertEquals(Map.of("schema", "sensors/dock", "threads", "2"), url.properties());
  }

  @Test
  void theUrlOverridesPropertiesBesideIt() throws SQLException {
    Properties beside = new Properties();
    beside.setProperty("threads", "1");
    beside.setProperty("user", "ann");
    assertEquals(
        Map.of("threads", "2", "user", "ann"),
        PondUrl.parse("jdbc:pond:/p;threads=2", beside).properties());
  }

  @Test
  void aUrlWithoutPondIsRefused() {
    assertRefused("jdbc:pond:", "names no pond");
  }

  @Test
  void aServersUrlIsRefused() {
    assertRefused("jdbc:pond:https://host:8080/", "on disk, not on servers");
  }

  @Test
  void otherDriversUrlsDoNotMatch() {
    assertTrue(PondUrl.matches("jdbc:pond:/p"));
    assertFalse(PondUrl.matches("jdbc:postgresql://host/p"));
  }

  private static void assertRefused(String url, String reason) {
    SQLException e =
        assertThrows(SQLException.class, () -> PondUrl.parse(url, new Properties()).path());
    assertEquals("08001", e.getSQLState());
    assertTrue(String.valueOf(e.getMessage()).contains(reason), e.getMessage());
  }
}
