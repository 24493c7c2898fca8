package dev.duckpond.engine.operator.sort;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.plan.SortKey;
import java.util.Arrays;
import java.util.List;

/** Compares rows of one batch, or of two with the same columns, by sort keys from one on. */
final class RowOrder {
  private final KeyOrder[] keys;

  RowOrder(ColumnBatch left, ColumnBatch right, List<SortKey> keys) {
    this.keys =
        keys.stream()
            .map(
                key ->
                    new KeyOrder(
                        key,
                        left.column(key.column()).flatten(),
                        right.column(key.column()).flatten()))
            .toArray(KeyOrder[]::new);
  }

  int compare(int left, int right) {
    for (KeyOrder key : keys) {
      int order = key.compare(left, right);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private record KeyOrder(SortKey key, Vector leftValues, Vector rightValues) {
    int compare(int left, int right) {
      boolean leftNull = leftValues.isNull(left);
      boolean rightNull = rightValues.isNull(right);
      if (leftNull | rightNull) {
        if (leftNull & rightNull) {
          return 0;
        }
        return leftNull == key.nullsFirst() ? -1 : 1;
      }
      int order = compareValues(left, right);
      return key.descending() ? -order : order;
    }

    private int compareValues(int left, int right) {
      if (leftValues instanceof LongVector l && rightValues instanceof LongVector r) {
        return Long.compare(l.values()[left], r.values()[right]);
      } else if (leftValues instanceof IntVector l && rightValues instanceof IntVector r) {
        return Integer.compare(l.values()[left], r.values()[right]);
      } else if (leftValues instanceof BytesVector l && rightValues instanceof BytesVector r) {
        int leftStart = l.starts()[left];
        int rightStart = r.starts()[right];
        return Arrays.compareUnsigned(
            l.data(),
            leftStart,
            leftStart + l.lengths()[left],
            r.data(),
            rightStart,
            rightStart + r.lengths()[right]);
      } else if (leftValues instanceof DoubleVector l && rightValues instanceof DoubleVector r) {
        return SortPrefix.compare(l.values()[left], r.values()[right]);
      } else if (leftValues instanceof FloatVector l && rightValues instanceof FloatVector r) {
        return SortPrefix.compare(l.values()[left], r.values()[right]);
      } else if (leftValues instanceof Int128Vector l && rightValues instanceof Int128Vector r) {
        return Int128.compare(l.high()[left], l.low()[left], r.high()[right], r.low()[right]);
      } else if (leftValues instanceof BooleanVector l && rightValues instanceof BooleanVector r) {
        return Boolean.compare(l.values()[left], r.values()[right]);
      }
      throw new IllegalStateException(
          "cannot compare " + leftValues.type() + " with " + rightValues.type());
    }
  }
}
