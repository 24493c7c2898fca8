package dev.duckpond.jdbc.parameter;

import dev.duckpond.columnar.type.ColumnType;
import java.sql.SQLException;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter was set to.
 *
 * @param index from 1
 * @param value as the client gave it; null for SQL's NULL
 * @param calendar says in which time zone the classes of {@code java.sql} hold local times
 */
public record Parameter(int index, @Nullable Object value, Calendar calendar) {
  /**
   * The value in the form {@link dev.duckpond.columnar.scan.ScalarValue} describes. Streams are
   * read when it is first asked for, so it can be asked for once if the client gave one.
   *
   * @throws SQLException 07006, 22003 or 22018 when it cannot be made a value of the type
   */
  public @Nullable Object value(ColumnType type) throws SQLException {
    return value == null ? null : new ParameterConversion(this, type).convert(value);
  }
}
