package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.IntegerRange;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import java.math.BigInteger;

/** DECIMAL to an integer, rounded half away from zero. */
final class DecimalToInteger extends CastKernel {
  private final IntegerRange range;

  DecimalToInteger(ColumnType target, boolean safe) {
    super(target, safe);
    this.range = IntegerRange.of(target);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    boolean wide = target.physicalType() == PhysicalType.LONG;
    long[] longs = new long[wide ? rowCount : 0];
    int[] ints = new int[wide ? 0 : rowCount];
    int scale = source.type().scale();
    for (int i = 0; i < rowCount; i++) {
      if (unconverted.isNull(i)) {
        continue;
      }
      BigInteger rounded = Decimals.rescale(RowValues.unscaled(source, i), scale, 0);
      if (rounded.bitLength() >= Long.SIZE || !range.contains(rounded.longValue())) {
        unconverted.outOfRange(i);
      } else if (wide) {
        longs[i] = rounded.longValue();
      } else {
        ints[i] = rounded.intValue();
      }
    }
    return wide
        ? new LongVector(target, rowCount, longs, unconverted.nulls())
        : new IntVector(target, rowCount, ints, unconverted.nulls());
  }
}
