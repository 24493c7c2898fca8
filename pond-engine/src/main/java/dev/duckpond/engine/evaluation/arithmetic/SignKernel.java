package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.DecimalOutput;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.IntegerRange;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.ScalarFunction;
import java.math.BigInteger;

/** NEGATE, ABSOLUTE and SIGN of every type of number. */
final class SignKernel implements Kernel {
  private final ScalarFunction function;
  private final ColumnType type;

  SignKernel(ScalarFunction function, ColumnType type) {
    this.function = function;
    this.type = type;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector operand = operands[0];
    if (operand instanceof IntVector ints) {
      return ints(ints, rowCount);
    } else if (operand instanceof LongVector longs) {
      return longs(longs, rowCount);
    } else if (operand instanceof DoubleVector doubles) {
      return doubles(doubles, rowCount);
    } else if (operand instanceof FloatVector floats) {
      return floats(floats, rowCount);
    }
    return wide((Int128Vector) operand, rowCount);
  }

  private Vector ints(IntVector operand, int rowCount) {
    int[] values = operand.values();
    int[] results = new int[rowCount];
    long maximum = IntegerRange.of(type).maximum();
    for (int i = 0; i < rowCount; i++) {
      long result = compute(values[i]);
      results[i] = (int) result;
      if (result > maximum && !operand.isNull(i)) {
        throw ArithmeticFailure.outOfRange(function.name(), operand, i, type);
      }
    }
    return new IntVector(type, rowCount, results, operand.nulls());
  }

  private Vector longs(LongVector operand, int rowCount) {
    long[] values = operand.values();
    long[] results = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] = compute(values[i]);
      if (values[i] == Long.MIN_VALUE && function != ScalarFunction.SIGN && !operand.isNull(i)) {
        throw ArithmeticFailure.outOfRange(function.name(), operand, i, type);
      }
    }
    return new LongVector(type, rowCount, results, operand.nulls());
  }

  private long compute(long value) {
    return switch (function) {
      case NEGATE -> -value;
      case ABSOLUTE -> Math.abs(value);
      // The sign of a DECIMAL is one with its scale.
      default -> Long.signum(value) * Decimals.longPowerOfTen(type.scale());
    };
  }

  private Vector doubles(DoubleVector operand, int rowCount) {
    double[] values = operand.values();
    double[] results = new double[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] =
          switch (function) {
            case NEGATE -> -values[i];
            case ABSOLUTE -> Math.abs(values[i]);
            default -> Math.signum(values[i]);
          };
    }
    return new DoubleVector(type, rowCount, results, operand.nulls());
  }

  private Vector floats(FloatVector operand, int rowCount) {
    float[] values = operand.values();
    float[] results = new float[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] =
          switch (function) {
            case NEGATE -> -values[i];
            case ABSOLUTE -> Math.abs(values[i]);
            default -> Math.signum(values[i]);
          };
    }
    return new FloatVector(type, rowCount, results, operand.nulls());
  }

  private Vector wide(Int128Vector operand, int rowCount) {
    DecimalOutput output = new DecimalOutput(type, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (!operand.isNull(i)) {
        BigInteger value = operand.unscaled(i);
        BigInteger result =
            switch (function) {
              case NEGATE -> value.negate();
              case ABSOLUTE -> value.abs();
              default ->
                  Decimals.powerOfTen(type.scale()).multiply(BigInteger.valueOf(value.signum()));
            };
        if (!output.set(i, result)) {
          throw ArithmeticFailure.outOfRange(function.name(), operand, i, type);
        }
      }
    }
    return output.build(operand.nulls());
  }
}
