package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** BOOLEAN values. */
public final class BooleanVector implements Vector {
  private final ColumnType type;
  private final int length;
  private final boolean[] values;
  private final boolean @Nullable [] nulls;

  /** Takes ownership of the arrays, each at least {@code length} long. */
  public BooleanVector(ColumnType type, int length, boolean[] values, boolean @Nullable [] nulls) {
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
  public boolean[] values() {
    return values;
  }

  @Override
  public BooleanVector gather(int[] positions, int count) {
    boolean[] gathered = new boolean[count];
    for (int i = 0; i < count; i++) {
      gathered[i] = values[positions[i]];
    }
    return new BooleanVector(type, count, gathered, Nulls.gather(nulls, positions, count));
  }
}
