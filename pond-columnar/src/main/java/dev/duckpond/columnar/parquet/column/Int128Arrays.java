package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.Int128Array;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/** Values in two {@code long[]}, each treated like one. */
final class Int128Arrays implements ValueArrays<Int128Array> {
  private final LongArrays halves = new LongArrays();

  @Override
  public Int128Array allocate(int length) {
    return new Int128Array(length);
  }

  @Override
  public void gather(
      Int128Array source, int[] positions, int count, Int128Array target, int offset) {
    halves.gather(source.high(), positions, count, target.high(), offset);
    halves.gather(source.low(), positions, count, target.low(), offset);
  }

  @Override
  public void spread(Int128Array values, int offset, boolean[] nulls, int count, int present) {
    halves.spread(values.high(), offset, nulls, count, present);
    halves.spread(values.low(), offset, nulls, count, present);
  }

  @Override
  public Vector vector(
      ColumnType type, int length, Int128Array values, boolean @Nullable [] nulls) {
    return new Int128Vector(type, length, values.high(), values.low(), nulls);
  }
}
