package dev.duckpond.engine.operator.key;

import java.util.Arrays;

/** Numbers longs. */
final class LongNumbers {
  private final LongTable table = new LongTable();
  private long[] valueOfId = new long[64];
  private int size;

  /** The number of a value, added if {@code add}; {@link KeyTable#NONE} if not there. */
  int lookUp(long value, boolean add) {
    if (!add) {
      return table.find(value);
    }
    int id = table.findOrAdd(value, size);
    if (id == size) {
      if (size == valueOfId.length) {
        valueOfId = Arrays.copyOf(valueOfId, size * 2);
      }
      valueOfId[size++] = value;
    }
    return id;
  }

  long value(int id) {
    return valueOfId[id];
  }

  long byteSize() {
    return table.byteSize() + 8L * valueOfId.length;
  }
}
