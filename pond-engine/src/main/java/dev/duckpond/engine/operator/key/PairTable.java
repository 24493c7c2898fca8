package dev.duckpond.engine.operator.key;

import java.util.Arrays;

/** Numbers pairs of non-negative ints. */
final class PairTable {
  private final LongTable table = new LongTable();
  private long[] pairOfId = new long[64];
  private int size;

  /** The number of a pair, added if {@code add}; {@link KeyTable#NONE} if not there. */
  int lookUp(int left, int right, boolean add) {
    long pair = (long) left << 32 | right;
    if (!add) {
      return table.find(pair);
    }
    int id = table.findOrAdd(pair, size);
    if (id == size) {
      if (size == pairOfId.length) {
        pairOfId = Arrays.copyOf(pairOfId, size * 2);
      }
      pairOfId[size++] = pair;
    }
    return id;
  }

  int size() {
    return size;
  }

  int left(int id) {
    return (int) (pairOfId[id] >>> 32);
  }

  int right(int id) {
    return (int) pairOfId[id];
  }

  long byteSize() {
    return table.byteSize() + 8L * pairOfId.length;
  }
}
