package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;

/** Compares two columns of {@code int[]}, {@code long[]} or {@code boolean[]}. */
final class IntegerPair implements PairCondition {
  private final boolean equality;
  private final boolean exchanged;
  private final boolean negated;

  IntegerPair(Relation relation) {
    this.equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
    this.exchanged = relation == Relation.GREATER || relation == Relation.LESS_OR_EQUAL;
    this.negated =
        relation == Relation.NOT_EQUAL
            || relation == Relation.LESS_OR_EQUAL
            || relation == Relation.GREATER_OR_EQUAL;
  }

  @Override
  public void test(Vector left, Vector right, int rowCount, boolean[] matches) {
    Vector first = exchanged ? right : left;
    Vector second = exchanged ? left : right;
    if (first instanceof IntVector firstInts) {
      ints(firstInts.values(), ((IntVector) second).values(), rowCount, matches);
    } else if (first instanceof LongVector firstLongs) {
      longs(firstLongs.values(), ((LongVector) second).values(), rowCount, matches);
    } else {
      booleans(
          ((BooleanVector) first).values(), ((BooleanVector) second).values(), rowCount, matches);
    }
  }

  private void ints(int[] first, int[] second, int rowCount, boolean[] matches) {
    if (equality) {
      for (int i = 0; i < rowCount; i++) {
        matches[i] = (first[i] == second[i]) ^ negated;
      }
    } else {
      for (int i = 0; i < rowCount; i++) {
        matches[i] = (first[i] < second[i]) ^ negated;
      }
    }
  }

  private void longs(long[] first, long[] second, int rowCount, boolean[] matches) {
    if (equality) {
      for (int i = 0; i < rowCount; i++) {
        matches[i] = (first[i] == second[i]) ^ negated;
      }
    } else {
      for (int i = 0; i < rowCount; i++) {
        matches[i] = (first[i] < second[i]) ^ negated;
      }
    }
  }

  private void booleans(boolean[] first, boolean[] second, int rowCount, boolean[] matches) {
    for (int i = 0; i < rowCount; i++) {
      matches[i] = (equality ? first[i] == second[i] : !first[i] & second[i]) ^ negated;
    }
  }
}
