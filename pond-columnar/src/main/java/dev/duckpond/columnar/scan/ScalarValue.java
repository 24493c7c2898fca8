package dev.duckpond.columnar.scan;

import dev.duckpond.columnar.type.ColumnType;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The Java form of one non-null value, the same everywhere below SQL (literals, parameters,
 * statistics, predicates):
 *
 * <ul>
 *   <li>BOOLEAN: {@link Boolean}
 *   <li>TINYINT, SMALLINT, INTEGER, BIGINT, DATE (days), TIME, TIMESTAMP of both kinds
 *       (microseconds), DECIMAL up to 18 digits (unscaled): {@link Long}
 *   <li>DECIMAL beyond 18 digits (unscaled): {@link BigInteger}
 *   <li>REAL: {@link Float}; DOUBLE: {@link Double}
 *   <li>VARCHAR (UTF-8), VARBINARY, UUID: {@code byte[]}, ordered as unsigned bytes
 * </ul>
 */
public final class ScalarValue {
  private ScalarValue() {}

  /** Orders two values of one column type. NaN is larger than every other number. */
  public static int compare(Object left, Object right) {
    if (left instanceof Long l && right instanceof Long r) {
      return Long.compare(l, r);
    } else if (left instanceof byte[] l && right instanceof byte[] r) {
      return Arrays.compareUnsigned(l, r);
    } else if (left instanceof Double l && right instanceof Double r) {
      return l.doubleValue() == r.doubleValue() ? 0 : Double.compare(l, r);
    } else if (left instanceof Float l && right instanceof Float r) {
      return l.floatValue() == r.floatValue() ? 0 : Float.compare(l, r);
    } else if (left instanceof BigInteger l && right instanceof BigInteger r) {
      return l.compareTo(r);
    } else if (left instanceof Boolean l && right instanceof Boolean r) {
      return Boolean.compare(l, r);
    }
    throw new IllegalArgumentException(
        "cannot compare " + left.getClass().getName() + " with " + right.getClass().getName());
  }

  /**
   * Checks the form of a value.
   *
   * @throws IllegalArgumentException when the value is not in the form of the type
   */
  public static void check(ColumnType type, Object value) {
    boolean matches =
        switch (type.physicalType()) {
          case BOOLEAN -> value instanceof Boolean;
          case INT, LONG -> value instanceof Long;
          case FLOAT -> value instanceof Float;
          case DOUBLE -> value instanceof Double;
          case INT128 -> value instanceof BigInteger;
          case BYTES -> value instanceof byte[];
        };
    if (!matches) {
      throw new IllegalArgumentException(
          value.getClass().getName() + " is not how a " + type + " is held");
    }
  }
}
