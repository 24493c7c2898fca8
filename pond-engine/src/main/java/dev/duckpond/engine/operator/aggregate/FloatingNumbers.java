package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.math.BigDecimal;

/** Columns read, and results written, as doubles. */
final class FloatingNumbers {
  private double[] scratch = {};

  /** The values of a column of numbers with no dictionary; anything at null rows. */
  double[] read(Vector vector, int rows) {
    if (vector instanceof DoubleVector v) {
      return v.values();
    }
    if (scratch.length < rows) {
      scratch = new double[rows];
    }
    double[] doubles = scratch;
    double power = Math.pow(10, vector.type().scale());
    if (vector instanceof FloatVector v) {
      float[] values = v.values();
      for (int i = 0; i < rows; i++) {
        doubles[i] = values[i];
      }
    } else if (vector instanceof IntVector v) {
      int[] values = v.values();
      for (int i = 0; i < rows; i++) {
        doubles[i] = values[i];
      }
    } else if (vector instanceof LongVector v) {
      long[] values = v.values();
      for (int i = 0; i < rows; i++) {
        doubles[i] = values[i] / power;
      }
    } else if (vector instanceof Int128Vector v) {
      for (int i = 0; i < rows; i++) {
        doubles[i] = new BigDecimal(v.unscaled(i), v.type().scale()).doubleValue();
      }
    } else {
      throw new IllegalArgumentException(vector.type() + " is not a number");
    }
    return doubles;
  }

  /** Appends a number to a column of any numeric type, rounding where it is exact. */
  static void append(VectorBuilder builder, ColumnType type, double value) {
    if (type.kind() == TypeKind.DOUBLE) {
      builder.appendDouble(value);
    } else if (type.kind() == TypeKind.REAL) {
      builder.appendFloat((float) value);
    } else {
      ExactNumbers numbers = new ExactNumbers("the aggregate", type);
      if (!Double.isFinite(value)) {
        throw numbers.outOfRange(value);
      }
      numbers.append(builder, BigDecimal.valueOf(value));
    }
  }
}
