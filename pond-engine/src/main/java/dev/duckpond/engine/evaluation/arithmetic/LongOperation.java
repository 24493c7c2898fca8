package dev.duckpond.engine.evaluation.arithmetic;

/**
 * An integer operator as loops. A loop wraps where a result does not fit and says so once for all
 * rows, so that it stays free of branches; the caller then looks for the row.
 */
interface LongOperation {
  /** Computes all rows; a negative result: some row, perhaps a null one, overflowed. */
  long columns(long[] left, long[] right, long[] results, int rowCount);

  /** As {@link #columns}, with one right operand for all rows. */
  long constant(long[] left, long right, long[] results, int rowCount);

  /** Whether the result of one row does not fit. */
  boolean overflows(long left, long right);

  /** For messages. */
  String symbol();
}
