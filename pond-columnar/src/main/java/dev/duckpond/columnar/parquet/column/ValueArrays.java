package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/** What is done with values of one physical type, whatever their encoding. */
interface ValueArrays<A> {
  A allocate(int length);

  /** Copies the values at {@code positions[0..count)} to {@code target[offset...]}. */
  void gather(A source, int[] positions, int count, A target, int offset);

  /**
   * Makes room for nulls: moves the {@code present} values that stand together from {@code offset}
   * on to the rows of {@code [offset, offset + count)} that are not null, and clears those that
   * are.
   */
  void spread(A values, int offset, boolean[] nulls, int count, int present);

  Vector vector(ColumnType type, int length, A values, boolean @Nullable [] nulls);
}
