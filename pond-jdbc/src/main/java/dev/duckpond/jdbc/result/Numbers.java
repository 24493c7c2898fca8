package dev.duckpond.jdbc.result;

import java.sql.SQLException;

/** Numbers narrowed, refusing with SQLState 22003 those that do not fit. */
final class Numbers {
  private Numbers() {}

  static byte toByte(ColumnValues values, int at) throws SQLException {
    long value = values.integer(at);
    if (value != (byte) value) {
      throw values.outOfRange(value, "a byte");
    }
    return (byte) value;
  }

  static short toShort(ColumnValues values, int at) throws SQLException {
    long value = values.integer(at);
    if (value != (short) value) {
      throw values.outOfRange(value, "a short");
    }
    return (short) value;
  }

  static int toInt(ColumnValues values, int at) throws SQLException {
    long value = values.integer(at);
    if (value != (int) value) {
      throw values.outOfRange(value, "an int");
    }
    return (int) value;
  }

  /** The nearest float; a finite number beyond the largest float is refused. */
  static float toFloat(ColumnValues values, int at) throws SQLException {
    double value = values.floating(at);
    float narrowed = (float) value;
    if (Float.isInfinite(narrowed) && Double.isFinite(value)) {
      throw values.outOfRange(value, "a float");
    }
    return narrowed;
  }
}
