package dev.duckpond.cli.output;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Sizes and times as people read them. */
public final class HumanReadable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private HumanReadable() {}

  /** A time in UTC, to the second. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** An event time given in microseconds since the epoch, with a fraction only if it has one. */
  public static String eventTime(long microseconds) {
    Instant instant = Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    String text = TIME.format(instant);
    int fraction = Math.floorMod(microseconds, 1_000_000);
    return fraction == 0 ? text : text + String.format(Locale.ROOT, ".%06d", fraction);
  }

  /** A size in bytes, in units of 1,024 from 10,000 bytes on. */
  public static String size(long bytes) {
    if (bytes < 10_000) {
      return bytes + " B";
    }
    double scaled = bytes;
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    int unit = 0;
    while (scaled >= 1024 && unit < units.length - 1) {
      scaled /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, scaled < 100 ? "%.1f %s" : "%.0f %s", scaled, units[unit]);
  }
}
