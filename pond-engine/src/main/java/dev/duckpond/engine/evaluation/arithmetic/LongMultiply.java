package dev.duckpond.engine.evaluation.arithmetic;

/** Multiplies. A row overflowed where the upper 64 bits of the product are not its sign. */
final class LongMultiply implements LongOperation {
  @Override
  public long columns(long[] left, long[] right, long[] results, int rowCount) {
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long result = left[i] * right[i];
      results[i] = result;
      long excess = Math.multiplyHigh(left[i], right[i]) ^ (result >> 63);
      overflow |= excess | -excess;
    }
    return overflow;
  }

  @Override
  public long constant(long[] left, long right, long[] results, int rowCount) {
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long result = left[i] * right;
      results[i] = result;
      long excess = Math.multiplyHigh(left[i], right) ^ (result >> 63);
      overflow |= excess | -excess;
    }
    return overflow;
  }

  @Override
  public boolean overflows(long left, long right) {
    return Math.multiplyHigh(left, right) != (left * right) >> 63;
  }

  @Override
  public String symbol() {
    return "*";
  }
}
