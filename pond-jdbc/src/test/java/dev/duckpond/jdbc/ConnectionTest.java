package dev.duckpond.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.calcite.PondDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
  @TempDir Path directory;
  private TestPond pond;

  @BeforeEach
  void createPond() throws IOException {
    pond =
        TestPond.create(directory.resolve("my pond"))
            .change(root -> root.createDirectories("/sensors/dock"));
  }

  private static SQLException assertState(String state, Executable executable) {
    SQLException e = assertThrows(SQLException.class, executable);
    assertEquals(state, e.getSQLState(), e.getMessage());
    return e;
  }

  private static PondDatabase database(Connection connection) throws SQLException {
    return connection.unwrap(PondConnection.class).database();
  }

  @Test
  void theServiceLoaderFindsTheDriver() {
    assertTrue(
        ServiceLoader.load(Driver.class).stream()
            .anyMatch(provider -> provider.type() == PondDriver.class));
  }

  @Test
  void driverManagerConnectsToAPathWithBlanks() throws SQLException {
    try (Connection connection = pond.connect()) {
      assertTrue(connection.isValid(1));
      assertEquals(pond.url(), connection.getMetaData().getURL());
    }
  }

  @Test
  void aFileUriConnectsToo() throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:pond:" + pond.directory().toUri())) {
      assertTrue(connection.isValid(1));
    }
  }

  @Test
  void aMissingPondIsNamedInOneLine() {
    Path missing = directory.resolve("nowhere");
    SQLException e =
        assertState("08001", () -> DriverManager.getConnection("jdbc:pond:" + missing));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("no pond at " + missing), message);
    assertFalse(message.contains("\n"), message);
    assertInstanceOf(IOException.class, e.getCause());
    assertFalse(Files.exists(missing));
  }

  @Test
  void aDirectoryThatIsNoPondIsRefused() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    SQLException e = assertState("08001", () -> DriverManager.getConnection("jdbc:pond:" + empty));
    assertTrue(String.valueOf(e.getMessage()).contains(empty.toString()), e.getMessage());
  }

  @Test
  void anUnknownPropertyIsRefusedInTheUrlAndBesideIt() {
    assertState("08001", () -> DriverManager.getConnection(pond.url() + ";model=x.json"));
    Properties properties = new Properties();
    properties.setProperty("schemaFactory", "com.example.Evil");
    assertState("08001", () -> DriverManager.getConnection(pond.url(), properties));
  }

  @Test
  void aRefusedConnectionLeavesNoPondOpen() {
    int open = PondDriver.ponds().size();
    assertState("3F000", () -> DriverManager.getConnection(pond.url() + ";schema=nowhere"));
    assertEquals(open, PondDriver.ponds().size());
  }

  @Test
  void anotherDriversUrlIsNotOurs() throws SQLException {
    assertNull(new PondDriver().connect("jdbc:other:x", new Properties()));
    assertFalse(new PondDriver().acceptsURL("jdbc:other:x"));
  }

  @Test
  void theDriverListsItsProperties() throws SQLException {
    DriverPropertyInfo[] infos =
        new PondDriver().getPropertyInfo(pond.url() + ";threads=3", new Properties());
    assertEquals(
        List.of("schema", "threads", "queryTimeout", "asOf", "user", "password"),
        Arrays.stream(infos).map(info -> info.name).toList());
    assertEquals("3", infos[1].value);
  }

  @Test
  void connectionsToOnePondShareItUntilTheLastCloses() throws SQLException, IOException {
    int open = PondDriver.ponds().size();
    Path link = Files.createSymbolicLink(directory.resolve("link"), pond.directory());
    Connection first = pond.connect();
    Connection second = DriverManager.getConnection("jdbc:pond:" + link);
    assertSame(database(first), database(second));
    assertEquals(open + 1, PondDriver.ponds().size());
    first.close();
    first.close();
    assertTrue(second.isValid(1));
    second.close();
    assertEquals(open, PondDriver.ponds().size());
  }

  @Test
  void aDifferentNumberOfThreadsIsAnotherEngine() throws SQLException {
    try (Connection one = DriverManager.getConnection(pond.url() + ";threads=1");
        Connection two = DriverManager.getConnection(pond.url() + ";threads=2")) {
      assertNotSame(database(one), database(two));
      assertEquals(1, database(one).engine().threads());
      assertEquals(2, database(two).engine().threads());
    }
  }

  @Test
  void theSchemaIsTheRootUnlessSet() throws SQLException {
    try (Connection connection = pond.connect()) {
      assertEquals("/", connection.getSchema());
      connection.setSchema("/sensors/dock/");
      assertEquals("sensors/dock", connection.getSchema());
      assertState("3F000", () -> connection.setSchema("nowhere"));
      assertEquals("sensors/dock", connection.getSchema());
    }
  }

  @Test
  void theUrlSetsTheSchema() throws SQLException {
    try (Connection connection = DriverManager.getConnection(pond.url() + ";schema=sensors")) {
      assertEquals("sensors", connection.getSchema());
    }
  }

  @Test
  void theUrlSetsTheQueryTimeout() throws SQLException {
    try (Connection connection = DriverManager.getConnection(pond.url() + ";queryTimeout=7");
        Statement statement = connection.createStatement()) {
      assertEquals(7, statement.getQueryTimeout());
    }
  }

  @Test
  void thereAreNoCatalogs() throws SQLException {
    try (Connection connection = pond.connect()) {
      assertNull(connection.getCatalog());
      connection.setCatalog("ignored");
      assertNull(connection.getCatalog());
    }
  }

  @Test
  void autoCommitIsOnAndThenThereIsNothingToCommit() throws SQLException {
    try (Connection connection = pond.connect()) {
      assertTrue(connection.getAutoCommit());
      assertState("25P01", connection::commit);
      assertState("25P01", connection::rollback);
      connection.setAutoCommit(false);
      connection.commit();
      connection.rollback();
      assertFalse(connection.getAutoCommit());
    }
  }

  @Test
  void readOnlyIsRemembered() throws SQLException {
    try (Connection connection = pond.connect()) {
      assertFalse(connection.isReadOnly());
      connection.setReadOnly(true);
      assertTrue(connection.isReadOnly());
    }
  }

  @Test
  void isolationIsReadCommitted() throws SQLException {
    try (Connection connection = pond.connect()) {
      assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
      assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
      assertThrows(
          SQLFeatureNotSupportedException.class,
          () -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
    }
  }

  @Test
  void scrollableResultSetsBecomeForwardOnlyWithAWarning() throws SQLException {
    try (Connection connection = pond.connect();
        Statement statement =
            connection.createStatement(
                ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
      assertEquals(ResultSet.TYPE_FORWARD_ONLY, statement.getResultSetType());
      assertNotNull(connection.getWarnings());
      assertEquals("01S02", connection.getWarnings().getSQLState());
      connection.clearWarnings();
      assertNull(connection.getWarnings());
    }
  }

  @Test
  void closingAConnectionClosesItsStatements() throws SQLException {
    Connection connection = pond.connect();
    Statement statement = connection.createStatement();
    connection.close();
    assertTrue(statement.isClosed());
    assertTrue(connection.isClosed());
    assertFalse(connection.isValid(1));
  }

  @Test
  void abortClosesTheConnection() throws SQLException {
    Connection connection = pond.connect();
    connection.abort(Runnable::run);
    assertTrue(connection.isClosed());
  }

  @Test
  void theSqlIsNative() throws SQLException {
    try (Connection connection = pond.connect()) {
      assertEquals("SELECT 1", connection.nativeSQL("SELECT 1"));
    }
  }
}
