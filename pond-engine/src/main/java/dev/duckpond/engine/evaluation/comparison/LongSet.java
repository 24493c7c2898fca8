package dev.duckpond.engine.evaluation.comparison;

/** A set of 64-bit integers: a bitmap where they lie close together, else open addressing. */
final class LongSet {
  private static final int BITS_PER_MEMBER = 256;

  private final long least;
  private final long greatest;
  private final long[] bitmap;
  private final long[] slots;
  private final boolean[] used;

  LongSet(long[] members) {
    long lower = Long.MAX_VALUE;
    long upper = Long.MIN_VALUE;
    for (long member : members) {
      lower = Math.min(lower, member);
      upper = Math.max(upper, member);
    }
    least = lower;
    greatest = upper;
    long span = upper - lower;
    if (members.length > 0 && span >= 0 && span < (long) BITS_PER_MEMBER * members.length) {
      bitmap = new long[(int) (span >> 6) + 1];
      slots = new long[0];
      used = new boolean[0];
      for (long member : members) {
        bitmap[(int) ((member - lower) >> 6)] |= 1L << (member - lower);
      }
    } else {
      bitmap = new long[0];
      int capacity = Integer.highestOneBit(Math.max(4, members.length) * 4);
      slots = new long[capacity];
      used = new boolean[capacity];
      for (long member : members) {
        add(member);
      }
    }
  }

  private void add(long member) {
    int slot = slot(member);
    while (used[slot] && slots[slot] != member) {
      slot = (slot + 1) & (slots.length - 1);
    }
    used[slot] = true;
    slots[slot] = member;
  }

  boolean contains(long value) {
    if (value < least || value > greatest) {
      return false;
    }
    if (bitmap.length > 0) {
      return ((bitmap[(int) ((value - least) >> 6)] >>> (value - least)) & 1) != 0;
    }
    int slot = slot(value);
    while (used[slot]) {
      if (slots[slot] == value) {
        return true;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }

  private int slot(long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (slots.length - 1);
  }
}
