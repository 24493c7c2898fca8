package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.Vector;

/** Compares two columns of DOUBLEs or REALs; NaN equals NaN and is largest. */
final class DoublePair implements PairCondition {
  private final boolean equality;
  private final boolean exchanged;
  private final boolean negated;

  DoublePair(Relation relation) {
    this.equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
    this.exchanged = relation == Relation.GREATER || relation == Relation.LESS_OR_EQUAL;
    this.negated =
        relation == Relation.NOT_EQUAL
            || relation == Relation.LESS_OR_EQUAL
            || relation == Relation.GREATER_OR_EQUAL;
  }

  @Override
  public void test(Vector left, Vector right, int rowCount, boolean[] matches) {
    double[] first = DoubleRange.values(exchanged ? right : left, rowCount);
    double[] second = DoubleRange.values(exchanged ? left : right, rowCount);
    if (equality) {
      for (int i = 0; i < rowCount; i++) {
        boolean bothNaN = Double.isNaN(first[i]) & Double.isNaN(second[i]);
        matches[i] = (first[i] == second[i] | bothNaN) ^ negated;
      }
    } else {
      for (int i = 0; i < rowCount; i++) {
        boolean onlySecondNaN = !Double.isNaN(first[i]) & Double.isNaN(second[i]);
        matches[i] = (first[i] < second[i] | onlySecondNaN) ^ negated;
      }
    }
  }
}
