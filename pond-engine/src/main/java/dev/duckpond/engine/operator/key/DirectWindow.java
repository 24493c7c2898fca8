package dev.duckpond.engine.operator.key;

import java.util.Arrays;

/**
 * A direct array for values near each other (flags, years, dates, small identifiers), placed around
 * the first values seen. It is a guess that costs a range check where it is wrong: values outside
 * go elsewhere.
 */
final class DirectWindow {
  private static final int SIZE = 1 << 16;

  private long first;
  private int[] ids = {};

  /** Places the window so that these values lie in its middle, if they fit; only while empty. */
  void place(long[] values, int count) {
    if (count == 0) {
      return;
    }
    long least = values[0];
    long greatest = values[0];
    for (int i = 1; i < count; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    long range = greatest - least;
    if (range < 0 || range >= SIZE) {
      return;
    }
    first = least - (SIZE - range) / 2;
    ids = new int[SIZE];
    Arrays.fill(ids, KeyTable.NONE);
  }

  boolean covers(long value) {
    long index = value - first;
    return index >= 0 && index < ids.length;
  }

  /** The number of a value, {@link KeyTable#NONE} if it has none here. */
  int find(long value) {
    long index = value - first;
    return index >= 0 && index < ids.length ? ids[(int) index] : KeyTable.NONE;
  }

  /** Numbers a value that the window covers. */
  void put(long value, int id) {
    ids[(int) (value - first)] = id;
  }

  long byteSize() {
    return 4L * ids.length;
  }
}
