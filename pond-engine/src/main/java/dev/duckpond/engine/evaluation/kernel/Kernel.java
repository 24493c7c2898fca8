package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.vector.Vector;

/**
 * A function of whole columns, made for one call of an expression. May keep scratch space, so it
 * belongs to one thread.
 */
public interface Kernel {
  /**
   * Computes every row.
   *
   * @param rowCount length of each operand and of the result
   * @param operands one vector for each operand of the call, literals included, none of them a
   *     {@link dev.duckpond.columnar.vector.DictionaryVector}; read only
   * @return a new vector of the call's type, or an operand itself
   * @throws dev.duckpond.engine.QueryException when a row cannot be computed; rows with a null
   *     operand never are the cause
   */
  Vector apply(int rowCount, Vector[] operands);
}
