package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** MIN and MAX of what is held in {@code int[]} or {@code long[]}, and of BOOLEAN. */
final class LongExtremeAccumulator implements Accumulator {
  private final ColumnType type;
  private final boolean greatest;
  private long[] extremes = {};
  private boolean[] present = {};
  private long[] scratch = {};

  LongExtremeAccumulator(ColumnType type, boolean greatest) {
    this.type = type;
    this.greatest = greatest;
  }

  @Override
  public void ensure(int groups) {
    int before = extremes.length;
    if (before < groups) {
      int capacity = Capacity.grown(before, groups);
      extremes = Arrays.copyOf(extremes, capacity);
      Arrays.fill(extremes, before, capacity, greatest ? Long.MIN_VALUE : Long.MAX_VALUE);
      present = Arrays.copyOf(present, capacity);
    }
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    Vector argument = arguments[0].flatten();
    add(longs(argument, rows), argument.nulls(), rows, groups);
  }

  private void add(long[] values, boolean @Nullable [] nulls, int rows, int[] groups) {
    long[] target = extremes;
    boolean[] seen = present;
    if (greatest) {
      for (int i = 0; i < rows; i++) {
        if (nulls == null || !nulls[i]) {
          int group = groups[i];
          target[group] = Math.max(target[group], values[i]);
          seen[group] = true;
        }
      }
    } else {
      for (int i = 0; i < rows; i++) {
        if (nulls == null || !nulls[i]) {
          int group = groups[i];
          target[group] = Math.min(target[group], values[i]);
          seen[group] = true;
        }
      }
    }
  }

  private long[] longs(Vector vector, int rows) {
    if (vector instanceof LongVector v) {
      return v.values();
    }
    if (scratch.length < rows) {
      scratch = new long[rows];
    }
    if (vector instanceof IntVector v) {
      int[] values = v.values();
      for (int i = 0; i < rows; i++) {
        scratch[i] = values[i];
      }
    } else {
      boolean[] values = ((BooleanVector) vector).values();
      for (int i = 0; i < rows; i++) {
        scratch[i] = values[i] ? 1 : 0;
      }
    }
    return scratch;
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    LongExtremeAccumulator that = (LongExtremeAccumulator) other;
    for (int i = 0; i < count; i++) {
      long value = that.extremes[from[i]];
      int group = to[i];
      extremes[group] =
          greatest ? Math.max(extremes[group], value) : Math.min(extremes[group], value);
      present[group] |= that.present[from[i]];
    }
  }

  @Override
  public Vector result(int from, int count) {
    VectorBuilder builder = new VectorBuilder(type);
    for (int i = from; i < from + count; i++) {
      if (!present[i]) {
        builder.appendNull();
        continue;
      }
      switch (type.physicalType()) {
        case BOOLEAN -> builder.appendBoolean(extremes[i] != 0);
        case INT -> builder.appendInt((int) extremes[i]);
        default -> builder.appendLong(extremes[i]);
      }
    }
    return builder.build();
  }

  @Override
  public long byteSize() {
    return 9L * extremes.length;
  }
}
