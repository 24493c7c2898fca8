package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;

/** A condition made ready to run. Belongs to one thread. */
public interface RowFilter {
  /**
   * Finds the rows where the condition is true (not false, not null).
   *
   * @param positions receives their positions in ascending order; at least {@link
   *     ColumnBatch#rowCount()} long
   * @return how many there are
   */
  int select(ColumnBatch batch, int[] positions);
}
