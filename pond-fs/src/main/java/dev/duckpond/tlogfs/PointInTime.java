package dev.duckpond.tlogfs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Which state of a pond is meant: the one of a version, or the one there was at some time. */
public sealed interface PointInTime {
  /** A version of the pond. */
  record AtVersion(long version) implements PointInTime {}

  /** The last version committed at this time or before. */
  record AtTime(Instant time) implements PointInTime {}

  /**
   * Parses a version ({@code 17}), a day ({@code 2024-05-01}, its first moment) or a time ({@code
   * 2024-05-01T12:30}, {@code 2024-05-01 12:30:05.250}), in UTC unless it says otherwise ({@code
   * 2024-05-01T12:30+02:00}).
   *
   * @throws IllegalArgumentException when it is none of these; names the text
   */
  static PointInTime parse(String text) {
    String trimmed = text.trim();
    return Pattern.matches("\\d{1,18}", trimmed)
        ? new AtVersion(Long.parseLong(trimmed))
        : new AtTime(parseTime(trimmed));
  }

  /**
   * Parses a day or a time as {@link #parse} does.
   *
   * @throws IllegalArgumentException when it is none; names the text
   */
  static Instant parseTime(String text) {
    String iso = text.trim().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(\\d)", "$1T$2");
    try {
      if (!iso.contains("T")) {
        return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  iso, OffsetDateTime::from, LocalDateTime::from)
              instanceof OffsetDateTime withOffset
          ? withOffset.toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException broken) {
      throw new IllegalArgumentException(
          "'" + text + "' is no version (17), day (2024-05-01) or time (2024-05-01T12:30:05Z)",
          broken);
    }
  }
}
