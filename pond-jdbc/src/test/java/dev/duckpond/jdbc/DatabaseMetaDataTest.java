package dev.duckpond.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseMetaDataTest {
  private static final Schema READINGS =
      Schema.of(
          new Field("time", ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, false),
          new Field("level", ColumnType.decimal(10, 2), true),
          new Field("good", ColumnType.BOOLEAN, true));

  @TempDir Path directory;
  private TestPond pond;
  private Connection connection;
  private DatabaseMetaData metaData;

  @BeforeEach
  void createPond() throws IOException, SQLException {
    pond = TestPond.create(directory.resolve("pond")).change(DatabaseMetaDataTest::fill);
    connection = pond.connect();
    metaData = connection.getMetaData();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private static void fill(WorkingDirectory root) throws IOException {
    root.createDirectories("/sensors/dock_1");
    root.createDirectories("/sensors/dockX1");
    TestPond.writeNames(root, "/people", 1, "Ann");
    TestPond.write(
        root,
        "/sensors/dock_1/level.series",
        EntryType.SERIES,
        READINGS,
        new Object[] {0L, 5L, true});
    TestPond.writeNames(root, "/sensors/dockX1/notes", 1, "x");
    root.createSymlink("/folk", "/people");
    root.createSymlink("/dangling", "/nowhere");
    try (VersionWriter writer = root.create("/broken", EntryType.TABLE)) {
      writer.write("this is no Parquet file".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      writer.complete();
    }
    try (VersionWriter writer = root.create("/readme.txt", EntryType.DATA)) {
      writer.write('x');
      writer.complete();
    }
  }

  /** The rows, each the text of these columns joined by blanks. */
  private static List<String> rows(ResultSet result, String... labels) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (result) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (String label : labels) {
          row.add(result.getString(label));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }

  private List<String> tables(String schemaPattern, String tablePattern) throws SQLException {
    return rows(
        metaData.getTables(null, schemaPattern, tablePattern, null), "TABLE_SCHEM", "TABLE_NAME");
  }

  @Test
  void everyDirectoryIsASchema() throws SQLException {
    assertEquals(
        List.of("/", "sensors", "sensors/dockX1", "sensors/dock_1"),
        rows(metaData.getSchemas(), "TABLE_SCHEM"));
  }

  @Test
  void tablesSeriesAndLinksToThemAreTables() throws SQLException {
    assertEquals(
        List.of(
            "/ broken",
            "/ folk",
            "/ people",
            "sensors/dockX1 notes",
            "sensors/dock_1 level.series"),
        tables(null, null));
    assertEquals(
        List.of("TABLE"),
        rows(metaData.getTables(null, "sensors/dock\\_1", "%", null), "TABLE_TYPE"));
  }

  @Test
  void anUnderscoreStandsForOneCharacterUnlessEscaped() throws SQLException {
    assertEquals(
        List.of("sensors/dockX1 notes", "sensors/dock_1 level.series"),
        tables("sensors/dock_1", "%"));
    String escaped = "sensors/dock" + metaData.getSearchStringEscape() + "_1";
    assertEquals(List.of("sensors/dock_1 level.series"), tables(escaped, "%"));
  }

  @Test
  void theTypesAskedForAreGiven() throws SQLException {
    assertEquals(
        List.of(), rows(metaData.getTables(null, null, "%", new String[] {"VIEW"}), "TABLE_NAME"));
    assertEquals(
        List.of("people"),
        rows(
            metaData.getTables(null, "/", "people", new String[] {"VIEW", "TABLE"}), "TABLE_NAME"));
  }

  @Test
  void anotherCatalogHasNothing() throws SQLException {
    assertEquals(List.of(), rows(metaData.getTables("other", null, "%", null), "TABLE_NAME"));
    assertEquals(List.of(), rows(metaData.getSchemas("other", null), "TABLE_SCHEM"));
    assertEquals(
        List.of("people"), rows(metaData.getTables("", "/", "people", null), "TABLE_NAME"));
  }

  @Test
  void thereIsNoCatalogAndOneTableType() throws SQLException {
    assertEquals(List.of(), rows(metaData.getCatalogs(), "TABLE_CAT"));
    assertEquals(List.of("TABLE"), rows(metaData.getTableTypes(), "TABLE_TYPE"));
  }

  @Test
  void columnsAreDescribed() throws SQLException {
    ResultSet result = metaData.getColumns(null, "sensors/dock\\_1", "level.series", null);
    assertEquals(
        List.of(
            "1 time 2014 TIMESTAMP WITH LOCAL TIME ZONE 32 6 NO",
            "2 level 3 DECIMAL 10 2 YES",
            "3 good 16 BOOLEAN 1 null YES"),
        rows(
            result,
            "ORDINAL_POSITION",
            "COLUMN_NAME",
            "DATA_TYPE",
            "TYPE_NAME",
            "COLUMN_SIZE",
            "DECIMAL_DIGITS",
            "IS_NULLABLE"));
  }

  @Test
  void columnsAreChosenByPattern() throws SQLException {
    assertEquals(
        List.of("people name"),
        rows(metaData.getColumns(null, "/", "p%", "n_me"), "TABLE_NAME", "COLUMN_NAME"));
  }

  @Test
  void listingTablesOpensNoFileButListingColumnsNamesABrokenOne() throws SQLException {
    assertEquals(List.of("/ broken"), tables("/", "broken"));
    SQLException e =
        assertThrows(SQLException.class, () -> metaData.getColumns(null, "/", "broken", null));
    assertTrue(String.valueOf(e.getMessage()).contains("/broken"), e.getMessage());
    assertEquals("58030", e.getSQLState());
  }

  @Test
  void whatIsAddedLaterIsListed() throws IOException, SQLException {
    pond.change(root -> TestPond.writeNames(root, "/later", 1, "x"));
    assertEquals(List.of("/ later"), tables("/", "later"));
  }

  @Test
  void typesAreListedByCode() throws SQLException {
    List<Integer> codes = new ArrayList<>();
    try (ResultSet types = metaData.getTypeInfo()) {
      while (types.next()) {
        codes.add(types.getInt("DATA_TYPE"));
      }
    }
    List<Integer> sorted = codes.stream().sorted().toList();
    assertEquals(sorted, codes);
    assertTrue(codes.containsAll(Arrays.asList(Types.DECIMAL, Types.VARCHAR, Types.OTHER)));
  }

  @Test
  void anEmptyResultHasItsColumns() throws SQLException {
    try (ResultSet keys = metaData.getPrimaryKeys(null, "/", "people")) {
      assertEquals(6, keys.getMetaData().getColumnCount());
      assertEquals("PK_NAME", keys.getMetaData().getColumnLabel(6));
      assertFalse(keys.next());
    }
  }

  @Test
  void metadataResultsCloseTheirStatement() throws SQLException {
    ResultSet types = metaData.getTypeInfo();
    assertFalse(types.getStatement().isClosed());
    types.close();
    assertTrue(types.isClosed());
  }

  @Test
  void productAndDriverAreNamed() throws SQLException {
    assertEquals("Pond", metaData.getDatabaseProductName());
    assertEquals("Pond JDBC Driver", metaData.getDriverName());
    assertTrue(metaData.getDriverVersion().matches("\\d+\\.\\d+\\.\\d+.*"));
    assertEquals(4, metaData.getJDBCMajorVersion());
    assertEquals("\"", metaData.getIdentifierQuoteString());
    assertTrue(metaData.storesLowerCaseIdentifiers());
  }
}
