package dev.duckpond.engine.evaluation.arithmetic;

/**
 * Subtracts. A row overflowed where operands of different signs give a result of the right one's.
 */
final class LongSubtract implements LongOperation {
  @Override
  public long columns(long[] left, long[] right, long[] results, int rowCount) {
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long result = left[i] - right[i];
      results[i] = result;
      overflow |= (left[i] ^ right[i]) & (left[i] ^ result);
    }
    return overflow;
  }

  @Override
  public long constant(long[] left, long right, long[] results, int rowCount) {
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long result = left[i] - right;
      results[i] = result;
      overflow |= (left[i] ^ right) & (left[i] ^ result);
    }
    return overflow;
  }

  @Override
  public boolean overflows(long left, long right) {
    return ((left ^ right) & (left ^ (left - right))) < 0;
  }

  @Override
  public String symbol() {
    return "-";
  }
}
