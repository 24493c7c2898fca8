package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.DecimalOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * REAL and DOUBLE to DECIMAL, rounded half away from zero. What is rounded is the shortest decimal
 * that stands for the number, as it is shown: 0.285 to two digits is 0.29. NaN and infinities are
 * out of range.
 */
final class FloatingToDecimal extends CastKernel {
  FloatingToDecimal(ColumnType target, boolean safe) {
    super(target, safe);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    DecimalOutput output = new DecimalOutput(target, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (!unconverted.isNull(i) && !convert(source, i, output)) {
        unconverted.outOfRange(i);
      }
    }
    return output.build(unconverted.nulls());
  }

  private boolean convert(Vector source, int row, DecimalOutput output) {
    double value;
    BigDecimal decimal;
    if (source instanceof DoubleVector doubles) {
      value = doubles.values()[row];
    } else {
      value = ((FloatVector) source).values()[row];
    }
    // Also keeps numbers of hundreds of digits from being written out.
    if (!(Math.abs(value) < 1e39)) {
      return false;
    }
    if (source instanceof FloatVector floats) {
      decimal = new BigDecimal(Float.toString(floats.values()[row]));
    } else {
      decimal = BigDecimal.valueOf(value);
    }
    return output.set(row, decimal.setScale(target.scale(), RoundingMode.HALF_UP).unscaledValue());
  }
}
