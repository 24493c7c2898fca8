package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;

/** Compares two columns of DECIMALs of any precision and scale. */
final class DecimalPair implements PairCondition {
  private final Relation relation;

  DecimalPair(Relation relation) {
    this.relation = relation;
  }

  @Override
  public void test(Vector left, Vector right, int rowCount, boolean[] matches) {
    Int128Vector first = Decimals.widen(left);
    Int128Vector second = Decimals.widen(right);
    int firstScale = left.type().scale();
    int secondScale = right.type().scale();
    for (int i = 0; i < rowCount; i++) {
      int comparison =
          firstScale == secondScale
              ? Int128.compare(first.high()[i], first.low()[i], second.high()[i], second.low()[i])
              : compare(first, firstScale, second, secondScale, i);
      matches[i] = relation.holds(comparison);
    }
  }

  private static int compare(
      Int128Vector first, int firstScale, Int128Vector second, int secondScale, int row) {
    int scale = Math.max(firstScale, secondScale);
    return Decimals.rescale(first.unscaled(row), firstScale, scale)
        .compareTo(Decimals.rescale(second.unscaled(row), secondScale, scale));
  }
}
