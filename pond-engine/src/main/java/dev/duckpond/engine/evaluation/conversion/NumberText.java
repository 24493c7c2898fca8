package dev.duckpond.engine.evaluation.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers; null stands for a text that is none. Surrounding white space is ignored. */
final class NumberText {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");

  private NumberText() {}

  static @Nullable BigInteger integer(String text) {
    String stripped = text.strip();
    return INTEGER.matcher(stripped).matches() ? new BigInteger(stripped) : null;
  }

  static @Nullable BigDecimal decimal(String text) {
    String stripped = text.strip();
    return NUMBER.matcher(stripped).matches() ? new BigDecimal(stripped) : null;
  }

  /** An unscaled value rounded half away from zero; null when it has more digits. */
  static @Nullable BigInteger unscaled(BigDecimal number, int precision, int scale) {
    // Asked first, as writing out 1E999999999 would take all memory.
    if (number.signum() != 0 && (long) number.precision() - number.scale() > precision) {
      return null;
    } else if (number.signum() == 0 || (long) number.precision() - number.scale() < -scale) {
      return BigInteger.ZERO;
    }
    return number.setScale(scale, RoundingMode.HALF_UP).unscaledValue();
  }

  /** A DOUBLE; infinite also where the text is a number that is too large. */
  static @Nullable Double floating(String text) {
    String stripped = text.strip();
    if (NUMBER.matcher(stripped).matches()) {
      return Double.valueOf(stripped);
    }
    return special(stripped);
  }

  /** As {@link #floating}, for a REAL. */
  static @Nullable Float single(String text) {
    String stripped = text.strip();
    if (NUMBER.matcher(stripped).matches()) {
      return Float.valueOf(stripped);
    }
    Double special = special(stripped);
    return special == null ? null : special.floatValue();
  }

  /** Whether the text names infinity, rather than being a number too large. */
  static boolean namesInfinity(String text) {
    Double special = special(text.strip());
    return special != null && Double.isInfinite(special);
  }

  private static @Nullable Double special(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "inf", "infinity", "+inf", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }
}
