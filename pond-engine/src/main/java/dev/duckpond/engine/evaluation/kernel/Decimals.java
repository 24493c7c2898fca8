package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Powers of ten, and DECIMAL values in their two layouts. */
public final class Decimals {
  private static final long[] LONG_POWERS = new long[ColumnType.MAX_LONG_PRECISION + 1];
  private static final BigInteger[] POWERS = new BigInteger[2 * ColumnType.MAX_PRECISION + 1];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = BigInteger.TEN.pow(i);
      if (i < LONG_POWERS.length) {
        LONG_POWERS[i] = POWERS[i].longValueExact();
      }
    }
  }

  private Decimals() {}

  /** 10 to the power of 0 to 18. */
  public static long longPowerOfTen(int exponent) {
    return LONG_POWERS[exponent];
  }

  /** 10 to the power of 0 to 76. */
  public static BigInteger powerOfTen(int exponent) {
    return POWERS[exponent];
  }

  /** The digits a number of this exact type has at most: DECIMAL's precision, 19 for BIGINT. */
  public static int digits(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT -> 3;
      case SMALLINT -> 5;
      case INTEGER -> 10;
      case BIGINT -> 19;
      case DECIMAL -> type.precision();
      default -> throw new IllegalArgumentException(type + " is not an exact number");
    };
  }

  /** Whether an unscaled value has at most so many digits. */
  public static boolean fits(BigInteger unscaled, int precision) {
    return (unscaled.bitLength() <= 63 && precision >= 19)
        || unscaled.abs().compareTo(POWERS[precision]) < 0;
  }

  /** A value in the form {@link dev.duckpond.columnar.scan.ScalarValue} describes for the type. */
  public static BigDecimal value(ColumnType type, Object scalar) {
    BigInteger unscaled =
        scalar instanceof BigInteger big ? big : BigInteger.valueOf((Long) scalar);
    return new BigDecimal(unscaled, type.scale());
  }

  /** An unscaled value moved to another scale, rounded half away from zero where digits go. */
  public static BigInteger rescale(BigInteger unscaled, int fromScale, int toScale) {
    if (toScale >= fromScale) {
      return unscaled.multiply(POWERS[toScale - fromScale]);
    }
    return new BigDecimal(unscaled, fromScale)
        .setScale(toScale, RoundingMode.HALF_UP)
        .unscaledValue();
  }

  /** A DECIMAL column with two halves a row, whatever layout it came in. */
  public static Int128Vector widen(Vector vector) {
    if (vector instanceof Int128Vector wide) {
      return wide;
    }
    LongVector narrow = (LongVector) vector;
    int length = narrow.length();
    long[] values = narrow.values();
    long[] high = new long[length];
    for (int i = 0; i < length; i++) {
      high[i] = values[i] >> 63;
    }
    return new Int128Vector(
        ColumnType.decimal(ColumnType.MAX_PRECISION, narrow.type().scale()),
        length,
        high,
        values,
        narrow.nulls());
  }

  /** Whether values of the type are held in {@code long[]}. */
  public static boolean isLong(ColumnType type) {
    return type.physicalType() == PhysicalType.LONG;
  }
}
