package dev.duckpond.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {
  @Test
  void withoutPropertiesThereIsOneThreadAProcessorAndNoLimit() throws SQLException {
    ConnectionSettings settings = ConnectionSettings.of(Map.of());
    assertEquals(Runtime.getRuntime().availableProcessors(), settings.threads());
    assertEquals(0, settings.queryTimeoutSeconds());
    assertEquals(Optional.empty(), settings.schema());
  }

  @Test
  void userAndPasswordAreAccepted() throws SQLException {
    Map<String, String> properties = Map.of("user", "ann", "password", "secret");
    assertEquals(Optional.of("ann"), ConnectionSettings.of(properties).user());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "schemaFactory",
        "parserFactory",
        "fun",
        "httpclient_impl",
        "factory",
        "httpclient_factory",
        "lb_strategy",
        "typeSystem",
        "Threads",
        "timout"
      })
  void anUnknownPropertyIsRefusedNamingTheKnown(String key) {
    SQLException e =
        assertThrows(SQLException.class, () -> ConnectionSettings.of(Map.of(key, "x")));
    assertEquals("08001", e.getSQLState());
    assertEquals(
        "unknown property '"
            + key
            + "'; known are schema, threads, queryTimeout, asOf, user, password",
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", ""})
  void aNumberOfThreadsBelowOneIsRefused(String threads) {
    SQLException e =
        assertThrows(SQLException.class, () -> ConnectionSettings.of(Map.of("threads", threads)));
    assertEquals("08001", e.getSQLState());
    assertTrue(String.valueOf(e.getMessage()).contains("'" + threads + "'"), e.getMessage());
  }
}
