package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;

/**
 * Numbers among a list of constants. REALs and DOUBLEs are looked up by their bits, with one zero
 * and one NaN.
 */
final class LongMembers extends RowCondition {
  private final LongSet members;

  LongMembers(long[] members) {
    this.members = new LongSet(members);
  }

  /** The one number that stands for a DOUBLE in the list. */
  static long key(double value) {
    return Double.doubleToLongBits(value == 0 ? 0.0 : value);
  }

  @Override
  protected boolean matches(Vector column, int row) {
    if (column instanceof LongVector longs) {
      return members.contains(longs.values()[row]);
    } else if (column instanceof IntVector ints) {
      return members.contains(ints.values()[row]);
    } else if (column instanceof DoubleVector doubles) {
      return members.contains(key(doubles.values()[row]));
    }
    return members.contains(key(((FloatVector) column).values()[row]));
  }
}
