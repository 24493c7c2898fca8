package dev.duckpond.format;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.util.Locale;

/**
 * The types that text files hold, the most specific first: a column gets the first that takes all
 * of its values.
 *
 * <p>A type takes a text only if it keeps what the text says: integers with leading zeros, a plus
 * sign or more digits than BIGINT has, and times finer than a microsecond, stay text.
 */
enum TextType {
  /** {@code true} and {@code false} in any case. */
  BOOLEAN(ColumnType.BOOLEAN) {
    @Override
    boolean accepts(String text) {
      return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    @Override
    void append(String text, VectorBuilder builder) {
      builder.appendBoolean(text.equalsIgnoreCase("true"));
    }
  },
  BIGINT(ColumnType.BIGINT) {
    @Override
    boolean accepts(String text) {
      return NumberText.isInteger(text) && NumberText.fitsLong(text);
    }

    @Override
    void append(String text, VectorBuilder builder) {
      builder.appendLong(Long.parseLong(text));
    }
  },
  /** Numbers with or without fraction and exponent; {@code NaN} and {@code [-]Infinity}. */
  DOUBLE(ColumnType.DOUBLE) {
    @Override
    boolean accepts(String text) {
      return isNotFinite(text)
          || (NumberText.isNumber(text) && !Double.isInfinite(Double.parseDouble(text)));
    }

    @Override
    void append(String text, VectorBuilder builder) {
      builder.appendDouble(
          switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "infinity", "inf" -> Double.POSITIVE_INFINITY;
            case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
          });
    }
  },
  /** {@code 2012-01-31}. */
  DATE(ColumnType.DATE) {
    @Override
    boolean accepts(String text) {
      return TimeText.days(text) != TimeText.INVALID;
    }

    @Override
    void append(String text, VectorBuilder builder) {
      builder.appendInt(Math.toIntExact(TimeText.days(text)));
    }
  },
  /** A date, or {@code 2012-01-31T09:05[:00[.123456]]} with {@code T} or a space. */
  TIMESTAMP(ColumnType.TIMESTAMP) {
    @Override
    boolean accepts(String text) {
      return TimeText.localMicros(text) != TimeText.INVALID;
    }

    @Override
    void append(String text, VectorBuilder builder) {
      builder.appendLong(TimeText.localMicros(text));
    }
  },
  /** A timestamp followed by {@code Z} or an offset like {@code +01:00}. */
  INSTANT(ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE) {
    @Override
    boolean accepts(String text) {
      return TimeText.instantMicros(text) != TimeText.INVALID;
    }

    @Override
    void append(String text, VectorBuilder builder) {
      builder.appendLong(TimeText.instantMicros(text));
    }
  },
  VARCHAR(ColumnType.VARCHAR) {
    @Override
    boolean accepts(String text) {
      return true;
    }

    @Override
    void append(String text, VectorBuilder builder) {
      builder.appendString(text);
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // ColumnType is a record of an enum and two numbers.
  private final ColumnType columnType;

  TextType(ColumnType columnType) {
    this.columnType = columnType;
  }

  ColumnType columnType() {
    return columnType;
  }

  /** Whether a text that is not empty is a value of this type. */
  abstract boolean accepts(String text);

  /** Appends a text that this type {@link #accepts}. */
  abstract void append(String text, VectorBuilder builder);

  private static boolean isNotFinite(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan", "infinity", "-infinity", "inf", "-inf" -> true;
      default -> false;
    };
  }
}
