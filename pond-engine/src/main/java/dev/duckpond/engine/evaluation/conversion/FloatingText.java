package dev.duckpond.engine.evaluation.conversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Predicate;

/**
 * REALs and DOUBLEs as text: the fewest digits that no other number is nearer to, plain from 0.0001
 * up to below 10^16, else with an exponent.
 */
final class FloatingText {
  private static final int SMALLEST_PLAIN_EXPONENT = -4;
  private static final int LARGEST_PLAIN_EXPONENT = 15;

  private FloatingText() {}

  static String of(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return whole((long) value, value == 0 && 1 / value < 0);
    }
    return format(
        shortest(Double.toString(value), shorter -> Double.parseDouble(shorter) == value));
  }

  static String of(float value) {
    if (!Float.isFinite(value)) {
      return Float.toString(value);
    } else if (value == Math.rint(value) && Math.abs(value) < 1e7f) {
      return whole((long) value, value == 0 && 1 / value < 0);
    }
    return format(shortest(Float.toString(value), shorter -> Float.parseFloat(shorter) == value));
  }

  private static String whole(long value, boolean negativeZero) {
    return (negativeZero ? "-0" : Long.toString(value)) + ".0";
  }

  /** Java before 19 sometimes gives a digit more than it takes. */
  private static BigDecimal shortest(String text, Predicate<String> sameNumber) {
    BigDecimal known = new BigDecimal(text).stripTrailingZeros();
    while (known.precision() > 1) {
      BigDecimal shorter = known.round(new MathContext(known.precision() - 1)).stripTrailingZeros();
      if (!sameNumber.test(shorter.toString())) {
        break;
      }
      known = shorter;
    }
    return known;
  }

  private static String format(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
      String plain = number.toPlainString();
      return number.scale() > 0 ? plain : plain + ".0";
    }
    String digits = number.unscaledValue().abs().toString();
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
