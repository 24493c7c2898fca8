package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values in {@code int[]}. */
final class IntArrays implements ValueArrays<int[]> {
  @Override
  public int[] allocate(int length) {
    return new int[length];
  }

  @Override
  public void gather(int[] source, int[] positions, int count, int[] target, int offset) {
    for (int i = 0; i < count; i++) {
      target[offset + i] = source[positions[i]];
    }
  }

  @Override
  public void spread(int[] values, int offset, boolean[] nulls, int count, int present) {
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
  public Vector vector(ColumnType type, int length, int[] values, boolean @Nullable [] nulls) {
    return new IntVector(type, length, values, nulls);
  }
}
