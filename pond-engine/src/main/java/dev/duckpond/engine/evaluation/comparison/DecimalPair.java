package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.RowValues;

/** Compares two columns of DECIMALs of any precision and scale. */
final class DecimalPair implements PairCondition {
  private final Relation relation;

  DecimalPair(Relation relation) {
    this.relation = relation;
  }

  @Override
  public void test(Vector left, Vector right, int rowCount, boolean[] matches) {
    int leftScale = left.type().scale();
    int rightScale = right.type().scale();
    if (leftScale == rightScale) {
      compareWide(Decimals.widen(left), Decimals.widen(right), rowCount, matches);
    } else if (left instanceof LongVector first && right instanceof LongVector second) {
      long leftFactor = Decimals.longPowerOfTen(Math.max(0, rightScale - leftScale));
      long rightFactor = Decimals.longPowerOfTen(Math.max(0, leftScale - rightScale));
      compareRescaled(first.values(), leftFactor, second.values(), rightFactor, rowCount, matches);
    } else {
      for (int i = 0; i < rowCount; i++) {
        int scale = Math.max(leftScale, rightScale);
        matches[i] =
            relation.holds(
                Decimals.rescale(RowValues.unscaled(left, i), leftScale, scale)
                    .compareTo(Decimals.rescale(RowValues.unscaled(right, i), rightScale, scale)));
      }
    }
  }

  private void compareWide(Int128Vector left, Int128Vector right, int rowCount, boolean[] matches) {
    for (int i = 0; i < rowCount; i++) {
      matches[i] =
          relation.holds(
              Int128.compare(left.high()[i], left.low()[i], right.high()[i], right.low()[i]));
    }
  }

  private void compareRescaled(
      long[] left,
      long leftFactor,
      long[] right,
      long rightFactor,
      int rowCount,
      boolean[] matches) {
    for (int i = 0; i < rowCount; i++) {
      matches[i] =
          relation.holds(
              Int128.compare(
                  Math.multiplyHigh(left[i], leftFactor),
                  left[i] * leftFactor,
                  Math.multiplyHigh(right[i], rightFactor),
                  right[i] * rightFactor));
    }
  }
}
