package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.DecimalOutput;
import dev.duckpond.engine.evaluation.kernel.IntegerRange;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.expression.ScalarFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * ROUND, TRUNCATE, FLOOR and CEIL to any number of digits, by arbitrary-precision arithmetic. Of
 * REAL and DOUBLE, what is rounded is the shortest decimal that stands for the number.
 */
final class RoundKernel implements Kernel {
  /** Beyond these many digits either way no number has anything to round, or anything left. */
  private static final int MAXIMUM_DIGITS = 400;

  private final ScalarFunction function;
  private final ColumnType type;
  private final RoundingMode mode;

  RoundKernel(ScalarFunction function, ColumnType type) {
    this.function = function;
    this.type = type;
    this.mode =
        switch (function) {
          case ROUND -> RoundingMode.HALF_UP;
          case TRUNCATE -> RoundingMode.DOWN;
          case FLOOR -> RoundingMode.FLOOR;
          case CEIL -> RoundingMode.CEILING;
          default -> throw new IllegalArgumentException(function + " does not round");
        };
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    return switch (type.physicalType()) {
      case DOUBLE -> doubles(operands, nulls, rowCount);
      case FLOAT -> floats(operands, nulls, rowCount);
      default ->
          type.precision() > 0
              ? decimals(operands, nulls, rowCount)
              : integers(operands, nulls, rowCount);
    };
  }

  private static int digits(Vector[] operands, int row) {
    if (operands.length == 1) {
      return 0;
    }
    long digits = Integers.at(operands[1], row);
    return (int) Math.max(-MAXIMUM_DIGITS, Math.min(MAXIMUM_DIGITS, digits));
  }

  private Vector doubles(Vector[] operands, boolean @Nullable [] nulls, int rowCount) {
    double[] values = ((DoubleVector) operands[0]).values();
    double[] results = new double[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        results[i] =
            Double.isFinite(values[i])
                ? BigDecimal.valueOf(values[i]).setScale(digits(operands, i), mode).doubleValue()
                : values[i];
      }
    }
    return new DoubleVector(type, rowCount, results, nulls);
  }

  private Vector floats(Vector[] operands, boolean @Nullable [] nulls, int rowCount) {
    float[] values = ((FloatVector) operands[0]).values();
    float[] results = new float[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        results[i] =
            Float.isFinite(values[i])
                ? new BigDecimal(Float.toString(values[i]))
                    .setScale(digits(operands, i), mode)
                    .floatValue()
                : values[i];
      }
    }
    return new FloatVector(type, rowCount, results, nulls);
  }

  private Vector decimals(Vector[] operands, boolean @Nullable [] nulls, int rowCount) {
    DecimalOutput output = new DecimalOutput(type, rowCount);
    int scale = operands[0].type().scale();
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        BigDecimal value = new BigDecimal(RowValues.unscaled(operands[0], i), scale);
        int digits = Math.min(digits(operands, i), type.scale());
        BigDecimal rounded = value.setScale(digits, mode).setScale(type.scale(), mode);
        if (!output.set(i, rounded.unscaledValue())) {
          throw ArithmeticFailure.outOfRange(function.name(), operands[0], i, type);
        }
      }
    }
    return output.build(nulls);
  }

  private Vector integers(Vector[] operands, boolean @Nullable [] nulls, int rowCount) {
    boolean wide = operands[0] instanceof LongVector;
    IntegerRange range = IntegerRange.of(type);
    long[] longs = new long[wide ? rowCount : 0];
    int[] ints = new int[wide ? 0 : rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        BigDecimal rounded =
            BigDecimal.valueOf(Integers.at(operands[0], i))
                .setScale(Math.min(0, digits(operands, i)), mode)
                .setScale(0, mode);
        if (rounded.unscaledValue().bitLength() >= Long.SIZE
            || !range.contains(rounded.longValue())) {
          throw ArithmeticFailure.outOfRange(function.name(), operands[0], i, type);
        } else if (wide) {
          longs[i] = rounded.longValue();
        } else {
          ints[i] = rounded.intValue();
        }
      }
    }
    return wide
        ? new LongVector(type, rowCount, longs, nulls)
        : new IntVector(type, rowCount, ints, nulls);
  }
}
