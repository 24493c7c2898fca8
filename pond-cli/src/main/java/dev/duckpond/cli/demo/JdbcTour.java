package dev.duckpond.cli.demo;

import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Statements run through the JDBC driver, as any tool would. */
public final class JdbcTour {
  private static final List<String> STATEMENTS =
      List.of(
          """
          SELECT c.location, c.state, count(*) AS days, avg(w.temp_max) AS mean_high,
                 sum(w.precipitation) AS rain_mm
          FROM weather w JOIN cities c ON w.location = c.location
          GROUP BY c.location, c.state ORDER BY rain_mm DESC""",
          """
          SELECT extract(YEAR FROM "date") AS "year", max(temp_max) AS hottest, min(temp_min) AS coldest
          FROM weather WHERE location = 'Seattle' GROUP BY extract(YEAR FROM "date") ORDER BY 1""",
          """
          EXPLAIN PLAN FOR SELECT count(*) FROM weather
          WHERE "date" BETWEEN DATE '2014-06-01' AND DATE '2014-08-31'""");

  private JdbcTour() {}

  /** Runs the statements on a pond and prints them with their results. */
  public static void take(Path pond, PrintWriter output) throws SQLException {
    String url = "jdbc:pond:" + pond;
    output.println("# The same through JDBC, as any tool would:");
    output.println("# DriverManager.getConnection(\"" + url + "\")");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : STATEMENTS) {
        output.println(sql + ";");
        try (ResultSet rows = statement.executeQuery(sql)) {
          print(rows, output);
        }
        output.println();
      }
    }
  }

  private static void print(ResultSet rows, PrintWriter output) throws SQLException {
    ResultSetMetaData metadata = rows.getMetaData();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      columns.add(new Column(metadata.getColumnLabel(i), isNumber(metadata.getColumnType(i))));
    }
    TextTable table = new TextTable(output, columns);
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(Objects.requireNonNullElse(rows.getString(i), ""));
      }
      table.add(row);
    }
    table.end();
  }

  private static boolean isNumber(int sqlType) {
    return switch (sqlType) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE,
          Types.DECIMAL,
          Types.NUMERIC ->
          true;
      default -> false;
    };
  }
}
