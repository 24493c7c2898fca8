package dev.duckpond.cli.command;

import dev.duckpond.tlogfs.maintenance.Maintenance;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a grace period: a whole number of minutes, hours or days. */
final class GracePeriod implements ITypeConverter<Duration> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})([mhd])");

  @Override
  public Duration convert(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no grace period: give minutes, hours or days as 30m, 12h or 7d");
    }
    long number = Long.parseLong(matcher.group(1));
    Duration grace =
        switch (matcher.group(2)) {
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    if (grace.compareTo(Maintenance.SHORTEST_GRACE) < 0) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is too short: a commit under way may take "
              + Maintenance.SHORTEST_GRACE.toMinutes()
              + "m");
    }
    return grace;
  }
}
