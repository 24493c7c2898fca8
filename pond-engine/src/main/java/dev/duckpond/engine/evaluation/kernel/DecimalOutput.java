package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Collects a DECIMAL column in the layout of its type, row by row. */
public final class DecimalOutput {
  private final ColumnType type;
  private final int length;
  private final long[] low;
  private final long @Nullable [] high;

  public DecimalOutput(ColumnType type, int length) {
    this.type = type;
    this.length = length;
    this.low = new long[length];
    this.high = Decimals.isLong(type) ? null : new long[length];
  }

  /** Sets a row, unless the value has more digits than the type: then false is returned. */
  public boolean set(int row, BigInteger unscaled) {
    if (!Decimals.fits(unscaled, type.precision())) {
      return false;
    }
    low[row] = unscaled.longValue();
    if (high != null) {
      high[row] = Int128.high(unscaled);
    }
    return true;
  }

  /** The column; rows that were not set are zero. */
  public Vector build(boolean @Nullable [] nulls) {
    return high == null
        ? new LongVector(type, length, low, nulls)
        : new Int128Vector(type, length, high, low, nulls);
  }
}
