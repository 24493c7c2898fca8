package dev.duckpond.jdbc.parameter;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes one parameter's value a value of the type that the statement wants. Nothing is rounded: a
 * number with more digits than the type has is refused, because comparing with a rounded one would
 * give other rows. Of times, what is finer than a microsecond is cut off.
 */
final class ParameterConversion {
  private final Parameter parameter;
  private final ColumnType type;

  ParameterConversion(Parameter parameter, ColumnType type) {
    this.parameter = parameter;
    this.type = type;
  }

  Object convert(Object given) throws SQLException {
    Object value = given instanceof ParameterStream stream ? stream.content() : given;
    try {
      return switch (type.kind()) {
        case BOOLEAN -> bool(value);
        case TINYINT -> whole(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
        case SMALLINT -> whole(value, Short.MIN_VALUE, Short.MAX_VALUE);
        case INTEGER -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        case BIGINT -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
        case REAL -> real(value);
        case DOUBLE -> floating(value);
        case DECIMAL -> decimal(value);
        case VARCHAR -> text(value).getBytes(StandardCharsets.UTF_8);
        case VARBINARY -> bytes(value);
        case UUID -> uuid(value);
        case DATE -> temporal().days(value);
        case TIME -> temporal().microsOfDay(value);
        case TIMESTAMP -> temporal().localMicros(value);
        case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> temporal().instantMicros(value);
      };
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      throw invalid(value, e);
    } catch (TemporalConversion.NoTemporalException e) {
      throw wrongClass(value);
    }
  }

  private TemporalConversion temporal() {
    return new TemporalConversion(parameter.calendar());
  }

  private boolean bool(Object value) throws SQLException {
    if (value instanceof Boolean bool) {
      return bool;
    } else if (value instanceof Number) {
      return number(value).signum() != 0;
    } else if (value instanceof String text) {
      return switch (text.trim().toLowerCase(Locale.ROOT)) {
        case "true", "t", "yes", "y", "on", "1" -> true;
        case "false", "f", "no", "n", "off", "0" -> false;
        default -> throw invalid(value, null);
      };
    }
    throw wrongClass(value);
  }

  private Long whole(Object value, long least, long most) throws SQLException {
    BigDecimal number = number(value);
    boolean fits =
        number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!fits) {
      throw outOfRange(value);
    }
    return number.longValueExact();
  }

  private Object decimal(Object value) throws SQLException {
    BigDecimal number = number(value);
    if (number.stripTrailingZeros().scale() > type.scale()) {
      throw outOfRange(value);
    }
    BigDecimal scaled = number.setScale(type.scale(), RoundingMode.UNNECESSARY);
    if (scaled.precision() > type.precision()) {
      throw outOfRange(value);
    }
    BigInteger unscaled = scaled.unscaledValue();
    if (type.physicalType() == PhysicalType.LONG) {
      return unscaled.longValueExact();
    }
    return unscaled;
  }

  private Float real(Object value) throws SQLException {
    double number = floating(value);
    float narrowed = (float) number;
    if (Float.isInfinite(narrowed) && Double.isFinite(number)) {
      throw outOfRange(value);
    }
    return narrowed;
  }

  private Double floating(Object value) throws SQLException {
    if (value instanceof Float || value instanceof Double) {
      return ((Number) value).doubleValue();
    } else if (value instanceof String text) {
      return Double.valueOf(text.trim());
    }
    return number(value).doubleValue();
  }

  private BigDecimal number(Object value) throws SQLException {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    } else if (value instanceof BigInteger whole) {
      return new BigDecimal(whole);
    } else if (value instanceof Byte
        || value instanceof Short
        || value instanceof Integer
        || value instanceof Long) {
      return BigDecimal.valueOf(((Number) value).longValue());
    } else if (value instanceof Float || value instanceof Double) {
      return new BigDecimal(value.toString());
    } else if (value instanceof Boolean bool) {
      return bool ? BigDecimal.ONE : BigDecimal.ZERO;
    } else if (value instanceof String text) {
      return new BigDecimal(text.trim());
    }
    throw wrongClass(value);
  }

  private String text(Object value) throws TemporalConversion.NoTemporalException, SQLException {
    if (value instanceof String || value instanceof Character) {
      return value.toString();
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    } else if (value instanceof Number || value instanceof Boolean || value instanceof UUID) {
      return value.toString();
    } else if (value instanceof byte[]) {
      throw wrongClass(value);
    }
    return temporal().text(value);
  }

  private byte[] bytes(Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    throw wrongClass(value);
  }

  private byte[] uuid(Object value) throws SQLException {
    if (value instanceof UUID uuid) {
      return ByteBuffer.allocate(16)
          .putLong(uuid.getMostSignificantBits())
          .putLong(uuid.getLeastSignificantBits())
          .array();
    } else if (value instanceof String text) {
      try {
        return uuid(UUID.fromString(text.trim()));
      } catch (IllegalArgumentException e) {
        throw invalid(value, e);
      }
    } else if (value instanceof byte[] bytes && bytes.length == 16) {
      return bytes;
    }
    throw wrongClass(value);
  }

  private SQLException wrongClass(Object value) {
    return SqlExceptions.of(
        SqlState.RESTRICTED_DATA_TYPE,
        "parameter "
            + parameter.index()
            + " is "
            + type
            + ", which cannot be set to a "
            + value.getClass().getName());
  }

  private SQLException outOfRange(Object value) {
    return SqlExceptions.of(
        SqlState.NUMERIC_OUT_OF_RANGE,
        "parameter " + parameter.index() + ": " + value + " does not fit in " + type);
  }

  private SQLException invalid(Object value, @Nullable Throwable cause) {
    return SqlExceptions.of(
        SqlState.INVALID_CHARACTER_VALUE,
        "parameter " + parameter.index() + ": '" + value + "' is not a valid " + type,
        cause);
  }
}
