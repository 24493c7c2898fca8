package dev.duckpond.engine.operator.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many values each group has had: its rows without those that were null. */
final class NonNullCounts {
  private final RowCounts rows;
  private int groups;
  private long @Nullable [] nullCounts;

  NonNullCounts(RowCounts rows) {
    this.rows = rows;
  }

  void ensure(int wantedGroups) {
    groups = wantedGroups;
    if (nullCounts != null && nullCounts.length < wantedGroups) {
      nullCounts = Arrays.copyOf(nullCounts, Capacity.grown(nullCounts.length, wantedGroups));
    }
  }

  private long[] nullCounts() {
    if (nullCounts == null) {
      nullCounts = new long[Capacity.grown(0, groups)];
    }
    return nullCounts;
  }

  /** Takes rows that have been added to the row counts. */
  void add(boolean @Nullable [] nulls, int count, int[] groupOfRow) {
    if (nulls == null) {
      return;
    }
    long[] target = nullCounts();
    for (int i = 0; i < count; i++) {
      target[groupOfRow[i]] += nulls[i] ? 1 : 0;
    }
  }

  void merge(NonNullCounts other, int[] from, int[] to, int count) {
    if (other.nullCounts == null) {
      return;
    }
    long[] target = nullCounts();
    for (int i = 0; i < count; i++) {
      target[to[i]] += other.nullCounts[from[i]];
    }
  }

  long count(int group) {
    return rows.count(group) - (nullCounts == null ? 0 : nullCounts[group]);
  }

  long byteSize() {
    return nullCounts == null ? 0 : 8L * nullCounts.length;
  }
}
