package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values in {@code boolean[]}. */
final class BooleanArrays implements ValueArrays<boolean[]> {
  @Override
  public boolean[] allocate(int length) {
    return new boolean[length];
  }

  @Override
  public void gather(boolean[] source, int[] positions, int count, boolean[] target, int offset) {
    for (int i = 0; i < count; i++) {
      target[offset + i] = source[positions[i]];
    }
  }

  @Override
  public void spread(boolean[] values, int offset, boolean[] nulls, int count, int present) {
    int to = offset + count - 1;
    int from = offset + present - 1;
    for (; from >= offset && to > from; to--) {
      boolean isNull = nulls[to];
      values[to] = isNull ? false : values[from];
      from -= isNull ? 0 : 1;
    }
    if (from < offset) {
      Arrays.fill(values, offset, to + 1, false);
    }
  }

  @Override
  public Vector vector(ColumnType type, int length, boolean[] values, boolean @Nullable [] nulls) {
    return new BooleanVector(type, length, values, nulls);
  }
}
