package dev.duckpond.engine.evaluation.arithmetic;

/**
 * Subtracts. A row overflowed where operands of different signs give a result of the right one's.
 */
final class IntSubtract implements IntOperation {
  @Override
  public int columns(int[] left, int[] right, int[] results, int rowCount) {
    int overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      int result = left[i] - right[i];
      results[i] = result;
      overflow |= (left[i] ^ right[i]) & (left[i] ^ result);
    }
    return overflow;
  }

  @Override
  public int constant(int[] left, int right, int[] results, int rowCount) {
    int overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      int result = left[i] - right;
      results[i] = result;
      overflow |= (left[i] ^ right) & (left[i] ^ result);
    }
    return overflow;
  }

  @Override
  public long exact(int left, int right) {
    return (long) left - right;
  }

  @Override
  public String symbol() {
    return "-";
  }
}
