package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** TINYINT, SMALLINT, INTEGER and DATE values. */
public final class IntVector implements Vector {
  private final ColumnType type;
  private final int length;
  private final int[] values;
  private final boolean @Nullable [] nulls;

  /** Takes ownership of the arrays, each at least {@code length} long. */
  public IntVector(ColumnType type, int length, int[] values, boolean @Nullable [] nulls) {
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
  public int[] values() {
    return values;
  }

  @Override
  public IntVector gather(int[] positions, int count) {
    int[] gathered = new int[count];
    for (int i = 0; i < count; i++) {
      gathered[i] = values[positions[i]];
    }
    return new IntVector(type, count, gathered, Nulls.gather(nulls, positions, count));
  }
}
