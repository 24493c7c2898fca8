package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import java.math.BigDecimal;

/** DECIMAL as REAL or DOUBLE, the nearest there is. */
final class DecimalToFloating implements Kernel {
  private static final long EXACT_DOUBLE = 1L << 53;

  private final ColumnType target;

  DecimalToFloating(ColumnType target) {
    this.target = target;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector source = operands[0];
    return target.kind() == TypeKind.DOUBLE
        ? new DoubleVector(target, rowCount, doubles(source, rowCount), source.nulls())
        : new FloatVector(target, rowCount, floats(source, rowCount), source.nulls());
  }

  private static double[] doubles(Vector source, int rowCount) {
    int scale = source.type().scale();
    double[] results = new double[rowCount];
    if (source instanceof LongVector narrow) {
      double divisor = Decimals.longPowerOfTen(scale);
      long[] values = narrow.values();
      for (int i = 0; i < rowCount; i++) {
        // Both sides are exact doubles, so that the quotient is the nearest one.
        results[i] =
            Math.abs(values[i]) <= EXACT_DOUBLE
                ? values[i] / divisor
                : BigDecimal.valueOf(values[i], scale).doubleValue();
      }
    } else {
      for (int i = 0; i < rowCount; i++) {
        results[i] = new BigDecimal(RowValues.unscaled(source, i), scale).doubleValue();
      }
    }
    return results;
  }

  private static float[] floats(Vector source, int rowCount) {
    int scale = source.type().scale();
    float[] results = new float[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] = new BigDecimal(RowValues.unscaled(source, i), scale).floatValue();
    }
    return results;
  }
}
