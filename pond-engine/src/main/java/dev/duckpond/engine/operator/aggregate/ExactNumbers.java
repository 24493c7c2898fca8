package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.scan.ScalarValue;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Exact numbers made into values of a result type, rounding half up where it has a smaller scale.
 *
 * @param function named in errors
 */
record ExactNumbers(String function, ColumnType type) {
  ExactNumbers {
    switch (type.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> {}
      default -> throw new IllegalArgumentException(function + " cannot have the type " + type);
    }
  }

  /** Appends {@code unscaled / 10^scale}. */
  void append(VectorBuilder builder, long unscaled, int scale) {
    if (scale != type.scale() || isFloating()) {
      append(builder, BigDecimal.valueOf(unscaled, scale));
      return;
    }
    switch (type.physicalType()) {
      case INT -> {
        if (unscaled < least() || unscaled > greatest()) {
          throw outOfRange(BigDecimal.valueOf(unscaled));
        }
        builder.appendInt((int) unscaled);
      }
      case INT128 -> append(builder, BigDecimal.valueOf(unscaled, scale));
      default -> {
        if (type.kind() == TypeKind.DECIMAL) {
          append(builder, BigDecimal.valueOf(unscaled, scale));
        } else {
          builder.appendLong(unscaled);
        }
      }
    }
  }

  /** Appends a value. */
  void append(VectorBuilder builder, BigDecimal value) {
    switch (type.kind()) {
      case DOUBLE -> builder.appendDouble(value.doubleValue());
      case REAL -> builder.appendFloat(value.floatValue());
      default -> {
        BigInteger unscaled = value.setScale(type.scale(), RoundingMode.HALF_UP).unscaledValue();
        if (!fits(unscaled)) {
          throw outOfRange(value);
        }
        Object scalar = unscaled;
        if (type.kind() != TypeKind.DECIMAL || type.precision() <= ColumnType.MAX_LONG_PRECISION) {
          scalar = unscaled.longValueExact();
        }
        ScalarValue.check(type, scalar);
        builder.appendScalar(scalar);
      }
    }
  }

  boolean isFloating() {
    return type.kind() == TypeKind.DOUBLE || type.kind() == TypeKind.REAL;
  }

  private boolean fits(BigInteger unscaled) {
    if (type.kind() == TypeKind.DECIMAL) {
      return unscaled.abs().compareTo(BigInteger.TEN.pow(type.precision())) < 0;
    }
    return unscaled.bitLength() < Long.SIZE
        && unscaled.longValueExact() >= least()
        && unscaled.longValueExact() <= greatest();
  }

  private long least() {
    return switch (type.kind()) {
      case TINYINT -> Byte.MIN_VALUE;
      case SMALLINT -> Short.MIN_VALUE;
      case INTEGER -> Integer.MIN_VALUE;
      default -> Long.MIN_VALUE;
    };
  }

  private long greatest() {
    return -1 - least();
  }

  QueryException outOfRange(Object value) {
    return new QueryException(
        ErrorCode.NUMERIC_OUT_OF_RANGE, function + " " + value + " does not fit in " + type);
  }
}
