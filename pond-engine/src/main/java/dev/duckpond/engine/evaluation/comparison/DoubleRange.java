package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Vector;

/**
 * DOUBLEs or REALs from a least to a greatest, or all others. NaN is in no range and so among "all
 * others", which makes it the largest number. Every comparison with a constant is one of these.
 */
final class DoubleRange implements ColumnCondition {
  private final double least;
  private final double greatest;
  private final boolean negated;

  private DoubleRange(double least, double greatest, boolean negated) {
    this.least = least;
    this.greatest = greatest;
    this.negated = negated;
  }

  static DoubleRange of(Relation relation, double constant) {
    double infinity = Double.POSITIVE_INFINITY;
    return switch (relation) {
      case EQUAL ->
          Double.isNaN(constant)
              ? new DoubleRange(-infinity, infinity, true)
              : new DoubleRange(constant, constant, false);
      case LESS -> {
        if (Double.isNaN(constant)) {
          yield new DoubleRange(-infinity, infinity, false);
        } else if (constant == -infinity) {
          yield new DoubleRange(infinity, -infinity, false);
        }
        yield new DoubleRange(-infinity, Math.nextDown(constant), false);
      }
      case LESS_OR_EQUAL ->
          Double.isNaN(constant)
              ? new DoubleRange(infinity, -infinity, true)
              : new DoubleRange(-infinity, constant, false);
      case NOT_EQUAL, GREATER, GREATER_OR_EQUAL -> {
        DoubleRange opposite = of(relation.negated(), constant);
        yield new DoubleRange(opposite.least, opposite.greatest, !opposite.negated);
      }
    };
  }

  @Override
  public void test(Vector column, int rowCount, boolean[] matches) {
    double[] values = values(column, rowCount);
    for (int i = 0; i < rowCount; i++) {
      matches[i] = (values[i] >= least & values[i] <= greatest) ^ negated;
    }
  }

  @Override
  public int narrow(Vector column, int rowCount, int[] candidates, int count) {
    double[] values = values(column, rowCount);
    return count == rowCount ? all(values, rowCount, candidates) : some(values, candidates, count);
  }

  private int all(double[] values, int rowCount, int[] candidates) {
    int kept = 0;
    for (int i = 0; i < rowCount; i++) {
      candidates[kept] = i;
      kept += ((values[i] >= least & values[i] <= greatest) ^ negated) ? 1 : 0;
    }
    return kept;
  }

  private int some(double[] values, int[] candidates, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = candidates[i];
      candidates[kept] = row;
      kept += ((values[row] >= least & values[row] <= greatest) ^ negated) ? 1 : 0;
    }
    return kept;
  }

  /** The column as DOUBLEs; every REAL is one exactly. */
  static double[] values(Vector column, int rowCount) {
    if (column instanceof DoubleVector doubles) {
      return doubles.values();
    }
    float[] floats = ((FloatVector) column).values();
    double[] values = new double[rowCount];
    for (int i = 0; i < rowCount; i++) {
      values[i] = floats[i];
    }
    return values;
  }
}
