package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.vector.Vector;

/**
 * One aggregate function over many groups, which are numbered from 0. Used by one thread at a time;
 * {@link #result} by any number at once.
 */
interface Accumulator {
  /** Makes room for this many groups. Called before groups are used; never with fewer. */
  void ensure(int groups);

  /**
   * Takes one row of each argument for each group number.
   *
   * @param arguments may be dictionary vectors
   */
  void add(Vector[] arguments, int rows, int[] groups);

  /**
   * Takes what another accumulator of the same kind has.
   *
   * @param from groups of the other
   * @param to for each of them, the group here
   */
  void merge(Accumulator other, int[] from, int[] to, int count);

  /** Whether it needs the {@link RowCounts} it was made with to be kept. */
  default boolean readsRowCounts() {
    return false;
  }

  /** Told once, when all rows have been added and merged, before {@link #result}. */
  default void complete() {}

  /**
   * The values of {@code count} groups from one on.
   *
   * @throws dev.duckpond.engine.QueryException NUMERIC_OUT_OF_RANGE when a value does not fit
   */
  Vector result(int from, int count);

  /** Bytes held, roughly. */
  long byteSize();
}
