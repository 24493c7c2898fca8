package dev.duckpond.columnar.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The judge: writes and reads Parquet files. */
final class DuckDbFiles implements AutoCloseable {
  private final Connection connection;

  DuckDbFiles() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = 1");
    execute("SET TimeZone = 'UTC'");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Writes what a query gives; options are those of COPY, after FORMAT parquet. */
  Path write(String query, Path file, String options) throws SQLException {
    String more = options.isEmpty() ? "" : ", " + options;
    execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet" + more + ")");
    return file;
  }

  /** All rows of all columns, in the form of {@link Columns#readAll}. */
  List<List<String>> readAll(Path file) throws SQLException {
    String from = " FROM read_parquet('" + file + "')";
    List<String> expressions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet columns = statement.executeQuery("DESCRIBE SELECT *" + from)) {
      while (columns.next()) {
        String column = '"' + columns.getString(1) + '"';
        String type = columns.getString(2);
        if (type.endsWith("[]") || type.startsWith("STRUCT") || type.startsWith("MAP")) {
          continue;
        }
        expressions.add(
            switch (type) {
              case "TIMESTAMP", "TIMESTAMP_MS", "TIMESTAMP WITH TIME ZONE", "TIME" ->
                  "epoch_us(" + column + ")";
              case "TIMESTAMP_NS" -> "CAST(floor(epoch_ns(" + column + ") / 1000.0) AS BIGINT)";
              case "TIME_NS" -> "CAST(extract('microseconds' FROM " + column + ") AS BIGINT)";
              case "DATE" -> column + " - DATE '1970-01-01'";
              case "BLOB" -> "hex(" + column + ")";
              case "FLOAT" -> "CAST(" + column + " AS DOUBLE)";
              default -> column;
            });
      }
    }
    return columns("SELECT " + String.join(", ", expressions) + from);
  }

  /** All values of a CSV file, as they are written there; empty ones are null. */
  List<List<String>> readCsv(Path file) throws SQLException {
    return columns("SELECT * FROM read_csv('" + file + "', all_varchar = true, header = true)");
  }

  private List<List<String>> columns(String sql) throws SQLException {
    List<List<String>> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int count = rows.getMetaData().getColumnCount();
      for (int i = 0; i < count; i++) {
        texts.add(new ArrayList<>());
      }
      while (rows.next()) {
        for (int i = 0; i < count; i++) {
          Object value = rows.getObject(i + 1);
          texts.get(i).add(value == null ? "null" : value.toString());
        }
      }
    }
    return texts;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
