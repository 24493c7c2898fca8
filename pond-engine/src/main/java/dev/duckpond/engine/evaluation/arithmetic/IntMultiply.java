package dev.duckpond.engine.evaluation.arithmetic;

/** Multiplies in 64 bits. A row overflowed where the upper 32 are not the sign of the lower. */
final class IntMultiply implements IntOperation {
  @Override
  public int columns(int[] left, int[] right, int[] results, int rowCount) {
    int overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long product = (long) left[i] * right[i];
      int result = (int) product;
      results[i] = result;
      int excess = (int) (product >> 32) ^ (result >> 31);
      overflow |= excess | -excess;
    }
    return overflow;
  }

  @Override
  public int constant(int[] left, int right, int[] results, int rowCount) {
    int overflow = 0;
    for (int i = 0; i < rowCount; i++) {
      long product = (long) left[i] * right;
      int result = (int) product;
      results[i] = result;
      int excess = (int) (product >> 32) ^ (result >> 31);
      overflow |= excess | -excess;
    }
    return overflow;
  }

  @Override
  public long exact(int left, int right) {
    return (long) left * right;
  }

  @Override
  public String symbol() {
    return "*";
  }
}
