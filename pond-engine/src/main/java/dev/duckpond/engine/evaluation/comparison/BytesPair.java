package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;

/** Compares two columns of bytes, unsigned. */
final class BytesPair implements PairCondition {
  private final Relation relation;

  BytesPair(Relation relation) {
    this.relation = relation;
  }

  @Override
  public void test(Vector left, Vector right, int rowCount, boolean[] matches) {
    BytesVector first = (BytesVector) left;
    BytesVector second = (BytesVector) right;
    boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
    for (int i = 0; i < rowCount; i++) {
      int firstStart = first.starts()[i];
      int firstEnd = firstStart + first.lengths()[i];
      int secondStart = second.starts()[i];
      int secondEnd = secondStart + second.lengths()[i];
      if (equality) {
        boolean equal =
            Arrays.equals(
                first.data(), firstStart, firstEnd, second.data(), secondStart, secondEnd);
        matches[i] = equal == (relation == Relation.EQUAL);
      } else {
        matches[i] =
            relation.holds(
                Arrays.compareUnsigned(
                    first.data(), firstStart, firstEnd, second.data(), secondStart, secondEnd));
      }
    }
  }
}
