package dev.duckpond.engine.operator.aggregate;

import java.util.Arrays;

/**
 * How many rows each group has had. Counted once for all functions without a filter of their own:
 * these count only what they skip, which is nothing where there are no nulls.
 */
final class RowCounts {
  private long[] counts = {};

  void ensure(int groups) {
    if (counts.length < groups) {
      counts = Arrays.copyOf(counts, Capacity.grown(counts.length, groups));
    }
  }

  void add(int rows, int[] groups) {
    long[] target = counts;
    for (int i = 0; i < rows; i++) {
      target[groups[i]]++;
    }
  }

  void merge(RowCounts other, int[] from, int[] to, int count) {
    for (int i = 0; i < count; i++) {
      counts[to[i]] += other.counts[from[i]];
    }
  }

  long count(int group) {
    return counts[group];
  }

  long byteSize() {
    return 8L * counts.length;
  }
}
