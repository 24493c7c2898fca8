package dev.duckpond.jdbc.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The classes that {@code getObject(column, class)} gives. */
final class ObjectClasses {
  /** Reads a value as one class. */
  interface Reading {
    Object read(ColumnValues values, int at, Calendar calendar) throws SQLException;
  }

  private static final Map<Class<?>, Reading> READINGS =
      Map.ofEntries(
          Map.entry(Object.class, (values, at, calendar) -> values.object(at)),
          Map.entry(String.class, (values, at, calendar) -> values.text(at)),
          Map.entry(Boolean.class, (values, at, calendar) -> values.bool(at)),
          Map.entry(Byte.class, (values, at, calendar) -> Numbers.toByte(values, at)),
          Map.entry(Short.class, (values, at, calendar) -> Numbers.toShort(values, at)),
          Map.entry(Integer.class, (values, at, calendar) -> Numbers.toInt(values, at)),
          Map.entry(Long.class, (values, at, calendar) -> values.integer(at)),
          Map.entry(Float.class, (values, at, calendar) -> Numbers.toFloat(values, at)),
          Map.entry(Double.class, (values, at, calendar) -> values.floating(at)),
          Map.entry(Number.class, (values, at, calendar) -> values.decimal(at)),
          Map.entry(BigDecimal.class, (values, at, calendar) -> values.decimal(at)),
          Map.entry(BigInteger.class, (values, at, calendar) -> bigInteger(values, at)),
          Map.entry(byte[].class, (values, at, calendar) -> values.bytes(at)),
          Map.entry(UUID.class, (values, at, calendar) -> values.uuid(at)),
          Map.entry(LocalDate.class, (values, at, calendar) -> values.date(at)),
          Map.entry(LocalTime.class, (values, at, calendar) -> values.time(at)),
          Map.entry(LocalDateTime.class, (values, at, calendar) -> values.dateTime(at)),
          Map.entry(Instant.class, (values, at, calendar) -> values.instant(at)),
          Map.entry(OffsetDateTime.class, ObjectClasses::offsetDateTime),
          Map.entry(ZonedDateTime.class, ObjectClasses::zonedDateTime),
          Map.entry(Date.class, SqlTemporals::date),
          Map.entry(Time.class, SqlTemporals::time),
          Map.entry(Timestamp.class, SqlTemporals::timestamp),
          Map.entry(java.util.Date.class, SqlTemporals::timestamp));

  private ObjectClasses() {}

  /** How to read values as a class, null when they cannot be. */
  static @Nullable Reading reading(Class<?> type) {
    return READINGS.get(type);
  }

  private static BigInteger bigInteger(ColumnValues values, int at) throws SQLException {
    return values.decimal(at).setScale(0, RoundingMode.DOWN).toBigInteger();
  }

  private static OffsetDateTime offsetDateTime(ColumnValues values, int at, Calendar calendar)
      throws SQLException {
    return zonedDateTime(values, at, calendar).toOffsetDateTime();
  }

  private static ZonedDateTime zonedDateTime(ColumnValues values, int at, Calendar calendar)
      throws SQLException {
    return values.instant(at).atZone(calendar.getTimeZone().toZoneId());
  }
}
