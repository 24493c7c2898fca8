package dev.duckpond.engine.operator.sort;

/** Sorts row numbers by longs, byte by byte from the least significant; stable. */
final class RadixSort {
  private static final int DIGITS = Long.BYTES;
  private static final int RADIX = 256;

  private RadixSort() {}

  /**
   * Sorts both arrays by the keys.
   *
   * @param poll called between passes; may throw
   */
  static void sort(long[] keys, int[] rows, Runnable poll) {
    int count = keys.length;
    if (count < 2) {
      return;
    }
    long least = keys[0];
    for (long key : keys) {
      least = Math.min(least, key);
    }
    // Counted from the least key on, close keys differ in their last bytes only.
    int[][] histograms = new int[DIGITS][RADIX];
    for (int i = 0; i < count; i++) {
      long offset = keys[i] - least;
      for (int digit = 0; digit < DIGITS; digit++) {
        histograms[digit][(int) (offset >>> (8 * digit)) & (RADIX - 1)]++;
      }
    }
    long[] fromKeys = keys;
    int[] fromRows = rows;
    long[] toKeys = new long[count];
    int[] toRows = new int[count];
    for (int digit = 0; digit < DIGITS; digit++) {
      int shift = 8 * digit;
      int[] positions = histograms[digit];
      if (positions[(int) ((fromKeys[0] - least) >>> shift) & (RADIX - 1)] == count) {
        continue;
      }
      poll.run();
      accumulate(positions);
      for (int i = 0; i < count; i++) {
        long key = fromKeys[i];
        int position = positions[(int) ((key - least) >>> shift) & (RADIX - 1)]++;
        toKeys[position] = key;
        toRows[position] = fromRows[i];
      }
      long[] swappedKeys = fromKeys;
      fromKeys = toKeys;
      toKeys = swappedKeys;
      int[] swappedRows = fromRows;
      fromRows = toRows;
      toRows = swappedRows;
    }
    if (fromKeys != keys) {
      System.arraycopy(fromKeys, 0, keys, 0, count);
      System.arraycopy(fromRows, 0, rows, 0, count);
    }
  }

  private static void accumulate(int[] counts) {
    int sum = 0;
    for (int i = 0; i < RADIX; i++) {
      int count = counts[i];
      counts[i] = sum;
      sum += count;
    }
  }
}
