package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.IntegerRange;

/** TINYINT to BIGINT into one another. */
final class IntegerCast extends CastKernel {
  private final IntegerRange range;

  IntegerCast(ColumnType target, boolean safe) {
    super(target, safe);
    this.range = IntegerRange.of(target);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    if (target.physicalType() == PhysicalType.LONG) {
      return toLong(source, rowCount);
    }
    int[] results = new int[rowCount];
    if (source instanceof IntVector ints) {
      System.arraycopy(ints.values(), 0, results, 0, rowCount);
      if (!range.containsAll(results, rowCount)) {
        for (int i = 0; i < rowCount; i++) {
          check(results[i], i, unconverted);
        }
      }
    } else {
      narrow(((LongVector) source).values(), results, rowCount, unconverted);
    }
    return new IntVector(target, rowCount, results, unconverted.nulls());
  }

  private Vector toLong(Vector source, int rowCount) {
    if (source instanceof LongVector) {
      return source;
    }
    int[] values = ((IntVector) source).values();
    long[] results = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] = values[i];
    }
    return new LongVector(target, rowCount, results, source.nulls());
  }

  private void narrow(long[] values, int[] results, int rowCount, Unconverted unconverted) {
    boolean outside = false;
    for (int i = 0; i < rowCount; i++) {
      results[i] = (int) values[i];
      outside |= values[i] < range.minimum() | values[i] > range.maximum();
    }
    if (outside) {
      for (int i = 0; i < rowCount; i++) {
        check(values[i], i, unconverted);
      }
    }
  }

  private void check(long value, int row, Unconverted unconverted) {
    if (!unconverted.isNull(row) && !range.contains(value)) {
      unconverted.outOfRange(row);
    }
  }
}
