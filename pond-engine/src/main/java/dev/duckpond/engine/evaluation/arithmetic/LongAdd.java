package dev.duckpond.engine.evaluation.arithmetic;

/** Adds. A row overflowed where operands of one sign give a result of the other. */
final class LongAdd implements LongOperation {
  @Override
  public long columns(long[] left, long[] right, long[] results, int rowCount) {
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long result = left[i] + right[i];
      results[i] = result;
      overflow |= (left[i] ^ result) & (right[i] ^ result);
    }
    return overflow;
  }

  @Override
  public long constant(long[] left, long right, long[] results, int rowCount) {
    long overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long result = left[i] + right;
      results[i] = result;
      overflow |= (left[i] ^ result) & (right ^ result);
    }
    return overflow;
  }

  @Override
  public boolean overflows(long left, long right) {
    return ((left ^ (left + right)) & (right ^ (left + right))) < 0;
  }

  @Override
  public String symbol() {
    return "+";
  }
}
