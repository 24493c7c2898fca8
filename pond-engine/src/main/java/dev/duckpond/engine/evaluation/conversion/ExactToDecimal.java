package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.DecimalOutput;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import java.math.BigInteger;

/** Integers and DECIMALs to DECIMAL, rounded half away from zero where digits go. */
final class ExactToDecimal extends CastKernel {
  private final int sourceScale;
  private final boolean alwaysFits;

  ExactToDecimal(ColumnType source, ColumnType target, boolean safe) {
    super(target, safe);
    this.sourceScale = source.scale();
    int moved = target.scale() - source.scale();
    this.alwaysFits =
        source.physicalType() != PhysicalType.INT128
            && moved >= 0
            && moved <= ColumnType.MAX_LONG_PRECISION
            && Decimals.digits(source) + moved <= target.precision();
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    if (alwaysFits) {
      return Decimals.isLong(target) ? scaleUp(source, rowCount) : widen(source, rowCount);
    }
    DecimalOutput output = new DecimalOutput(target, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (!unconverted.isNull(i)) {
        BigInteger unscaled =
            source instanceof IntVector ints
                ? BigInteger.valueOf(ints.values()[i])
                : RowValues.unscaled(source, i);
        if (!output.set(i, Decimals.rescale(unscaled, sourceScale, target.scale()))) {
          unconverted.outOfRange(i);
        }
      }
    }
    return output.build(unconverted.nulls());
  }

  private Vector widen(Vector source, int rowCount) {
    long factor = Decimals.longPowerOfTen(target.scale() - sourceScale);
    long[] high = new long[rowCount];
    long[] low = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      long value = Integers.at(source, i);
      high[i] = Math.multiplyHigh(value, factor);
      low[i] = value * factor;
    }
    return new Int128Vector(target, rowCount, high, low, source.nulls());
  }

  private Vector scaleUp(Vector source, int rowCount) {
    long factor = Decimals.longPowerOfTen(target.scale() - sourceScale);
    long[] results = new long[rowCount];
    if (source instanceof IntVector ints) {
      int[] values = ints.values();
      for (int i = 0; i < rowCount; i++) {
        results[i] = values[i] * factor;
      }
    } else {
      long[] values = ((LongVector) source).values();
      for (int i = 0; i < rowCount; i++) {
        results[i] = values[i] * factor;
      }
    }
    return new LongVector(target, rowCount, results, source.nulls());
  }
}
