package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;

/**
 * Values from a least to a greatest, or all others. Every comparison of an integer with a constant
 * is one of these, and the test is one unsigned comparison: {@code value - least <= greatest -
 * least}.
 */
final class LongRange implements ColumnCondition {
  private final long least;
  private final long span;
  private final boolean negated;

  /**
   * @param least at most {@code greatest}
   */
  LongRange(long least, long greatest, boolean negated) {
    if (least > greatest) {
      throw new IllegalArgumentException(least + " to " + greatest + " is not a range");
    }
    this.least = least;
    // Adding the smallest number turns unsigned order into signed order.
    this.span = greatest - least + Long.MIN_VALUE;
    this.negated = negated;
  }

  @Override
  public void test(Vector column, int rowCount, boolean[] matches) {
    long[] values = ((LongVector) column).values();
    long first = least + Long.MIN_VALUE;
    for (int i = 0; i < rowCount; i++) {
      matches[i] = (values[i] - first <= span) ^ negated;
    }
  }

  @Override
  public int narrow(Vector column, int rowCount, int[] candidates, int count) {
    long[] values = ((LongVector) column).values();
    return count == rowCount ? all(values, rowCount, candidates) : some(values, candidates, count);
  }

  private int all(long[] values, int rowCount, int[] candidates) {
    long first = least + Long.MIN_VALUE;
    int kept = 0;
    for (int i = 0; i < rowCount; i++) {
      candidates[kept] = i;
      kept += ((values[i] - first <= span) ^ negated) ? 1 : 0;
    }
    return kept;
  }

  private int some(long[] values, int[] candidates, int count) {
    long first = least + Long.MIN_VALUE;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = candidates[i];
      candidates[kept] = row;
      kept += ((values[row] - first <= span) ^ negated) ? 1 : 0;
    }
    return kept;
  }
}
