package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;

/**
 * An expression made ready to run. Belongs to one thread: it may keep what it computed of a
 * dictionary.
 */
public interface Evaluator {
  /**
   * The expression's value for every row, {@link ColumnBatch#rowCount()} long; may be a dictionary
   * vector or one of the batch's own columns.
   *
   * @throws dev.duckpond.engine.QueryException when a row cannot be computed (overflow, division by
   *     zero, a failed cast)
   */
  Vector evaluate(ColumnBatch batch);
}
