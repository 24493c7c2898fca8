package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;

/** Truth values among those wanted: none, one or both of false and true. */
final class BooleanEqual extends RowCondition {
  private final boolean falseMatches;
  private final boolean trueMatches;

  BooleanEqual(boolean falseMatches, boolean trueMatches) {
    this.falseMatches = falseMatches;
    this.trueMatches = trueMatches;
  }

  @Override
  protected boolean matches(Vector column, int row) {
    return ((BooleanVector) column).values()[row] ? trueMatches : falseMatches;
  }
}
