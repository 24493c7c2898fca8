package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;
import java.sql.SQLException;

/** REAL and DOUBLE. A REAL becomes the decimal and text that read back as the same REAL. */
final class FloatingValues extends ColumnValues {
  private final boolean isFloat;
  private float[] floats = {};
  private double[] doubles = {};

  FloatingValues(String label, ColumnType type) {
    super(label, type);
    this.isFloat = type.kind() == TypeKind.REAL;
  }

  @Override
  void bind(Vector vector) {
    if (isFloat) {
      floats = ((FloatVector) vector).values();
    } else {
      doubles = ((DoubleVector) vector).values();
    }
  }

  @Override
  String text(int at) {
    return isFloat ? Float.toString(floats[at]) : Double.toString(doubles[at]);
  }

  @Override
  Object object(int at) {
    if (isFloat) {
      return floats[at];
    }
    return doubles[at];
  }

  @Override
  boolean bool(int at) {
    return floating(at) != 0;
  }

  @Override
  double floating(int at) {
    return isFloat ? floats[at] : doubles[at];
  }

  @Override
  BigDecimal decimal(int at) throws SQLException {
    if (!Double.isFinite(floating(at))) {
      throw outOfRange(text(at), "a decimal number");
    }
    return new BigDecimal(text(at));
  }
}
