package dev.duckpond.calcite.function;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Literal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The names of time units. */
public final class TimeUnits {
  private static final Set<String> UNITS =
      Set.of(
          "MICROSECOND",
          "MILLISECOND",
          "SECOND",
          "MINUTE",
          "HOUR",
          "DAY",
          "WEEK",
          "MONTH",
          "QUARTER",
          "YEAR",
          "DECADE",
          "CENTURY",
          "MILLENNIUM",
          "EPOCH",
          "DOW",
          "ISODOW",
          "DOY",
          "ISOYEAR");
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("CENTURIES", "CENTURY"),
          Map.entry("MILLENNIA", "MILLENNIUM"),
          Map.entry("DAYOFWEEK", "DOW"),
          Map.entry("WEEKDAY", "DOW"),
          Map.entry("DAYOFYEAR", "DOY"),
          Map.entry("DAYOFMONTH", "DAY"),
          Map.entry("WEEKOFYEAR", "WEEK"),
          Map.entry("MS", "MILLISECOND"),
          Map.entry("US", "MICROSECOND"),
          Map.entry("S", "SECOND"),
          Map.entry("M", "MINUTE"),
          Map.entry("H", "HOUR"),
          Map.entry("D", "DAY"),
          Map.entry("W", "WEEK"),
          Map.entry("Y", "YEAR"));

  private TimeUnits() {}

  /**
   * A unit as the engine takes it; plurals and some short forms are known.
   *
   * @throws QueryException {@link ErrorCode#INVALID_PARAMETER} when there is no such unit
   */
  public static Literal literal(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    String unit = ALIASES.getOrDefault(upper, upper);
    if (!UNITS.contains(unit) && unit.endsWith("S")) {
      unit = unit.substring(0, unit.length() - 1);
    }
    if (!UNITS.contains(unit)) {
      throw new QueryException(
          ErrorCode.INVALID_PARAMETER, "unknown time unit '" + name + "'; known is, for one, day");
    }
    return new Literal(ColumnType.VARCHAR, unit.getBytes(StandardCharsets.UTF_8));
  }

  /** How many months a unit is; 0 if it is not made of months. */
  static long months(String unit) {
    return switch (unit) {
      case "MONTH" -> 1;
      case "QUARTER" -> 3;
      case "YEAR" -> 12;
      case "DECADE" -> 120;
      case "CENTURY" -> 1200;
      case "MILLENNIUM" -> 12000;
      default -> 0;
    };
  }

  /**
   * How long a unit is that is not made of months.
   *
   * @throws QueryException {@link ErrorCode#INVALID_PARAMETER} when it is no length of time
   */
  static long microseconds(String unit) {
    return switch (unit) {
      case "MICROSECOND" -> 1;
      case "MILLISECOND" -> TimeUnit.MILLISECONDS.toMicros(1);
      case "SECOND" -> TimeUnit.SECONDS.toMicros(1);
      case "MINUTE" -> TimeUnit.MINUTES.toMicros(1);
      case "HOUR" -> TimeUnit.HOURS.toMicros(1);
      case "DAY" -> TimeUnit.DAYS.toMicros(1);
      case "WEEK" -> TimeUnit.DAYS.toMicros(7);
      default ->
          throw new QueryException(
              ErrorCode.INVALID_PARAMETER, "time cannot be counted in " + unit);
    };
  }
}
