package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** DOUBLE values. */
public final class DoubleVector implements Vector {
  private final ColumnType type;
  private final int length;
  private final double[] values;
  private final boolean @Nullable [] nulls;

  /** Takes ownership of the arrays, each at least {@code length} long. */
  public DoubleVector(ColumnType type, int length, double[] values, boolean @Nullable [] nulls) {
    this.type = type;
    this.length = length;
    this.values = values;
    this.nulls = nulls;
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean @Nullable [] nulls() {
    return nulls;
  }

  /** The values themselves, not a copy: read only. */
  public double[] values() {
    return values;
  }

  @Override
  public DoubleVector gather(int[] positions, int count) {
    double[] gathered = new double[count];
    for (int i = 0; i < count; i++) {
      gathered[i] = values[positions[i]];
    }
    return new DoubleVector(type, count, gathered, Nulls.gather(nulls, positions, count));
  }
}
