package dev.duckpond.tests.oracle;

import dev.duckpond.tests.CommandLineRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of {@code fixture.sql} as Parquet files which DuckDB reads and which were copied into
 * a pond. DuckDB is set up to divide whole numbers as PostgreSQL and Pond do.
 *
 * @param oneThread a connection to the pond whose queries run on one thread
 * @param fourThreads a connection to the pond whose queries run on four threads
 * @param duckdb views of the same files
 */
record BothEngines(Connection oneThread, Connection fourThreads, Connection duckdb)
    implements AutoCloseable {
  private static final Pattern VERSION = Pattern.compile("(\\w+)_v(\\d+)");

  /** Makes files, pond and connections below an empty directory. */
  static BothEngines create(Path directory) throws SQLException {
    Path pond = directory.resolve("differential.pond");
    Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
    Map<String, List<Path>> files = writeFiles(duckdb, directory);
    copy(files, pond);
    return new BothEngines(
        DriverManager.getConnection("jdbc:pond:" + pond + ";threads=1"),
        DriverManager.getConnection("jdbc:pond:" + pond + ";threads=4"),
        duckdb);
  }

  /** Tables that are a series have several files, in the order of their versions. */
  private static Map<String, List<Path>> writeFiles(Connection duckdb, Path directory)
      throws SQLException {
    Map<String, List<Path>> files = new TreeMap<>();
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET threads = 1");
      for (String sql : FixtureScript.statements("fixture.sql")) {
        statement.execute(sql);
      }
      for (String table : tables(statement)) {
        Path file = directory.resolve(table + ".parquet");
        statement.execute(
            "COPY " + table + " TO '" + file + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        statement.execute("DROP TABLE " + table);
        Matcher version = VERSION.matcher(table);
        String name = version.matches() ? version.group(1) : table;
        files.computeIfAbsent(name, absent -> new ArrayList<>()).add(file);
      }
      for (Map.Entry<String, List<Path>> table : files.entrySet()) {
        statement.execute(
            "CREATE VIEW "
                + table.getKey()
                + " AS SELECT * FROM read_parquet("
                + table.getValue().stream().map(file -> "'" + file + "'").toList()
                + ", union_by_name = true)");
      }
      statement.execute("SET default_null_order = 'nulls_last'");
      statement.execute("SET integer_division = true");
      statement.execute("SET ieee_floating_point_ops = true");
    }
    return files;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery("SELECT table_name FROM duckdb_tables() ORDER BY table_name")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  private static void copy(Map<String, List<Path>> files, Path pond) {
    CommandLineRun.pond(pond, "init").succeeded();
    List<String> tables = new ArrayList<>(List.of("copy"));
    for (Map.Entry<String, List<Path>> table : files.entrySet()) {
      if (table.getValue().size() == 1) {
        tables.add("host+table://" + table.getValue().get(0));
      } else {
        List<String> versions = new ArrayList<>(List.of("copy"));
        table.getValue().forEach(file -> versions.add("host+series://" + file));
        versions.add("/" + table.getKey());
        CommandLineRun.pond(pond, versions.toArray(String[]::new)).succeeded();
      }
    }
    tables.add("/");
    CommandLineRun.pond(pond, tables.toArray(String[]::new)).succeeded();
  }

  /**
   * Asserts that a statement has the same rows in DuckDB and in the pond, with few threads and
   * many.
   */
  void assertSame(ComparedStatement statement) throws SQLException {
    SameRows.assertSame(
        oneThread, statement.sql(), duckdb, statement.oracleSql(), statement.ordered());
    SameRows.assertSame(
        fourThreads, statement.sql(), duckdb, statement.oracleSql(), statement.ordered());
  }

  @Override
  public void close() throws SQLException {
    oneThread.close();
    fourThreads.close();
    duckdb.close();
  }
}
