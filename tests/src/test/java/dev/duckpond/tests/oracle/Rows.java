package dev.duckpond.tests.oracle;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
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
    switch (result.getMetaData().getColumnType(column)) {
      case Types.DOUBLE, Types.FLOAT, Types.REAL -> {
        double value = result.getDouble(column);
        return result.wasNull() ? null : value;
      }
      default -> {
        Object object = result.getObject(column);
        if (object == null) {
          return null;
        }
        if (object instanceof Double || object instanceof Float) {
          return ((Number) object).doubleValue();
        }
        if (object instanceof Number) {
          BigDecimal number = new BigDecimal(object.toString());
          return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        if (object instanceof java.sql.Timestamp timestamp) {
          return timestamp.toLocalDateTime().toString();
        }
        return object.toString();
      }
    }
  }
}
