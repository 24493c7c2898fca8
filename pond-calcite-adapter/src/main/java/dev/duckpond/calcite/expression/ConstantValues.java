package dev.duckpond.calcite.expression;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;
import org.jspecify.annotations.Nullable;

/** SQL constants as engine literals, exactly: times keep their microseconds. */
public final class ConstantValues {
  private static final long MICROSECONDS_A_DAY = TimeUnit.DAYS.toMicros(1);
  private static final int UUID_BYTES = 16;
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private ConstantValues() {}

  /** A constant as a literal of a type that can hold it. */
  public static Literal literal(RexLiteral constant, ColumnType type) {
    if (constant.isNull()) {
      return new Literal(type, null);
    }
    Object value = constant.getValueAs(Comparable.class);
    Object held = value == null ? null : held(value, type);
    if (held == null) {
      throw new QueryException(
          ErrorCode.FEATURE_NOT_SUPPORTED, "the constant " + constant + " is not supported");
    }
    return new Literal(type, held);
  }

  private static @Nullable Object held(Object value, ColumnType type) {
    if (value instanceof Boolean flag) {
      return flag;
    } else if (value instanceof Number number) {
      return number(number, type);
    } else if (value instanceof NlsString text) {
      return text.getValue().getBytes(StandardCharsets.UTF_8);
    } else if (value instanceof ByteString bytes) {
      return bytes.getBytes();
    } else if (value instanceof DateString date) {
      return (long) date.getDaysSinceEpoch();
    } else if (value instanceof TimeString time) {
      return microseconds("1970-01-01T" + time);
    } else if (value instanceof TimestampString timestamp) {
      return microseconds(timestamp.toString().replace(' ', 'T'));
    } else if (value instanceof UUID uuid) {
      return ByteBuffer.allocate(UUID_BYTES)
          .putLong(uuid.getMostSignificantBits())
          .putLong(uuid.getLeastSignificantBits())
          .array();
    }
    return null;
  }

  private static Object number(Number number, ColumnType type) {
    if (number instanceof Double value && type.kind() == TypeKind.DOUBLE) {
      return value;
    } else if (number instanceof Double value && type.kind() == TypeKind.REAL) {
      return value.floatValue();
    }
    BigDecimal exact = new BigDecimal(number.toString());
    return switch (type.kind()) {
      case DOUBLE -> exact.doubleValue();
      case REAL -> exact.floatValue();
      case DECIMAL ->
          unscaled(exact.setScale(type.scale(), RoundingMode.HALF_UP).unscaledValue(), type);
      default -> exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    };
  }

  /** The unscaled value of a decimal, held as its type says. */
  public static Object unscaled(BigInteger unscaled, ColumnType type) {
    if (type.precision() <= ColumnType.MAX_LONG_PRECISION) {
      return unscaled.longValueExact();
    }
    return unscaled;
  }

  private static long microseconds(String text) {
    LocalDateTime time = LocalDateTime.parse(text);
    return Math.addExact(
        TimeUnit.SECONDS.toMicros(time.toEpochSecond(ZoneOffset.UTC)),
        time.get(ChronoField.MICRO_OF_SECOND));
  }

  /**
   * The same value as a literal of another type; empty where it has no such value or where the
   * conversion is not a plain matter of numbers and dates.
   */
  static Optional<Literal> converted(Literal literal, ColumnType type) {
    Object value = literal.value();
    ColumnType from = literal.type();
    if (value == null || from.equals(type)) {
      return Optional.of(new Literal(type, value));
    }
    if (from.kind() == TypeKind.DATE && isTimestamp(type)) {
      return Optional.of(new Literal(type, Math.multiplyExact((Long) value, MICROSECONDS_A_DAY)));
    }
    if (isTimestamp(from) && type.kind() == TypeKind.DATE) {
      long microseconds = (Long) value;
      return microseconds % MICROSECONDS_A_DAY == 0
          ? Optional.of(new Literal(type, microseconds / MICROSECONDS_A_DAY))
          : Optional.empty();
    }
    Optional<BigDecimal> number = number(literal);
    return number.flatMap(exact -> exactly(exact, type));
  }

  private static boolean isTimestamp(ColumnType type) {
    return type.kind() == TypeKind.TIMESTAMP
        || type.kind() == TypeKind.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
  }

  private static Optional<BigDecimal> number(Literal literal) {
    Object value = literal.value();
    return switch (literal.type().kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> Optional.of(BigDecimal.valueOf((Long) value));
      case DECIMAL ->
          Optional.of(
              value instanceof BigInteger unscaled
                  ? new BigDecimal(unscaled, literal.type().scale())
                  : BigDecimal.valueOf((Long) value, literal.type().scale()));
      default -> Optional.empty();
    };
  }

  private static Optional<Literal> exactly(BigDecimal exact, ColumnType type) {
    BigDecimal stripped = exact.stripTrailingZeros();
    return switch (type.kind()) {
      case DOUBLE -> Optional.of(new Literal(type, exact.doubleValue()));
      case REAL -> Optional.of(new Literal(type, exact.floatValue()));
      case TINYINT -> whole(stripped, type, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SMALLINT -> whole(stripped, type, Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> whole(stripped, type, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BIGINT -> whole(stripped, type, Long.MIN_VALUE, Long.MAX_VALUE);
      case DECIMAL -> {
        if (stripped.scale() > type.scale()) {
          yield Optional.empty();
        }
        BigDecimal scaled = exact.setScale(type.scale(), RoundingMode.UNNECESSARY);
        yield scaled.precision() <= type.precision()
            ? Optional.of(new Literal(type, unscaled(scaled.unscaledValue(), type)))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Literal> whole(
      BigDecimal number, ColumnType type, long smallest, long largest) {
    boolean fits =
        number.scale() <= 0
            && number.compareTo(BigDecimal.valueOf(smallest)) >= 0
            && number.compareTo(BigDecimal.valueOf(largest)) <= 0;
    return fits ? Optional.of(new Literal(type, number.longValueExact())) : Optional.empty();
  }

  /** The value at a row of a vector, in the form {@code ScalarValue} describes. */
  public static @Nullable Object value(Vector vector, int row) {
    if (vector.isNull(row)) {
      return null;
    }
    if (vector instanceof BooleanVector v) {
      return v.values()[row];
    } else if (vector instanceof IntVector v) {
      return (long) v.values()[row];
    } else if (vector instanceof LongVector v) {
      return v.values()[row];
    } else if (vector instanceof FloatVector v) {
      return v.values()[row];
    } else if (vector instanceof DoubleVector v) {
      return v.values()[row];
    } else if (vector instanceof Int128Vector v) {
      return v.unscaled(row);
    } else if (vector instanceof BytesVector v) {
      return v.bytes(row);
    }
    return value(vector.flatten(), row);
  }

  /**
   * A value as a constant of the planner.
   *
   * @param value in the form {@code ScalarValue} describes for {@code type}
   * @param sqlType what {@code type} is in SQL
   */
  public static RexNode constant(
      @Nullable Object value, ColumnType type, RelDataType sqlType, RexBuilder rexBuilder) {
    if (value == null) {
      return rexBuilder.makeNullLiteral(sqlType);
    }
    RelDataType notNull = rexBuilder.getTypeFactory().createTypeWithNullability(sqlType, false);
    Object constant =
        switch (type.kind()) {
          case BOOLEAN -> value;
          case TINYINT, SMALLINT, INTEGER, BIGINT -> BigDecimal.valueOf((Long) value);
          case DECIMAL ->
              value instanceof BigInteger unscaled
                  ? new BigDecimal(unscaled, type.scale())
                  : BigDecimal.valueOf((Long) value, type.scale());
          case REAL -> (double) (Float) value;
          case DOUBLE -> value;
          case VARCHAR -> new String((byte[]) value, StandardCharsets.UTF_8);
          case VARBINARY -> new ByteString((byte[]) value);
          case DATE -> dateString((Long) value);
          case TIME -> timeString((Long) value);
          case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> timestampString((Long) value);
          case UUID -> uuid((byte[]) value);
        };
    return rexBuilder.makeLiteral(constant, notNull, true, false);
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static DateString dateString(long days) {
    checkRange(LocalDate.ofEpochDay(days));
    return DateString.fromDaysSinceEpoch(Math.toIntExact(days));
  }

  /** Constants have years of four digits. */
  private static void checkRange(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new QueryException(
          ErrorCode.DATETIME_OUT_OF_RANGE, date + " is outside the years 1 to 9999");
    }
  }

  private static TimeString timeString(long microseconds) {
    LocalDateTime time = dateTime(microseconds);
    return new TimeString(time.getHour(), time.getMinute(), time.getSecond())
        .withNanos(nanoseconds(microseconds));
  }

  private static TimestampString timestampString(long microseconds) {
    LocalDateTime time = dateTime(microseconds);
    checkRange(time.toLocalDate());
    return new TimestampString(
            time.getYear(),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            time.getSecond())
        .withNanos(nanoseconds(microseconds));
  }

  private static LocalDateTime dateTime(long microseconds) {
    long second = TimeUnit.SECONDS.toMicros(1);
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(microseconds, second), nanoseconds(microseconds), ZoneOffset.UTC);
  }

  private static int nanoseconds(long microseconds) {
    long second = TimeUnit.SECONDS.toMicros(1);
    return (int) TimeUnit.MICROSECONDS.toNanos(Math.floorMod(microseconds, second));
  }
}
