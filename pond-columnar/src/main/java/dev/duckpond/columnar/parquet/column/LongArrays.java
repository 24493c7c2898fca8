package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values in {@code long[]}. */
final class LongArrays implements ValueArrays<long[]> {
  @Override
  public long[] allocate(int length) {
    return new long[length];
  }

  @Override
  public void gather(long[] source, int[] positions, int count, long[] target, int offset) {
    for (int i = 0; i < count; i++) {
      target[offset + i] = source[positions[i]];
    }
  }

  @Override
  public void spread(long[] values, int offset, boolean[] nulls, int count, int present) {
    int to = offset + count - 1;
    int from = offset + present - 1;
    for (; from >= offset && to > from; to--) {
      boolean isNull = nulls[to];
      values[to] = isNull ? 0 : values[from];
      from -= isNull ? 0 : 1;
    }
    if (from < offset) {
      Arrays.fill(values, offset, to + 1, 0);
    }
  }

  @Override
  public Vector vector(ColumnType type, int length, long[] values, boolean @Nullable [] nulls) {
    return new LongVector(type, length, values, nulls);
  }
}
