package dev.duckpond.columnar.parquet.write;

import java.util.Arrays;

/** Numbers distinct 64-bit values in the order of their first appearance. */
final class LongDictionary {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] values = new long[64];
  private int size;

  /** Codes plus one by hash, 0 for free; a power of two, at most half full. */
  private int[] slots = new int[128];

  int size() {
    return size;
  }

  long value(int code) {
    return values[code];
  }

  /** The code of a value, a new one when it has none. */
  int code(long value) {
    int mask = slots.length - 1;
    int slot = slot(value, mask);
    while (slots[slot] != 0) {
      int code = slots[slot] - 1;
      if (values[code] == value) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    return add(value, slot);
  }

  private int add(long value, int slot) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    int code = size++;
    values[code] = value;
    slots[slot] = size;
    if (2 * size > slots.length) {
      rehash();
    }
    return code;
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int code = 0; code < size; code++) {
      int slot = slot(values[code], mask);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
    }
  }

  private static int slot(long value, int mask) {
    return (int) ((value * SPREAD) >>> 32) & mask;
  }
}
