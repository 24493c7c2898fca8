package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a column type is called in JDBC. TIMESTAMP WITH LOCAL TIME ZONE is an instant, so it is
 * {@link Types#TIMESTAMP_WITH_TIMEZONE} and not {@link Types#TIMESTAMP}.
 *
 * @param code of {@link Types}
 * @param name without precision and scale
 * @param javaClass what {@code getObject} gives
 * @param precision digits, characters or bytes at most; characters of the text form for dates and
 *     times
 * @param scale digits after the point, of the seconds for times
 * @param displaySize characters of the longest text form
 */
public record JdbcType(
    int code, String name, Class<?> javaClass, int precision, int scale, int displaySize) {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  public static JdbcType of(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> new JdbcType(Types.BOOLEAN, "BOOLEAN", Boolean.class, 1, 0, 5);
      case TINYINT -> new JdbcType(Types.TINYINT, "TINYINT", Integer.class, 3, 0, 4);
      case SMALLINT -> new JdbcType(Types.SMALLINT, "SMALLINT", Integer.class, 5, 0, 6);
      case INTEGER -> new JdbcType(Types.INTEGER, "INTEGER", Integer.class, 10, 0, 11);
      case BIGINT -> new JdbcType(Types.BIGINT, "BIGINT", Long.class, 19, 0, 20);
      case REAL -> new JdbcType(Types.REAL, "REAL", Float.class, 7, 0, 15);
      case DOUBLE -> new JdbcType(Types.DOUBLE, "DOUBLE", Double.class, 15, 0, 24);
      case DECIMAL -> decimal(type.precision(), type.scale());
      case VARCHAR -> new JdbcType(Types.VARCHAR, "VARCHAR", String.class, UNLIMITED, 0, UNLIMITED);
      case VARBINARY ->
          new JdbcType(Types.VARBINARY, "VARBINARY", byte[].class, UNLIMITED, 0, UNLIMITED);
      case DATE -> new JdbcType(Types.DATE, "DATE", Date.class, 10, 0, 10);
      case TIME -> new JdbcType(Types.TIME, "TIME", Time.class, 15, 6, 15);
      case TIMESTAMP -> new JdbcType(Types.TIMESTAMP, "TIMESTAMP", Timestamp.class, 26, 6, 26);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          new JdbcType(
              Types.TIMESTAMP_WITH_TIMEZONE, type.toString(), OffsetDateTime.class, 32, 6, 32);
      case UUID -> new JdbcType(Types.OTHER, "UUID", UUID.class, 36, 0, 36);
    };
  }

  private static JdbcType decimal(int precision, int scale) {
    // A sign, and with a scale a point and a zero before it.
    int display = precision + 1 + (scale > 0 ? 2 : 0);
    return new JdbcType(Types.DECIMAL, "DECIMAL", BigDecimal.class, precision, scale, display);
  }

  /** Whether values can be negative numbers. */
  public boolean signed() {
    return Number.class.isAssignableFrom(javaClass);
  }

  /** Whether {@link #scale} means anything for a type. */
  public static boolean hasScale(TypeKind kind) {
    return switch (kind) {
      case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL -> true;
      case TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> true;
      case BOOLEAN, REAL, DOUBLE, VARCHAR, VARBINARY, DATE, UUID -> false;
    };
  }
}
