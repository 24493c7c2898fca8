package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.Vector;

/**
 * Values from a least to a greatest, or all others. Every comparison of an integer with a constant
 * is one of these, and the test is one unsigned comparison: {@code value - least <= greatest -
 * least}.
 */
final class IntRange implements ColumnCondition {
  private final int least;
  private final int span;
  private final boolean negated;

  /**
   * @param least at most {@code greatest}
   */
  IntRange(int least, int greatest, boolean negated) {
    if (least > greatest) {
      throw new IllegalArgumentException(least + " to " + greatest + " is not a range");
    }
    this.least = least;
    // Adding the smallest number turns unsigned order into signed order.
    this.span = greatest - least + Integer.MIN_VALUE;
    this.negated = negated;
  }

  @Override
  public void test(Vector column, int rowCount, boolean[] matches) {
    int[] values = ((IntVector) column).values();
    int first = least + Integer.MIN_VALUE;
    for (int i = 0; i < rowCount; i++) {
      matches[i] = (values[i] - first <= span) ^ negated;
    }
  }

  @Override
  public int narrow(Vector column, int rowCount, int[] candidates, int count) {
    int[] values = ((IntVector) column).values();
    return count == rowCount ? all(values, rowCount, candidates) : some(values, candidates, count);
  }

  private int all(int[] values, int rowCount, int[] candidates) {
    int first = least + Integer.MIN_VALUE;
    int kept = 0;
    for (int i = 0; i < rowCount; i++) {
      candidates[kept] = i;
      kept += ((values[i] - first <= span) ^ negated) ? 1 : 0;
    }
    return kept;
  }

  private int some(int[] values, int[] candidates, int count) {
    int first = least + Integer.MIN_VALUE;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = candidates[i];
      candidates[kept] = row;
      kept += ((values[row] - first <= span) ^ negated) ? 1 : 0;
    }
    return kept;
  }
}
