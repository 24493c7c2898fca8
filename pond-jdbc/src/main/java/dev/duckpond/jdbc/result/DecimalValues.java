package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;

/** DECIMAL; always with all digits of its scale. */
final class DecimalValues extends ColumnValues {
  private final int scale;
  private final boolean isLong;
  private long[] highs = {};
  private long[] lows = {};

  DecimalValues(String label, ColumnType type) {
    super(label, type);
    this.scale = type.scale();
    this.isLong = type.physicalType() == PhysicalType.LONG;
  }

  @Override
  void bind(Vector vector) {
    if (isLong) {
      lows = ((LongVector) vector).values();
    } else {
      highs = ((Int128Vector) vector).high();
      lows = ((Int128Vector) vector).low();
    }
  }

  @Override
  String text(int at) {
    return decimal(at).toPlainString();
  }

  @Override
  Object object(int at) {
    return decimal(at);
  }

  @Override
  boolean bool(int at) {
    return decimal(at).signum() != 0;
  }

  @Override
  BigDecimal decimal(int at) {
    return isLong
        ? BigDecimal.valueOf(lows[at], scale)
        : new BigDecimal(Int128.toBigInteger(highs[at], lows[at]), scale);
  }
}
