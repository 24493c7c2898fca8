package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.DecimalOutput;
import dev.duckpond.engine.evaluation.kernel.IntegerRange;
import java.math.BigDecimal;
import java.math.BigInteger;

/** VARCHAR to a number. */
final class TextToNumber extends CastKernel {
  TextToNumber(ColumnType target, boolean safe) {
    super(target, safe);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    BytesVector text = (BytesVector) source;
    return switch (target.kind()) {
      case DECIMAL -> decimals(text, rowCount, unconverted);
      case DOUBLE -> doubles(text, rowCount, unconverted);
      case REAL -> floats(text, rowCount, unconverted);
      default -> integers(text, rowCount, unconverted);
    };
  }

  private Vector integers(BytesVector text, int rowCount, Unconverted unconverted) {
    IntegerRange range = IntegerRange.of(target);
    long[] longs = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (!unconverted.isNull(i)) {
        BigInteger value = NumberText.integer(text.string(i));
        if (value == null) {
          unconverted.invalid(i);
        } else if (value.bitLength() >= Long.SIZE || !range.contains(value.longValue())) {
          unconverted.outOfRange(i);
        } else {
          longs[i] = value.longValue();
        }
      }
    }
    if (target.equals(ColumnType.BIGINT)) {
      return new LongVector(target, rowCount, longs, unconverted.nulls());
    }
    int[] ints = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      ints[i] = (int) longs[i];
    }
    return new IntVector(target, rowCount, ints, unconverted.nulls());
  }

  private Vector decimals(BytesVector text, int rowCount, Unconverted unconverted) {
    DecimalOutput output = new DecimalOutput(target, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (!unconverted.isNull(i)) {
        BigDecimal value = NumberText.decimal(text.string(i));
        if (value == null) {
          unconverted.invalid(i);
        } else {
          BigInteger unscaled = NumberText.unscaled(value, target.precision(), target.scale());
          if (unscaled == null || !output.set(i, unscaled)) {
            unconverted.outOfRange(i);
          }
        }
      }
    }
    return output.build(unconverted.nulls());
  }

  private Vector doubles(BytesVector text, int rowCount, Unconverted unconverted) {
    double[] results = new double[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (!unconverted.isNull(i)) {
        Double value = NumberText.floating(text.string(i));
        if (value == null) {
          unconverted.invalid(i);
        } else if (value.isInfinite() && !NumberText.namesInfinity(text.string(i))) {
          unconverted.outOfRange(i);
        } else {
          results[i] = value;
        }
      }
    }
    return new DoubleVector(target, rowCount, results, unconverted.nulls());
  }

  private Vector floats(BytesVector text, int rowCount, Unconverted unconverted) {
    float[] results = new float[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (!unconverted.isNull(i)) {
        Float value = NumberText.single(text.string(i));
        if (value == null) {
          unconverted.invalid(i);
        } else if (value.isInfinite() && !NumberText.namesInfinity(text.string(i))) {
          unconverted.outOfRange(i);
        } else {
          results[i] = value;
        }
      }
    }
    return new FloatVector(target, rowCount, results, unconverted.nulls());
  }
}
