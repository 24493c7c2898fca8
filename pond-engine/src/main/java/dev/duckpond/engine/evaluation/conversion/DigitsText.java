package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import java.nio.charset.StandardCharsets;

/** Writes integers in decimal, without making strings of them. */
final class DigitsText {
  private static final byte[] SMALLEST =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  private DigitsText() {}

  static void write(long value, BytesOutput output) {
    if (value == Long.MIN_VALUE) {
      output.append(SMALLEST, 0, SMALLEST.length);
      return;
    } else if (value < 0) {
      output.append((byte) '-');
    }
    write(Math.abs(value), 1, output);
  }

  /** Writes a number that is not negative with at least so many digits. */
  static void write(long value, int digits, BytesOutput output) {
    long power = 1;
    int count = 1;
    while (count < digits || value / power >= 10) {
      power *= 10;
      count++;
    }
    for (; power > 0; power /= 10) {
      output.append((byte) ('0' + value / power % 10));
    }
  }
}
