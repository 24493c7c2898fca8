package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values in {@code double[]}. */
final class DoubleArrays implements ValueArrays<double[]> {
  @Override
  public double[] allocate(int length) {
    return new double[length];
  }

  @Override
  public void gather(double[] source, int[] positions, int count, double[] target, int offset) {
    for (int i = 0; i < count; i++) {
      target[offset + i] = source[positions[i]];
    }
  }

  @Override
  public void spread(double[] values, int offset, boolean[] nulls, int count, int present) {
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
  public Vector vector(ColumnType type, int length, double[] values, boolean @Nullable [] nulls) {
    return new DoubleVector(type, length, values, nulls);
  }
}
