package dev.duckpond.calcite;

import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Values for comparison: numbers as {@link BigDecimal} without trailing zeros (floating ones
 * rounded to 9 digits), times as {@code java.time}, text as {@link String}.
 */
final class Rows {
  private static final java.math.MathContext DIGITS = new java.math.MathContext(9);

  private Rows() {}

  static @Nullable Object java(Vector vector, int row, ColumnType type) {
    Object value = ConstantValues.value(vector, row);
    if (value == null) {
      return null;
    }
    return switch (type.kind()) {
      case BOOLEAN -> value;
      case TINYINT, SMALLINT, INTEGER, BIGINT -> number(BigDecimal.valueOf((Long) value));
      case REAL, DOUBLE -> floating(((Number) value).doubleValue());
      case DECIMAL ->
          number(
              value instanceof BigInteger unscaled
                  ? new BigDecimal(unscaled, type.scale())
                  : BigDecimal.valueOf((Long) value, type.scale()));
      case VARCHAR -> new String((byte[]) value, StandardCharsets.UTF_8);
      case VARBINARY, UUID -> HexFormat.of().formatHex((byte[]) value);
      case DATE -> LocalDate.ofEpochDay((Long) value);
      case TIME -> LocalTime.ofNanoOfDay(TimeUnit.MICROSECONDS.toNanos((Long) value));
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> timestamp((Long) value);
    };
  }

  static LocalDateTime timestamp(long microseconds) {
    long second = TimeUnit.SECONDS.toMicros(1);
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(microseconds, second),
        (int) TimeUnit.MICROSECONDS.toNanos(Math.floorMod(microseconds, second)),
        ZoneOffset.UTC);
  }

  /** A value that JDBC gave. */
  static @Nullable Object java(@Nullable Object value) {
    if (value instanceof Double || value instanceof Float) {
      return floating(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      return number(new BigDecimal(number.toString()));
    } else if (value instanceof java.sql.Timestamp timestamp) {
      return timestamp.toLocalDateTime();
    } else if (value instanceof java.sql.Date date) {
      return date.toLocalDate();
    } else if (value instanceof java.sql.Time time) {
      return time.toLocalTime();
    } else if (value instanceof java.time.OffsetDateTime instant) {
      return instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
    return value;
  }

  private static Object floating(double value) {
    return Double.isFinite(value) ? number(BigDecimal.valueOf(value).round(DIGITS)) : value;
  }

  private static BigDecimal number(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
