package dev.duckpond.engine.operator.key;

/**
 * Open addressing from a long to a non-negative int. Keys and numbers lie in separate arrays, at
 * most half full.
 */
final class LongTable {
  static final int ABSENT = -1;
  private static final int SMALLEST = 64;

  private long[] keys = new long[SMALLEST];
  private int[] idsPlusOne = new int[SMALLEST];
  private int mask = SMALLEST - 1;
  private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(SMALLEST);
  private int size;

  /** The number of a key, or {@link #ABSENT}. */
  int find(long key) {
    int slot = Hashes.of(key) >>> shift;
    while (true) {
      int id = idsPlusOne[slot];
      if (id == 0 || keys[slot] == key) {
        return id - 1;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** The number of a key; of {@code newId} if the key was absent, in which case it is added. */
  int findOrAdd(long key, int newId) {
    int slot = Hashes.of(key) >>> shift;
    while (true) {
      int id = idsPlusOne[slot];
      if (id == 0) {
        keys[slot] = key;
        idsPlusOne[slot] = newId + 1;
        if (++size > mask >> 1) {
          grow();
        }
        return newId;
      }
      if (keys[slot] == key) {
        return id - 1;
      }
      slot = (slot + 1) & mask;
    }
  }

  long byteSize() {
    return 12L * keys.length;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldIds = idsPlusOne;
    if (oldKeys.length > 1 << 29) {
      throw new IllegalStateException("more than " + size + " distinct keys in one table");
    }
    keys = new long[oldKeys.length * 2];
    idsPlusOne = new int[oldKeys.length * 2];
    mask = keys.length - 1;
    shift--;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldIds[i] != 0) {
        int slot = Hashes.of(oldKeys[i]) >>> shift;
        while (idsPlusOne[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        keys[slot] = oldKeys[i];
        idsPlusOne[slot] = oldIds[i];
      }
    }
  }
}
