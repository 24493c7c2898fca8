package dev.duckpond.table;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which type holds the values of two: the same; the wider of two integers; DECIMAL with room for
 * both; DOUBLE for a number and a DOUBLE, and for REAL with anything that has more digits than it;
 * TIMESTAMP for a DATE and a TIMESTAMP. Other pairs have none.
 *
 * <p>Only widening a BIGINT or DECIMAL to DOUBLE can round, and rounding keeps the order of values.
 */
final class TypeWidening {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private TypeWidening() {}

  /** The narrowest type that both widen to, whichever comes first. */
  static Optional<ColumnType> commonType(ColumnType left, ColumnType right) {
    if (left.equals(right)) {
      return Optional.of(left);
    }
    if (isNumber(left) && isNumber(right)) {
      return commonNumber(left, right);
    }
    boolean dateAndTimestamp =
        (left.equals(ColumnType.DATE) && right.equals(ColumnType.TIMESTAMP))
            || (left.equals(ColumnType.TIMESTAMP) && right.equals(ColumnType.DATE));
    return dateAndTimestamp ? Optional.of(ColumnType.TIMESTAMP) : Optional.empty();
  }

  private static Optional<ColumnType> commonNumber(ColumnType left, ColumnType right) {
    if (isFloating(left) || isFloating(right)) {
      return Optional.of(
          isExactInReal(left) && isExactInReal(right) ? ColumnType.REAL : ColumnType.DOUBLE);
    }
    if (left.kind() == TypeKind.DECIMAL || right.kind() == TypeKind.DECIMAL) {
      int scale = Math.max(left.scale(), right.scale());
      int precision = Math.max(integerDigits(left), integerDigits(right)) + scale;
      return precision <= ColumnType.MAX_PRECISION
          ? Optional.of(ColumnType.decimal(precision, scale))
          : Optional.empty();
    }
    return Optional.of(left.kind().compareTo(right.kind()) > 0 ? left : right);
  }

  /** A non-null value in the form of another type that it widens to. */
  static Object widen(Object value, ColumnType from, ColumnType to) {
    if (from.equals(to)) {
      return value;
    }
    return switch (to.kind()) {
      case DOUBLE -> toDouble(value, from);
      case REAL -> value instanceof Long integer ? (Object) integer.floatValue() : value;
      case DECIMAL -> toDecimal(value, from, to);
      case TIMESTAMP -> midnight((Long) value);
      // Integers are Longs whatever their width.
      default -> value;
    };
  }

  /**
   * The microseconds, since 1970, at which a day starts.
   *
   * @throws ArithmeticException when the day is so many thousand years away that there are too many
   */
  static long midnight(long day) {
    if (Math.abs(day) > Long.MAX_VALUE / MICROS_PER_DAY) {
      throw new ArithmeticException(
          "the date " + LocalDate.ofEpochDay(day) + " is beyond what TIMESTAMP holds");
    }
    return day * MICROS_PER_DAY;
  }

  private static Double toDouble(Object value, ColumnType from) {
    if (value instanceof Float real) {
      return real.doubleValue();
    }
    return from.kind() == TypeKind.DECIMAL
        ? new BigDecimal(unscaled(value), from.scale()).doubleValue()
        : ((Long) value).doubleValue();
  }

  private static Object toDecimal(Object value, ColumnType from, ColumnType to) {
    BigInteger rescaled = unscaled(value).multiply(BigInteger.TEN.pow(to.scale() - from.scale()));
    return to.physicalType() == PhysicalType.LONG ? (Object) rescaled.longValueExact() : rescaled;
  }

  private static BigInteger unscaled(Object value) {
    return value instanceof BigInteger integer ? integer : BigInteger.valueOf((Long) value);
  }

  private static boolean isNumber(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> true;
      default -> false;
    };
  }

  private static boolean isFloating(ColumnType type) {
    return type.kind() == TypeKind.REAL || type.kind() == TypeKind.DOUBLE;
  }

  private static boolean isExactInReal(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT, SMALLINT, REAL -> true;
      default -> false;
    };
  }

  private static int integerDigits(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT -> 3;
      case SMALLINT -> 5;
      case INTEGER -> 10;
      case BIGINT -> 19;
      default -> type.precision() - type.scale();
    };
  }
}
