package dev.duckpond.columnar.parquet.write;

import java.util.Arrays;

/** Numbers distinct byte strings in the order of their first appearance. */
final class BytesDictionary {
  private static final int SPREAD = 0x9E3779B1;

  private final GrowableBytes data = new GrowableBytes();

  /** Where each code's bytes start in {@link #data}; they end where the next ones start. */
  private int[] starts = new int[65];

  private int[] hashes = new int[64];
  private int size;

  /** Codes plus one by hash, 0 for free; a power of two, at most half full. */
  private int[] slots = new int[128];

  int size() {
    return size;
  }

  /** The number of bytes of all values together. */
  int dataSize() {
    return data.size();
  }

  byte[] data() {
    return data.array();
  }

  int start(int code) {
    return starts[code];
  }

  int length(int code) {
    return starts[code + 1] - starts[code];
  }

  /** The code of a value, a new one when it has none. */
  int code(byte[] source, int start, int length) {
    int hash = hash(source, start, length);
    int mask = slots.length - 1;
    int slot = slot(hash, mask);
    while (slots[slot] != 0) {
      int code = slots[slot] - 1;
      if (hashes[code] == hash
          && Arrays.equals(
              data.array(), starts[code], starts[code + 1], source, start, start + length)) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    return add(source, start, length, hash, slot);
  }

  private int add(byte[] source, int start, int length, int hash, int slot) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size + 1);
    }
    int code = size++;
    data.putBytes(source, start, length);
    starts[size] = data.size();
    hashes[code] = hash;
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
      int slot = slot(hashes[code], mask);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
    }
  }

  private static int hash(byte[] source, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + source[i];
    }
    return hash;
  }

  private static int slot(int hash, int mask) {
    int spread = hash * SPREAD;
    return (spread ^ (spread >>> 15)) & mask;
  }
}
