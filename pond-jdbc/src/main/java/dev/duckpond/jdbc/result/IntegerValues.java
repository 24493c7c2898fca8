package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;

/** TINYINT, SMALLINT, INTEGER and BIGINT. */
final class IntegerValues extends ColumnValues {
  private final boolean isLong;
  private int[] ints = {};
  private long[] longs = {};

  IntegerValues(String label, ColumnType type) {
    super(label, type);
    this.isLong = type.kind() == TypeKind.BIGINT;
  }

  @Override
  void bind(Vector vector) {
    if (isLong) {
      longs = ((LongVector) vector).values();
    } else {
      ints = ((IntVector) vector).values();
    }
  }

  @Override
  String text(int at) {
    return Long.toString(integer(at));
  }

  @Override
  Object object(int at) {
    if (isLong) {
      return longs[at];
    }
    return ints[at];
  }

  @Override
  boolean bool(int at) {
    return integer(at) != 0;
  }

  @Override
  long integer(int at) {
    return isLong ? longs[at] : ints[at];
  }

  @Override
  double floating(int at) {
    return integer(at);
  }

  @Override
  BigDecimal decimal(int at) {
    return BigDecimal.valueOf(integer(at));
  }
}
