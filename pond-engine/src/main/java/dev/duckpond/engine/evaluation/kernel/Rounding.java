package dev.duckpond.engine.evaluation.kernel;

/** Rounding of floating-point numbers. */
public final class Rounding {
  private static final double ALL_WHOLE = 0x1p52;

  private Rounding() {}

  /** The nearest whole number, the one further from zero where two are as near. */
  public static double halfAwayFromZero(double value) {
    if (!(Math.abs(value) < ALL_WHOLE)) {
      return value;
    }
    // Not floor(value + 0.5): that sum is itself rounded, for 0.49999999999999994 to 1.
    double whole = (double) (long) value;
    double fraction = Math.abs(value - whole);
    return fraction >= 0.5 ? whole + Math.copySign(1, value) : Math.copySign(whole, value);
  }
}
