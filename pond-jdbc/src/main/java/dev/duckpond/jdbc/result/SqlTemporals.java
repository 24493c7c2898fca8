package dev.duckpond.jdbc.result;

import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.GregorianCalendar;

/**
 * Local dates and times as the classes of {@code java.sql}, which are instants, through a calendar
 * that says in which time zone. Fields are kept: what prints as 1500-01-01 here prints so there.
 */
final class SqlTemporals {
  private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

  private SqlTemporals() {}

  static Date date(ColumnValues values, int at, Calendar calendar) throws SQLException {
    LocalDate date =
        values.isInstant() ? inZone(values.instant(at), calendar).toLocalDate() : values.date(at);
    return new Date(millis(date.atStartOfDay(), calendar));
  }

  static Time time(ColumnValues values, int at, Calendar calendar) throws SQLException {
    LocalTime time =
        values.isInstant() ? inZone(values.instant(at), calendar).toLocalTime() : values.time(at);
    return new Time(millis(time.atDate(EPOCH), calendar) + time.get(ChronoField.MILLI_OF_SECOND));
  }

  static Timestamp timestamp(ColumnValues values, int at, Calendar calendar) throws SQLException {
    if (values.isInstant()) {
      return Timestamp.from(values.instant(at));
    }
    LocalDateTime dateTime = values.dateTime(at);
    Timestamp timestamp = new Timestamp(millis(dateTime, calendar));
    timestamp.setNanos(dateTime.get(ChronoField.NANO_OF_SECOND));
    return timestamp;
  }

  private static LocalDateTime inZone(Instant instant, Calendar calendar) {
    return LocalDateTime.ofInstant(instant, calendar.getTimeZone().toZoneId());
  }

  /** Milliseconds since the epoch of a local time's whole seconds. */
  private static long millis(LocalDateTime dateTime, Calendar calendar) {
    Calendar fields = (Calendar) calendar.clone();
    fields.clear();
    int year = dateTime.getYear();
    if (year <= 0) {
      fields.set(Calendar.ERA, GregorianCalendar.BC);
      year = 1 - year;
    }
    fields.set(
        year,
        dateTime.getMonthValue() - 1,
        dateTime.getDayOfMonth(),
        dateTime.getHour(),
        dateTime.getMinute(),
        dateTime.getSecond());
    return fields.getTimeInMillis();
  }
}
