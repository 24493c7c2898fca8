package dev.duckpond.calcite;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.TypeKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** DuckDB with the same tables. */
final class Oracle implements AutoCloseable {
  private final Connection connection;

  Oracle() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone='UTC'");
    }
  }

  void add(String name, MemoryTable table) throws SQLException {
    String columns =
        table.schema().fields().stream()
            .map(field -> '"' + field.name() + "\" " + type(field.type()))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE \"" + name + "\" (" + columns + ")");
    }
    String marks = table.schema().fields().stream().map(f -> "?").collect(Collectors.joining(", "));
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO \"" + name + "\" VALUES (" + marks + ")")) {
      for (@Nullable Object[] row : table.rows()) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, value(row[i], table.schema().field(i)));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static String type(ColumnType type) {
    return type.kind() == TypeKind.TIMESTAMP_WITH_LOCAL_TIME_ZONE ? "TIMESTAMPTZ" : type.toString();
  }

  private static @Nullable Object value(@Nullable Object value, Field field) {
    if (value == null) {
      return null;
    }
    return switch (field.type().kind()) {
      case VARCHAR -> new String((byte[]) value, StandardCharsets.UTF_8);
      case DATE -> LocalDate.ofEpochDay((Long) value);
      case TIMESTAMP -> Rows.timestamp((Long) value);
      case DECIMAL -> BigDecimal.valueOf((Long) value, field.type().scale());
      default -> value;
    };
  }

  List<List<@Nullable Object>> query(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(Rows.java(result.getObject(i)));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
