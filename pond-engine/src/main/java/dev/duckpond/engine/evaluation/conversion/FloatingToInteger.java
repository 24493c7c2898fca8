package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.IntegerRange;

/** REAL and DOUBLE to an integer, rounded half to even. NaN is out of range. */
final class FloatingToInteger extends CastKernel {
  private final double minimum;
  private final double end;

  FloatingToInteger(ColumnType target, boolean safe) {
    super(target, safe);
    IntegerRange range = IntegerRange.of(target);
    minimum = range.minimum();
    // One more than the largest, which for every integer type is a power of two and so exact.
    end = -minimum;
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    boolean wide = target.physicalType() == PhysicalType.LONG;
    long[] longs = new long[wide ? rowCount : 0];
    int[] ints = new int[wide ? 0 : rowCount];
    for (int i = 0; i < rowCount; i++) {
      double value =
          source instanceof DoubleVector doubles
              ? doubles.values()[i]
              : ((FloatVector) source).values()[i];
      double rounded = Math.rint(value);
      if (!(rounded >= minimum && rounded < end)) {
        if (!unconverted.isNull(i)) {
          unconverted.outOfRange(i);
        }
      } else if (wide) {
        longs[i] = (long) rounded;
      } else {
        ints[i] = (int) rounded;
      }
    }
    return wide
        ? new LongVector(target, rowCount, longs, unconverted.nulls())
        : new IntVector(target, rowCount, ints, unconverted.nulls());
  }
}
