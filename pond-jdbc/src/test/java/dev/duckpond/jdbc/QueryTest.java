package dev.duckpond.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Statements on a real pond. */
class QueryTest {
  private static final int MANY = 100_000;

  @TempDir Path directory;
  private TestPond pond;
  private Connection connection;

  @BeforeEach
  void createPond() throws IOException, SQLException {
    pond = TestPond.create(directory.resolve("pond")).change(QueryTest::fill);
    connection = pond.connect();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private static void fill(WorkingDirectory root) throws IOException {
    root.createDirectories("/sensors/dock");
    TestPond.writeNames(root, "/people", 1, "Ann", "Bob", "Cid");
    TestPond.writeNames(root, "/sensors/dock/notes", 1, "wet");
    Schema days =
        Schema.of(
            new Field("day", ColumnType.DATE, false),
            new Field("at", ColumnType.TIMESTAMP, true),
            new Field("price", ColumnType.decimal(10, 2), true));
    TestPond.write(
        root,
        "/days",
        EntryType.TABLE,
        days,
        new Object[] {19_782L, 1_709_211_906_123_456L, 1_250L},
        new Object[] {19_783L, null, null});
    Object[][] numbers = new Object[MANY][];
    for (int i = 0; i < MANY; i++) {
      numbers[i] = new Object[] {(long) i};
    }
    TestPond.write(
        root,
        "/numbers",
        EntryType.TABLE,
        Schema.of(new Field("n", ColumnType.BIGINT, false)),
        numbers);
  }

  private static SQLException assertState(String state, Executable executable) {
    SQLException e = assertThrows(SQLException.class, executable);
    assertEquals(state, e.getSQLState(), e.getMessage());
    return e;
  }

  private static List<String> firstColumn(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    try (rows) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private List<String> query(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return firstColumn(statement.executeQuery(sql));
    }
  }

  @Test
  void aQueryGivesItsRows() throws SQLException {
    assertEquals(List.of("Cid", "Bob"), query("SELECT name FROM people ORDER BY id DESC LIMIT 2"));
  }

  @Test
  void aColumnWithoutANameIsCalledByItsExpressionAsWritten() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT count(*), max( id )\n + 1, '1'::INT FROM people")) {
      assertEquals("count(*)", rows.getMetaData().getColumnLabel(1));
      assertEquals("max( id ) + 1", rows.getMetaData().getColumnLabel(2));
      assertEquals("'1'::INT", rows.getMetaData().getColumnLabel(3));
    }
  }

  @Test
  void nullsComeLastInBothDirectionsAsTheMetadataSays() throws SQLException {
    assertTrue(connection.getMetaData().nullsAreSortedAtEnd());
    assertEquals(Arrays.asList("12.50", null), query("SELECT price FROM days ORDER BY price"));
    assertEquals(Arrays.asList("12.50", null), query("SELECT price FROM days ORDER BY price DESC"));
  }

  @Test
  void columnsAreFoundByLabelInAnyCase() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, name AS \"Who\" FROM people")) {
      assertTrue(rows.next());
      assertEquals(2, rows.findColumn("Who"));
      assertEquals(2, rows.findColumn("who"));
      assertEquals(1L, rows.getLong("ID"));
      assertState("07009", () -> rows.getString("nobody"));
      assertState("07009", () -> rows.getString(3));
      assertState("07009", () -> rows.getString(0));
    }
  }

  @Test
  void resultMetadataDescribesTheColumns() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT day, at AS moment, price FROM days")) {
      ResultSetMetaData metaData = rows.getMetaData();
      assertEquals(3, metaData.getColumnCount());
      assertEquals("moment", metaData.getColumnLabel(2));
      assertEquals("at", metaData.getColumnName(2));
      assertEquals("days", metaData.getTableName(2));
      assertEquals("/", metaData.getSchemaName(2));
      assertEquals(Types.TIMESTAMP, metaData.getColumnType(2));
      assertEquals("DATE", metaData.getColumnTypeName(1));
      assertEquals("java.sql.Date", metaData.getColumnClassName(1));
      assertEquals(10, metaData.getPrecision(3));
      assertEquals(2, metaData.getScale(3));
      assertEquals("DECIMAL", metaData.getColumnTypeName(3));
      assertEquals(ResultSetMetaData.columnNoNulls, metaData.isNullable(1));
      assertEquals(ResultSetMetaData.columnNullable, metaData.isNullable(3));
      assertState("07009", () -> metaData.getColumnLabel(4));
    }
  }

  @Test
  void valuesAreReadInTheirOwnClasses() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT day, at, price FROM days ORDER BY day")) {
      assertTrue(rows.next());
      assertEquals(LocalDate.of(2024, 2, 29), rows.getObject(1, LocalDate.class));
      assertEquals(
          LocalDateTime.of(2024, 2, 29, 13, 5, 6, 123_456_000),
          rows.getObject("at", LocalDateTime.class));
      assertEquals("12.50", rows.getString("price"));
      assertTrue(rows.next());
      assertNull(rows.getObject("price"));
      assertTrue(rows.wasNull());
      assertFalse(rows.next());
      assertState("24000", () -> rows.getObject(1));
    }
  }

  @Test
  void rowsAreCounted() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM people")) {
      assertTrue(rows.isBeforeFirst());
      assertEquals(0, rows.getRow());
      assertTrue(rows.next());
      assertTrue(rows.isFirst());
      assertTrue(rows.next());
      assertEquals(2, rows.getRow());
      assertTrue(rows.next());
      assertFalse(rows.next());
      assertTrue(rows.isAfterLast());
    }
  }

  @Test
  void aSyntaxErrorHasItsState() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      SQLException e = assertState("42601", () -> statement.executeQuery("SELEC 1"));
      assertFalse(String.valueOf(e.getMessage()).contains("\n"), e.getMessage());
      assertNotNull(e.getCause());
    }
  }

  @Test
  void anUnknownTableAndColumnHaveTheirStates() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertState("42P01", () -> statement.executeQuery("SELECT * FROM nowhere"));
      assertState("42703", () -> statement.executeQuery("SELECT nothing FROM people"));
      assertState("42P01", () -> connection.prepareStatement("SELECT * FROM nowhere"));
    }
  }

  @Test
  void divisionByZeroHasItsState() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertState(
          "22012", () -> firstColumn(statement.executeQuery("SELECT 1 / (id - 1) FROM people")));
    }
  }

  @Test
  void changesAreRefusedAsNotSupported() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "INSERT INTO people VALUES (9, 'Zoe')",
              "DELETE FROM people",
              "UPDATE people SET name = 'x'")) {
        assertState("0A000", () -> statement.executeUpdate(sql));
      }
      assertThrows(SQLException.class, () -> statement.execute("CREATE TABLE t (a INTEGER)"));
    }
  }

  @Test
  void aQueryIsNoUpdate() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertState("HY010", () -> statement.executeUpdate("SELECT id FROM people"));
    }
  }

  @Test
  void useSetsTheSchemaAndGivesNoRows() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertFalse(statement.execute("USE \"sensors/dock\""));
      assertNull(statement.getResultSet());
      assertEquals(0, statement.getUpdateCount());
      assertFalse(statement.getMoreResults());
      assertEquals(-1, statement.getUpdateCount());
      assertEquals("sensors/dock", connection.getSchema());
      assertEquals(List.of("wet"), query("SELECT name FROM notes"));
      assertState("HY010", () -> statement.executeQuery("USE sensors"));
    }
  }

  @Test
  void theConnectionsSchemaIsSearched() throws SQLException {
    connection.setSchema("sensors/dock");
    assertEquals(List.of("wet"), query("SELECT name FROM notes"));
  }

  @Test
  void aTrailingSemicolonIsAllowed() throws SQLException {
    assertEquals(List.of("3"), query("SELECT count(*) FROM people;"));
  }

  @Test
  void aMaximumOfRowsHoldsForBothKindsOfStatement() throws SQLException {
    String sql = "SELECT n FROM numbers";
    try (Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement(sql)) {
      statement.setMaxRows(5);
      assertEquals(5, firstColumn(statement.executeQuery(sql)).size());
      prepared.setMaxRows(7);
      assertEquals(7, firstColumn(prepared.executeQuery()).size());
    }
  }

  @Test
  void severalStatementsAreOpenAtOnce() throws SQLException {
    try (Statement one = connection.createStatement();
        Statement two = connection.createStatement();
        ResultSet first = one.executeQuery("SELECT id FROM people ORDER BY id");
        ResultSet second = two.executeQuery("SELECT id FROM people ORDER BY id DESC")) {
      assertTrue(first.next());
      assertTrue(second.next());
      assertEquals(1, first.getInt(1));
      assertEquals(3, second.getInt(1));
      assertTrue(first.next());
      assertEquals(2, first.getInt(1));
    }
  }

  @Test
  void executingAgainClosesTheFormerResult() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet first = statement.executeQuery("SELECT id FROM people");
      ResultSet second = statement.executeQuery("SELECT id FROM people");
      assertTrue(first.isClosed());
      assertFalse(second.isClosed());
      assertEquals(second, statement.getResultSet());
    }
  }

  @Test
  void aStatementThatFailedCanBeUsedAgain() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertState("42P01", () -> statement.executeQuery("SELECT * FROM nowhere"));
      assertEquals(3, firstColumn(statement.executeQuery("SELECT id FROM people")).size());
    }
  }

  @Test
  void aCanceledStatementStopsAndCanBeUsedAgain() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("SELECT n FROM numbers");
      assertTrue(rows.next());
      statement.cancel();
      SQLException e = assertState("57014", () -> firstColumn(rows));
      assertFalse(e instanceof java.sql.SQLTimeoutException);
      assertEquals(3, firstColumn(statement.executeQuery("SELECT id FROM people")).size());
    }
  }

  @Test
  void aCancelFromAnotherThreadStopsALongQuery() throws Exception {
    try (Statement statement = connection.createStatement()) {
      Thread canceler =
          new Thread(
              () -> {
                try {
                  statement.cancel();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      ResultSet rows = statement.executeQuery("SELECT a.n FROM numbers a, numbers b");
      assertTrue(rows.next());
      canceler.start();
      assertState("57014", () -> firstColumn(rows));
      canceler.join();
    }
  }

  @Test
  void aTimeoutStopsALongQuery() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      SQLException e =
          assertState(
              "57014",
              () -> firstColumn(statement.executeQuery("SELECT a.n FROM numbers a, numbers b")));
      assertInstanceOf(java.sql.SQLTimeoutException.class, e);
      statement.setQueryTimeout(0);
      assertEquals(3, firstColumn(statement.executeQuery("SELECT id FROM people")).size());
    }
  }

  @Test
  void closingAResultEarlyEndsItsQuery() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("SELECT a.n FROM numbers a, numbers b");
      assertTrue(rows.next());
      rows.close();
      assertState("24000", rows::next);
      assertEquals(3, firstColumn(statement.executeQuery("SELECT id FROM people")).size());
    }
  }

  @Test
  void closeOnCompletionClosesTheStatement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.closeOnCompletion();
    statement.executeQuery("SELECT id FROM people").close();
    assertTrue(statement.isClosed());
  }

  @Test
  void parametersAreBound() throws SQLException {
    try (PreparedStatement prepared =
        connection.prepareStatement("SELECT name FROM people WHERE id = ? OR name = ?")) {
      prepared.setInt(1, 1);
      prepared.setString(2, "Cid");
      assertEquals(List.of("Ann", "Cid"), firstColumn(prepared.executeQuery()));
      prepared.setObject(1, 2L);
      assertEquals(List.of("Bob", "Cid"), firstColumn(prepared.executeQuery()));
      prepared.setNull(2, Types.VARCHAR);
      assertEquals(List.of("Bob"), firstColumn(prepared.executeQuery()));
    }
  }

  @Test
  void temporalParametersAreBound() throws SQLException {
    try (PreparedStatement prepared =
        connection.prepareStatement("SELECT price FROM days WHERE day = ? AND at < ?")) {
      prepared.setObject(1, LocalDate.of(2024, 2, 29));
      prepared.setObject(2, LocalDateTime.of(2024, 2, 29, 13, 5, 6, 123_457_000));
      assertEquals(List.of("12.50"), firstColumn(prepared.executeQuery()));
      prepared.setObject(2, LocalDateTime.of(2024, 2, 29, 13, 5, 6, 123_456_000));
      assertEquals(List.of(), firstColumn(prepared.executeQuery()));
    }
  }

  @Test
  void aParameterThatIsNotSetIsNamed() throws SQLException {
    try (PreparedStatement prepared =
        connection.prepareStatement("SELECT name FROM people WHERE id IN (?, ?)")) {
      prepared.setInt(1, 1);
      SQLException e = assertState("07002", prepared::executeQuery);
      assertEquals("parameter 2 is not set", e.getMessage());
      assertState("07009", () -> prepared.setInt(3, 1));
      prepared.setInt(2, 2);
      prepared.clearParameters();
      assertState("07002", prepared::executeQuery);
    }
  }

  @Test
  void parametersAreDescribed() throws SQLException {
    try (PreparedStatement prepared =
        connection.prepareStatement("SELECT name FROM people WHERE id = ? AND name = ?")) {
      ParameterMetaData metaData = prepared.getParameterMetaData();
      assertEquals(2, metaData.getParameterCount());
      assertEquals(Types.BIGINT, metaData.getParameterType(1));
      assertEquals("VARCHAR", metaData.getParameterTypeName(2));
      assertEquals("java.lang.String", metaData.getParameterClassName(2));
      assertState("07009", () -> metaData.getParameterType(3));
      assertEquals("name", prepared.getMetaData().getColumnLabel(1));
    }
  }

  @Test
  void aPreparedStatementSeesWhatWasAddedSince() throws SQLException, IOException {
    try (PreparedStatement prepared = connection.prepareStatement("SELECT count(*) FROM people")) {
      assertEquals(List.of("3"), firstColumn(prepared.executeQuery()));
      pond.change(root -> TestPond.writeNames(root, "/people", 1, "Dan"));
      assertEquals(List.of("1"), firstColumn(prepared.executeQuery()));
    }
  }

  @Test
  void aPreparedStatementFollowsItsTablesColumns() throws SQLException, IOException {
    try (PreparedStatement prepared = connection.prepareStatement("SELECT * FROM numbers")) {
      assertEquals(1, prepared.getMetaData().getColumnCount());
      Schema wider =
          Schema.of(
              new Field("word", ColumnType.VARCHAR, false), new Field("n", ColumnType.REAL, true));
      pond.change(
          root ->
              TestPond.write(
                  root, "/numbers", EntryType.TABLE, wider, new Object[] {new byte[] {'x'}, 1f}));
      try (ResultSet rows = prepared.executeQuery()) {
        assertTrue(rows.next());
        assertEquals(2, rows.getMetaData().getColumnCount());
        assertEquals("x", rows.getString("word"));
        assertEquals(1f, rows.getFloat("n"));
      }
    }
  }

  @Test
  void aPreparedStatementRunsNoOtherSql() throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement("SELECT id FROM people")) {
      assertState("HY010", () -> prepared.executeQuery("SELECT 1"));
      prepared.addBatch();
      assertThrows(SQLFeatureNotSupportedException.class, prepared::executeBatch);
    }
  }

  @Test
  void explainShowsThePlan() throws SQLException {
    String plan = String.join("\n", query("EXPLAIN PLAN FOR SELECT name FROM people WHERE id = 1"));
    assertTrue(plan.contains("people"), plan);
  }
}
