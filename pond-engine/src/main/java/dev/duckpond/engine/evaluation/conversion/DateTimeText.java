package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.time.CivilDate;

/**
 * Dates and times as ISO 8601 has them, a space between date and time, fractions of seconds without
 * trailing zeros. Years have four digits or more; before year 1 come 0 and negative ones.
 */
final class DateTimeText {
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

  private DateTimeText() {}

  static void writeDate(long epochDay, BytesOutput output) {
    long parts = CivilDate.of(epochDay);
    long year = CivilDate.year(parts);
    if (year < 0) {
      output.append((byte) '-');
    }
    DigitsText.write(Math.abs(year), 4, output);
    output.append((byte) '-');
    DigitsText.write(CivilDate.month(parts), 2, output);
    output.append((byte) '-');
    DigitsText.write(CivilDate.day(parts), 2, output);
  }

  static void writeTime(long microsOfDay, BytesOutput output) {
    long seconds = microsOfDay / MICROS_PER_SECOND;
    DigitsText.write(seconds / 3_600, 2, output);
    output.append((byte) ':');
    DigitsText.write(seconds / 60 % 60, 2, output);
    output.append((byte) ':');
    DigitsText.write(seconds % 60, 2, output);
    long fraction = microsOfDay % MICROS_PER_SECOND;
    if (fraction != 0) {
      int digits = 6;
      while (fraction % 10 == 0) {
        fraction /= 10;
        digits--;
      }
      output.append((byte) '.');
      DigitsText.write(fraction, digits, output);
    }
  }

  static void writeTimestamp(long micros, BytesOutput output) {
    writeDate(Math.floorDiv(micros, MICROS_PER_DAY), output);
    output.append((byte) ' ');
    writeTime(Math.floorMod(micros, MICROS_PER_DAY), output);
  }
}
