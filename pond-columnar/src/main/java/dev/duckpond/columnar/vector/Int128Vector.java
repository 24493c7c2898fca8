package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** DECIMAL of 19 to 38 digits: unscaled 128-bit two's complement integers in two arrays. */
public final class Int128Vector implements Vector {
  private final ColumnType type;
  private final int length;
  private final long[] high;
  private final long[] low;
  private final boolean @Nullable [] nulls;

  /** Takes ownership of the arrays, each at least {@code length} long. */
  public Int128Vector(
      ColumnType type, int length, long[] high, long[] low, boolean @Nullable [] nulls) {
    this.type = type;
    this.length = length;
    this.high = high;
    this.low = low;
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

  /** The signed upper 64 bits, not a copy: read only. */
  public long[] high() {
    return high;
  }

  /** The unsigned lower 64 bits, not a copy: read only. */
  public long[] low() {
    return low;
  }

  /** The unscaled value at a row. */
  public BigInteger unscaled(int row) {
    return Int128.toBigInteger(high[row], low[row]);
  }

  @Override
  public Int128Vector gather(int[] positions, int count) {
    long[] gatheredHigh = new long[count];
    long[] gatheredLow = new long[count];
    for (int i = 0; i < count; i++) {
      gatheredHigh[i] = high[positions[i]];
      gatheredLow[i] = low[positions[i]];
    }
    return new Int128Vector(
        type, count, gatheredHigh, gatheredLow, Nulls.gather(nulls, positions, count));
  }
}
