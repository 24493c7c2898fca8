package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;

/** BOOLEAN; as a number 1 or 0. */
final class BooleanValues extends ColumnValues {
  private boolean[] values = {};

  BooleanValues(String label, ColumnType type) {
    super(label, type);
  }

  @Override
  void bind(Vector vector) {
    values = ((BooleanVector) vector).values();
  }

  @Override
  String text(int at) {
    return Boolean.toString(values[at]);
  }

  @Override
  Object object(int at) {
    return values[at];
  }

  @Override
  boolean bool(int at) {
    return values[at];
  }

  @Override
  BigDecimal decimal(int at) {
    return values[at] ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
