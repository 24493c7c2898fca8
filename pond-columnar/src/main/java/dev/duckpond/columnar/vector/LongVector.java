package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** BIGINT, TIME, TIMESTAMP (both kinds) and DECIMAL up to 18 digits. */
public final class LongVector implements Vector {
  private final ColumnType type;
  private final int length;
  private final long[] values;
  private final boolean @Nullable [] nulls;

  /** Takes ownership of the arrays, each at least {@code length} long. */
  public LongVector(ColumnType type, int length, long[] values, boolean @Nullable [] nulls) {
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
  public long[] values() {
    return values;
  }

  @Override
  public LongVector gather(int[] positions, int count) {
    long[] gathered = new long[count];
    for (int i = 0; i < count; i++) {
      gathered[i] = values[positions[i]];
    }
    return new LongVector(type, count, gathered, Nulls.gather(nulls, positions, count));
  }
}
