package dev.duckpond.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueFormatterTest {
  @Test
  void decimalsShowTheirScaleAndNoExponent() {
    assertEquals("0.00000001", text(ColumnType.decimal(18, 8), 1L));
    assertEquals("-12.50", text(ColumnType.decimal(5, 2), -1250L));
    BigInteger large = new BigInteger("12345678901234567890123456789012345678");
    assertEquals(
        "1234567890123456789012345678.9012345678", text(ColumnType.decimal(38, 10), large));
  }

  @Test
  void datesAndTimesAreIso() {
    assertEquals("2012-01-31", text(ColumnType.DATE, LocalDate.of(2012, 1, 31).toEpochDay()));
    assertEquals("1969-12-31", text(ColumnType.DATE, -1L));
    assertEquals("23:59:59.999999", text(ColumnType.TIME, 86_399_999_999L));
  }

  @Test
  void timestampsHaveOnlyTheFractionTheyNeed() {
    assertEquals("2012-01-31 09:05:00", text(ColumnType.TIMESTAMP, micros("2012-01-31T09:05:00")));
    assertEquals(
        "2012-01-31 09:05:00.25", text(ColumnType.TIMESTAMP, micros("2012-01-31T09:05:00.25")));
    assertEquals("1969-12-31 23:59:59.999999", text(ColumnType.TIMESTAMP, -1L));
  }

  @Test
  void instantsAreShownInUtc() {
    assertEquals(
        "1970-01-01 00:00:01Z", text(ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 1_000_000L));
  }

  @Test
  void binaryIsHexadecimalAndUuidsHaveDashes() {
    assertEquals("00ff10", text(ColumnType.VARBINARY, new byte[] {0, (byte) 0xff, 16}));
    byte[] uuid = new byte[16];
    uuid[0] = (byte) 0xab;
    uuid[15] = 1;
    assertEquals("ab000000-0000-0000-0000-000000000001", text(ColumnType.UUID, uuid));
  }

  @Test
  void numbersBooleansAndTextAreThemselves() {
    assertEquals("42", text(ColumnType.TINYINT, 42L));
    assertEquals("1.5", text(ColumnType.REAL, 1.5f));
    assertEquals("NaN", text(ColumnType.DOUBLE, Double.NaN));
    assertEquals("true", text(ColumnType.BOOLEAN, true));
    assertEquals("grün", text(ColumnType.VARCHAR, "grün".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aNullHasNoText() {
    assertNull(text(ColumnType.BIGINT, null));
  }

  @Test
  void dictionariesAreLookedUp() {
    VectorBuilder values = new VectorBuilder(ColumnType.VARCHAR);
    values.appendString("a");
    values.appendString("b");
    DictionaryVector vector =
        new DictionaryVector(
            3, new int[] {1, 0, 0}, values.build(), new boolean[] {false, false, true});
    assertEquals("b", ValueFormatter.text(vector, 0));
    assertEquals("a", ValueFormatter.text(vector, 1));
    assertNull(ValueFormatter.text(vector, 2));
  }

  private static long micros(String text) {
    return ChronoUnit.MICROS.between(
        LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), LocalDateTime.parse(text));
  }

  private static @Nullable String text(ColumnType type, @Nullable Object value) {
    VectorBuilder builder = new VectorBuilder(type);
    builder.appendScalar(value);
    return ValueFormatter.text(builder.build(), 0);
  }
}
