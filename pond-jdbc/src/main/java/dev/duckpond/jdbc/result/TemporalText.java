package dev.duckpond.jdbc.result;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * Dates and times as text: {@code 2024-02-29}, {@code 13:05:00.25}, {@code 2024-02-29 13:05:00.25}
 * and, for instants, {@code 2024-02-29 13:05:00.25+01:00}. Seconds are always written, their
 * fraction only as far as it is not zero.
 */
public final class TemporalText {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter();

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(TIME)
          .toFormatter();

  private static final DateTimeFormatter OFFSET_DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DATE_TIME)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter();

  private TemporalText() {}

  public static String format(LocalTime time) {
    return TIME.format(time);
  }

  public static String format(LocalDateTime dateTime) {
    return DATE_TIME.format(dateTime);
  }

  public static String format(OffsetDateTime dateTime) {
    return OFFSET_DATE_TIME.format(dateTime);
  }

  /**
   * Reads a date, or the date of a timestamp.
   *
   * @throws DateTimeException when it is neither
   */
  public static LocalDate date(String text) {
    return dateTime(text).toLocalDate();
  }

  /**
   * Reads a time of day.
   *
   * @throws DateTimeException when it is none
   */
  public static LocalTime time(String text) {
    return LocalTime.parse(text.trim());
  }

  /**
   * Reads a timestamp with a blank or a T in the middle; a date is its midnight.
   *
   * @throws DateTimeException when it is neither
   */
  public static LocalDateTime dateTime(String text) {
    String iso = text.trim().replace(' ', 'T');
    return iso.indexOf('T') < 0
        ? LocalDate.parse(iso).atStartOfDay()
        : LocalDateTime.parse(iso, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  /**
   * Reads a timestamp with an offset, or without one as local time in a zone.
   *
   * @throws DateTimeException when it is neither
   */
  public static Instant instant(String text, ZoneId zone) {
    String iso = text.trim().replace(' ', 'T');
    int time = iso.indexOf('T');
    boolean offset =
        iso.endsWith("Z")
            || (time >= 0 && (iso.indexOf('+', time) >= 0 || iso.indexOf('-', time) >= 0));
    return offset ? OffsetDateTime.parse(iso).toInstant() : dateTime(text).atZone(zone).toInstant();
  }
}
