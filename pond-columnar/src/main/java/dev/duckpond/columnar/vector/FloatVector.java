package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** REAL values. */
public final class FloatVector implements Vector {
  private final ColumnType type;
  private final int length;
  private final float[] values;
  private final boolean @Nullable [] nulls;

  /** Takes ownership of the arrays, each at least {@code length} long. */
  public FloatVector(ColumnType type, int length, float[] values, boolean @Nullable [] nulls) {
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
  public float[] values() {
    return values;
  }

  @Override
  public FloatVector gather(int[] positions, int count) {
    float[] gathered = new float[count];
    for (int i = 0; i < count; i++) {
      gathered[i] = values[positions[i]];
    }
    return new FloatVector(type, count, gathered, Nulls.gather(nulls, positions, count));
  }
}
