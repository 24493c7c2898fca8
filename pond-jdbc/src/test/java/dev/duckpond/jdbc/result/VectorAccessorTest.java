package dev.duckpond.jdbc.result;

import static dev.duckpond.jdbc.result.Batches.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.type.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.calcite.avatica.util.Cursor.Accessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorAccessorTest {
  /** 2024-02-29T13:05:06.123456 in microseconds. */
  private static final long MOMENT = 1_709_211_906_123_456L;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertState(String state, Executable executable) {
    SQLException e = assertThrows(SQLException.class, executable);
    assertEquals(state, e.getSQLState(), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("column 'c'"), e.getMessage());
  }

  @Test
  void aNullIsNullOrZeroAndWasNull() throws Exception {
    Accessor accessor = value(ColumnType.BIGINT, null);
    assertEquals(0, accessor.getLong());
    assertTrue(accessor.wasNull());
    assertNull(accessor.getString());
    assertNull(accessor.getObject());
    assertNull(accessor.getObject(Long.class));
    assertNull(accessor.getBigDecimal());
    assertFalse(accessor.getBoolean());
    Accessor present = value(ColumnType.BIGINT, 0L);
    assertEquals(0, present.getLong());
    assertFalse(present.wasNull());
  }

  @Test
  void wholeNumbersNarrowOnlyIfTheyFit() throws Exception {
    Accessor accessor = value(ColumnType.BIGINT, 128L);
    assertEquals(128, accessor.getShort());
    assertEquals(128, accessor.getInt());
    assertState("22003", accessor::getByte);
    assertState("22003", () -> value(ColumnType.BIGINT, 1L << 40).getInt());
    assertState("22003", () -> accessor.getObject(Byte.class));
  }

  @Test
  void smallIntegersAreIntegersAsObjects() throws Exception {
    assertEquals(7, value(ColumnType.TINYINT, 7L).getObject());
    assertEquals(7, value(ColumnType.SMALLINT, 7L).getObject());
    assertEquals(7, value(ColumnType.INTEGER, 7L).getObject());
    assertEquals(7L, value(ColumnType.BIGINT, 7L).getObject());
  }

  @Test
  void decimalsKeepTheirScale() throws Exception {
    Accessor accessor = value(ColumnType.decimal(10, 2), 1_250L);
    assertEquals(new BigDecimal("12.50"), accessor.getObject());
    assertEquals("12.50", accessor.getString());
    assertEquals(12, accessor.getInt());
    assertEquals(12.5, accessor.getDouble());
    assertEquals(BigInteger.valueOf(12), accessor.getObject(BigInteger.class));
  }

  @Test
  void decimalsBeyondALongAreExact() throws Exception {
    BigInteger unscaled = new BigInteger("-12345678901234567890123456789012345678");
    Accessor accessor = value(ColumnType.decimal(38, 4), unscaled);
    assertEquals(new BigDecimal(unscaled, 4), accessor.getBigDecimal());
    assertEquals("-1234567890123456789012345678901234.5678", accessor.getString());
    assertState("22003", accessor::getLong);
  }

  @Test
  void aRealReadsAsTheDecimalThatWritesIt() throws Exception {
    Accessor accessor = value(ColumnType.REAL, 0.1f);
    assertEquals(new BigDecimal("0.1"), accessor.getBigDecimal());
    assertEquals("0.1", accessor.getString());
    assertEquals(0.1f, accessor.getObject());
  }

  @Test
  void notANumberIsNoDecimal() throws Exception {
    Accessor accessor = value(ColumnType.DOUBLE, Double.NaN);
    assertTrue(Double.isNaN(accessor.getDouble()));
    assertState("22003", accessor::getBigDecimal);
    assertState("22003", accessor::getLong);
  }

  @Test
  void booleansAreOneAndZeroAsNumbers() throws Exception {
    Accessor accessor = value(ColumnType.BOOLEAN, true);
    assertEquals(true, accessor.getObject());
    assertEquals(1, accessor.getInt());
    assertEquals("true", accessor.getString());
  }

  @Test
  void textIsReadAsWhatItSays() throws Exception {
    assertEquals(42, value(ColumnType.VARCHAR, utf8(" 42 ")).getInt());
    assertTrue(value(ColumnType.VARCHAR, utf8("TRUE")).getBoolean());
    assertEquals(
        LocalDate.of(2024, 2, 29),
        value(ColumnType.VARCHAR, utf8("2024-02-29")).getObject(LocalDate.class));
    assertEquals(
        Instant.parse("2024-02-29T12:00:00Z"),
        value(ColumnType.VARCHAR, utf8("2024-02-29 13:00:00+01:00")).getObject(Instant.class));
    assertState("22018", () -> value(ColumnType.VARCHAR, utf8("forty")).getInt());
    assertState("22018", () -> value(ColumnType.VARCHAR, utf8("maybe")).getBoolean());
    assertState(
        "22018", () -> value(ColumnType.VARCHAR, utf8("2024-02-30")).getObject(LocalDate.class));
  }

  @Test
  void aTimestampKeepsItsMicroseconds() throws Exception {
    Accessor accessor = value(ColumnType.TIMESTAMP, MOMENT);
    LocalDateTime expected = LocalDateTime.of(2024, 2, 29, 13, 5, 6, 123_456_000);
    assertEquals(expected, accessor.getObject(LocalDateTime.class));
    assertEquals(Timestamp.valueOf(expected), accessor.getObject());
    assertEquals("2024-02-29 13:05:06.123456", accessor.getString());
    assertEquals(expected.toLocalDate(), accessor.getObject(LocalDate.class));
    assertEquals(expected.toLocalTime(), accessor.getObject(LocalTime.class));
  }

  @Test
  void timestampsBeforeTheEpochKeepTheirMicroseconds() throws Exception {
    Accessor accessor = value(ColumnType.TIMESTAMP, -1L);
    assertEquals(
        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
        accessor.getObject(LocalDateTime.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"})
  void aTimestampIsLocalTimeInTheCalendarsZone(String zone) throws Exception {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(zone), Locale.ROOT);
    Timestamp timestamp = value(ColumnType.TIMESTAMP, MOMENT).getTimestamp(calendar);
    assertEquals(
        LocalDateTime.of(2024, 2, 29, 13, 5, 6, 123_456_000),
        LocalDateTime.ofInstant(timestamp.toInstant(), ZoneId.of(zone)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York"})
  void anInstantIsTheSameInEveryZone(String zone) throws Exception {
    Accessor accessor = value(ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, MOMENT, zone);
    Instant expected = Instant.parse("2024-02-29T13:05:06.123456Z");
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"), Locale.ROOT);
    assertEquals(expected, accessor.getObject(Instant.class));
    assertEquals(expected, accessor.getTimestamp(calendar).toInstant());
    assertEquals(
        expected.atZone(ZoneId.of(zone)).toOffsetDateTime(),
        accessor.getObject(OffsetDateTime.class));
    assertEquals(expected.atZone(ZoneId.of(zone)), accessor.getObject(ZonedDateTime.class));
    assertEquals(
        LocalDateTime.ofInstant(expected, ZoneId.of(zone)),
        accessor.getObject(LocalDateTime.class));
    assertEquals(expected.atZone(ZoneId.of(zone)).toOffsetDateTime(), accessor.getObject());
  }

  @Test
  void anInstantIsWrittenWithItsOffset() throws Exception {
    assertEquals(
        "2024-02-29 14:05:06.123456+01:00",
        value(ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, MOMENT, "Europe/Berlin").getString());
    assertEquals(
        "1970-01-01 00:00:00+00:00",
        value(ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 0L).getString());
  }

  @Test
  void oldDatesKeepTheirFields() throws Exception {
    LocalDate old = LocalDate.of(1500, 2, 28);
    Accessor accessor = value(ColumnType.DATE, old.toEpochDay());
    assertEquals("1500-02-28", accessor.getDate(null).toString());
    assertEquals("1500-02-28", accessor.getString());
    assertEquals(old, accessor.getObject(LocalDate.class));
  }

  @Test
  void aTimeKeepsItsMicroseconds() throws Exception {
    long micros = LocalTime.of(23, 59, 59, 999_999_000).toNanoOfDay() / 1_000;
    Accessor accessor = value(ColumnType.TIME, micros);
    assertEquals(LocalTime.of(23, 59, 59, 999_999_000), accessor.getObject(LocalTime.class));
    assertEquals("23:59:59.999999", accessor.getString());
    assertEquals("00:00:00", value(ColumnType.TIME, 0L).getString());
  }

  @Test
  void aUuidIsReadAsUuidTextAndBytes() throws Exception {
    UUID uuid = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");
    byte[] bytes = new BigInteger(uuid.toString().replace("-", ""), 16).toByteArray();
    Accessor accessor = value(ColumnType.UUID, bytes);
    assertEquals(uuid, accessor.getObject());
    assertEquals(uuid, accessor.getObject(UUID.class));
    assertEquals(uuid.toString(), accessor.getString());
    assertArrayEquals(bytes, accessor.getBytes());
  }

  @Test
  void bytesAreHexadecimalAsText() throws Exception {
    Accessor accessor = value(ColumnType.VARBINARY, new byte[] {0, 127, -1});
    assertEquals("007fff", accessor.getString());
    assertArrayEquals(new byte[] {0, 127, -1}, accessor.getBinaryStream().readAllBytes());
  }

  @Test
  void whatATypeCannotBeReadAsIsRefused() throws Exception {
    assertState("07006", () -> value(ColumnType.DATE, 1L).getInt());
    assertState("07006", () -> value(ColumnType.BIGINT, 1L).getObject(LocalDate.class));
    assertState("07006", () -> value(ColumnType.BIGINT, 1L).getObject(UUID.class));
    assertState("07006", () -> value(ColumnType.BIGINT, 1L).getObject(Thread.class));
    assertState("07006", () -> value(ColumnType.BIGINT, 1L).getBlob());
    assertState("07006", () -> value(ColumnType.TIME, 1L).getTimestamp(null));
  }
}
