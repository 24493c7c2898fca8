package dev.duckpond.engine.evaluation.arithmetic;

/** Adds. A row overflowed where operands of one sign give a result of the other. */
final class IntAdd implements IntOperation {
  @Override
  public int columns(int[] left, int[] right, int[] results, int rowCount) {
    int overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      int result = left[i] + right[i];
      results[i] = result;
      overflow |= (left[i] ^ result) & (right[i] ^ result);
    }
    return overflow;
  }

  @Override
  public int constant(int[] left, int right, int[] results, int rowCount) {
    int overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      int result = left[i] + right;
      results[i] = result;
      overflow |= (left[i] ^ result) & (right ^ result);
    }
    return overflow;
  }

  @Override
  public long exact(int left, int right) {
    return (long) left + right;
  }

  @Override
  public String symbol() {
    return "+";
  }
}
