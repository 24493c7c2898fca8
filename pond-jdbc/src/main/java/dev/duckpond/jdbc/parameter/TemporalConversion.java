package dev.duckpond.jdbc.parameter;

import dev.duckpond.jdbc.result.TemporalText;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;

/**
 * Dates and times of every class as the numbers that columns hold. Instants become local times, and
 * the other way round, in the calendar's time zone.
 */
@SuppressWarnings("JavaUtilDate") // what clients give
final class TemporalConversion {
  /** A value is of a class that is no date or time. */
  static final class NoTemporalException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final Calendar calendar;
  private final ZoneId zone;

  TemporalConversion(Calendar calendar) {
    this.calendar = calendar;
    this.zone = calendar.getTimeZone().toZoneId();
  }

  /** Days since 1970-01-01. */
  Long days(Object value) throws NoTemporalException {
    return local(value).toLocalDate().toEpochDay();
  }

  /** Microseconds since midnight. */
  Long microsOfDay(Object value) throws NoTemporalException {
    LocalTime time;
    if (value instanceof LocalTime given) {
      time = given;
    } else if (value instanceof String text) {
      time = TemporalText.time(text);
    } else {
      time = local(value).toLocalTime();
    }
    return time.toNanoOfDay() / 1_000;
  }

  /** Microseconds since 1970-01-01T00:00:00 in no time zone. */
  Long localMicros(Object value) throws NoTemporalException {
    return micros(local(value).toInstant(ZoneOffset.UTC));
  }

  /** Microseconds since 1970-01-01T00:00:00Z. */
  Long instantMicros(Object value) throws NoTemporalException {
    if (value instanceof Instant instant) {
      return micros(instant);
    } else if (value instanceof OffsetDateTime dateTime) {
      return micros(dateTime.toInstant());
    } else if (value instanceof ZonedDateTime dateTime) {
      return micros(dateTime.toInstant());
    } else if (value instanceof Timestamp timestamp) {
      return micros(timestamp.toInstant());
    } else if (value instanceof java.util.Date date) {
      return micros(Instant.ofEpochMilli(date.getTime()));
    } else if (value instanceof Calendar given) {
      return micros(given.toInstant());
    } else if (value instanceof String text) {
      return micros(TemporalText.instant(text, zone));
    }
    return micros(local(value).atZone(zone).toInstant());
  }

  /** The text of a date or time. */
  String text(Object value) throws NoTemporalException {
    if (value instanceof LocalDate || value instanceof Date) {
      return local(value).toLocalDate().toString();
    } else if (value instanceof LocalTime time) {
      return TemporalText.format(time);
    } else if (value instanceof Time) {
      return TemporalText.format(local(value).toLocalTime());
    }
    return TemporalText.format(local(value));
  }

  private LocalDateTime local(Object value) throws NoTemporalException {
    if (value instanceof LocalDateTime dateTime) {
      return dateTime;
    } else if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    } else if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, zone);
    } else if (value instanceof OffsetDateTime dateTime) {
      return LocalDateTime.ofInstant(dateTime.toInstant(), zone);
    } else if (value instanceof ZonedDateTime dateTime) {
      return LocalDateTime.ofInstant(dateTime.toInstant(), zone);
    } else if (value instanceof Timestamp timestamp) {
      return fields(timestamp.getTime()).withNano(timestamp.getNanos());
    } else if (value instanceof java.util.Date date) {
      return fields(date.getTime());
    } else if (value instanceof Calendar given) {
      return LocalDateTime.ofInstant(given.toInstant(), given.getTimeZone().toZoneId());
    } else if (value instanceof String text) {
      return TemporalText.dateTime(text);
    }
    throw new NoTemporalException();
  }

  /** The fields that the client saw when it made the object. */
  private LocalDateTime fields(long millis) {
    Calendar fields = (Calendar) calendar.clone();
    fields.setTimeInMillis(millis);
    int year = fields.get(Calendar.YEAR);
    return LocalDateTime.of(
        fields.get(Calendar.ERA) == GregorianCalendar.BC ? 1 - year : year,
        fields.get(Calendar.MONTH) + 1,
        fields.get(Calendar.DAY_OF_MONTH),
        fields.get(Calendar.HOUR_OF_DAY),
        fields.get(Calendar.MINUTE),
        fields.get(Calendar.SECOND),
        fields.get(Calendar.MILLISECOND) * 1_000_000);
  }

  /** What is finer is cut off towards the past, so that a microsecond is one instant. */
  private static Long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }
}
