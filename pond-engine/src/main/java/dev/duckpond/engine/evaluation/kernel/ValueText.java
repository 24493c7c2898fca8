package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes values into messages: one line, cut when long. Not the text SQL casts give. */
public final class ValueText {
  private static final int MAXIMUM_CHARACTERS = 80;

  private ValueText() {}

  /** The value at a row of a vector. */
  public static String of(Vector vector, int row) {
    return of(vector.type(), RowValues.read(vector, row));
  }

  /** A value in the form {@link dev.duckpond.columnar.scan.ScalarValue} describes. */
  public static String of(ColumnType type, @Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    return switch (type.kind()) {
      case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE -> value.toString();
      case DECIMAL -> decimal(value, type.scale());
      case VARCHAR -> quoted(new String((byte[]) value, StandardCharsets.UTF_8));
      case VARBINARY, UUID -> "X'" + cut(HexFormat.of().formatHex((byte[]) value)) + "'";
      case DATE -> LocalDate.ofEpochDay((Long) value).toString();
      case TIME -> LocalTime.ofNanoOfDay((Long) value * 1000).toString();
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> timestamp((Long) value);
    };
  }

  /** Text in quotes, with control characters escaped, cut when long. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    String shown = cut(text);
    for (int i = 0; i < shown.length(); i++) {
      char character = shown.charAt(i);
      if (Character.isISOControl(character)) {
        quoted.append(String.format("\\u%04x", (int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('\'').toString();
  }

  private static String decimal(Object unscaled, int scale) {
    BigInteger integer =
        unscaled instanceof BigInteger big ? big : BigInteger.valueOf((Long) unscaled);
    return new BigDecimal(integer, scale).toPlainString();
  }

  private static String timestamp(long micros) {
    return LocalDateTime.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L),
            (int) Math.floorMod(micros, 1_000_000L) * 1000,
            ZoneOffset.UTC)
        .toString();
  }

  private static String cut(String text) {
    return text.length() <= MAXIMUM_CHARACTERS
        ? text
        : text.substring(0, MAXIMUM_CHARACTERS) + "...";
  }
}
