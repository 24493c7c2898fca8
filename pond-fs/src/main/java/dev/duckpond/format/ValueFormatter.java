package dev.duckpond.format;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Values as text for people and for CSV and JSON.
 *
 * <ul>
 *   <li>numbers as Java writes them, DECIMAL with all digits of its scale and no exponent
 *   <li>DATE {@code 2012-01-31}; TIME {@code 09:05:00}; TIMESTAMP {@code 2012-01-31 09:05:00}, the
 *       fraction of a second only as far as it is not zero; TIMESTAMP WITH LOCAL TIME ZONE likewise
 *       in UTC, followed by {@code Z}
 *   <li>UUID {@code 8-4-4-4-12}; VARBINARY in lower-case hexadecimal
 * </ul>
 */
public final class ValueFormatter {
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

  private ValueFormatter() {}

  /** The text of a row, null for a null. */
  public static @Nullable String text(Vector vector, int row) {
    if (vector.isNull(row)) {
      return null;
    }
    if (vector instanceof BytesVector bytes && bytes.type().equals(ColumnType.VARCHAR)) {
      return bytes.string(row);
    }
    StringBuilder out = new StringBuilder();
    append(vector, row, out);
    return out.toString();
  }

  /** Appends the text of a row that is not null. */
  public static void append(Vector vector, int row, StringBuilder out) {
    if (vector instanceof DictionaryVector v) {
      append(v.dictionary(), v.codes()[row], out);
    } else if (vector instanceof LongVector v) {
      appendLong(v.type(), v.values()[row], out);
    } else if (vector instanceof DoubleVector v) {
      out.append(v.values()[row]);
    } else if (vector instanceof BytesVector v) {
      appendBytes(v, row, out);
    } else if (vector instanceof IntVector v) {
      appendInt(v.type(), v.values()[row], out);
    } else if (vector instanceof FloatVector v) {
      out.append(v.values()[row]);
    } else if (vector instanceof BooleanVector v) {
      out.append(v.values()[row]);
    } else if (vector instanceof Int128Vector v) {
      appendDecimal(v.unscaled(row), v.type().scale(), out);
    }
  }

  private static void appendInt(ColumnType type, int value, StringBuilder out) {
    if (type.equals(ColumnType.DATE)) {
      out.append(LocalDate.ofEpochDay(value));
    } else {
      out.append(value);
    }
  }

  private static void appendLong(ColumnType type, long value, StringBuilder out) {
    switch (type.kind()) {
      case DECIMAL -> appendDecimal(BigInteger.valueOf(value), type.scale(), out);
      case TIME -> appendTime(value, out);
      case TIMESTAMP -> appendTimestamp(value, out);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> {
        appendTimestamp(value, out);
        out.append('Z');
      }
      default -> out.append(value);
    }
  }

  private static void appendDecimal(BigInteger unscaled, int scale, StringBuilder out) {
    out.append(new BigDecimal(unscaled, scale).toPlainString());
  }

  private static void appendTimestamp(long micros, StringBuilder out) {
    out.append(LocalDate.ofEpochDay(Math.floorDiv(micros, MICROS_PER_DAY))).append(' ');
    appendTime(Math.floorMod(micros, MICROS_PER_DAY), out);
  }

  private static void appendTime(long microsOfDay, StringBuilder out) {
    long seconds = microsOfDay / MICROS_PER_SECOND;
    appendTwoDigits(seconds / 3600, out);
    out.append(':');
    appendTwoDigits(seconds / 60 % 60, out);
    out.append(':');
    appendTwoDigits(seconds % 60, out);
    long fraction = microsOfDay % MICROS_PER_SECOND;
    if (fraction != 0) {
      out.append('.');
      for (long unit = MICROS_PER_SECOND / 10; fraction != 0; unit /= 10) {
        out.append((char) ('0' + fraction / unit));
        fraction %= unit;
      }
    }
  }

  private static void appendTwoDigits(long value, StringBuilder out) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  private static void appendBytes(BytesVector vector, int row, StringBuilder out) {
    switch (vector.type().kind()) {
      case VARCHAR -> out.append(vector.string(row));
      case UUID -> {
        String digits = hexadecimal(vector, row);
        out.append(digits, 0, 8).append('-');
        out.append(digits, 8, 12).append('-');
        out.append(digits, 12, 16).append('-');
        out.append(digits, 16, 20).append('-');
        out.append(digits, 20, 32);
      }
      default -> out.append(hexadecimal(vector, row));
    }
  }

  private static String hexadecimal(BytesVector vector, int row) {
    int start = vector.starts()[row];
    return HexFormat.of().formatHex(vector.data(), start, start + vector.lengths()[row]);
  }
}
