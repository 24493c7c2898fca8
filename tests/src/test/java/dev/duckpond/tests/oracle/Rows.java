package dev.duckpond.tests.oracle;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query with values made comparable between engines: exact numbers as {@link
 * BigDecimal} without trailing zeros, approximate ones as {@link Double}, everything else as text.
 */
final class Rows {
  private Rows() {}

  static List<List<@Nullable Object>> of(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          row.add(value(result, i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private static @Nullable Object value(ResultSet result, int column) throws SQLException {
    if (result.getObject(column) == null) {
      return null;
    }
    return switch (result.getMetaData().getColumnType(column)) {
      case Types.DOUBLE, Types.FLOAT, Types.REAL -> result.getDouble(column);
      // The java.sql classes for dates and times would go by a calendar of two halves.
      case Types.DATE -> result.getObject(column, LocalDate.class).toString();
      case Types.TIME -> result.getObject(column, LocalTime.class).toString();
      case Types.TIMESTAMP -> result.getObject(column, LocalDateTime.class).toString();
      case Types.TIMESTAMP_WITH_TIMEZONE ->
          result.getObject(column, OffsetDateTime.class).toInstant().toString();
      case Types.BLOB, Types.BINARY, Types.VARBINARY ->
          HexFormat.of().formatHex(result.getBytes(column));
      default -> comparable(result.getObject(column));
    };
  }

  private static Object comparable(Object object) {
    if (object instanceof Double || object instanceof Float) {
      return ((Number) object).doubleValue();
    }
    if (object instanceof Number) {
      BigDecimal number = new BigDecimal(object.toString());
      return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
    return object.toString();
  }
}
