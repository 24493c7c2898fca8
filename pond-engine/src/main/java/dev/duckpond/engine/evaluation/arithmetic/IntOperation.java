package dev.duckpond.engine.evaluation.arithmetic;

/** As {@link LongOperation}, for {@code int[]}. */
interface IntOperation {
  /** Computes all rows; a negative result: some row, perhaps a null one, overflowed. */
  int columns(int[] left, int[] right, int[] results, int rowCount);

  /** As {@link #columns}, with one right operand for all rows. */
  int constant(int[] left, int right, int[] results, int rowCount);

  /** The true result of one row. */
  long exact(int left, int right);

  /** For messages. */
  String symbol();
}
