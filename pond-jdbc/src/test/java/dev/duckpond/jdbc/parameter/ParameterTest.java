package dev.duckpond.jdbc.parameter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.type.ColumnType;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParameterTest {
  private static final long MOMENT = 1_709_211_906_123_456L;
  private static final LocalDateTime LOCAL = LocalDateTime.of(2024, 2, 29, 13, 5, 6, 123_456_789);

  private static @Nullable Object convert(ColumnType type, @Nullable Object value)
      throws SQLException {
    return convert(type, value, TimeZone.getDefault());
  }

  private static @Nullable Object convert(ColumnType type, @Nullable Object value, TimeZone zone)
      throws SQLException {
    return new Parameter(3, value, Calendar.getInstance(zone, Locale.ROOT)).value(type);
  }

  private static void assertState(String state, ColumnType type, Object value) {
    SQLException e = assertThrows(SQLException.class, () -> convert(type, value));
    assertEquals(state, e.getSQLState());
    assertTrue(String.valueOf(e.getMessage()).startsWith("parameter 3"), e.getMessage());
  }

  @Test
  void nullIsNullOfEveryType() throws SQLException {
    assertNull(convert(ColumnType.BIGINT, null));
  }

  @Test
  void wholeNumbersOfEveryClassFit() throws SQLException {
    for (Object five :
        new Object[] {
          (byte) 5, (short) 5, 5, 5L, 5f, 5d, new BigDecimal("5.00"), BigInteger.valueOf(5), "5"
        }) {
      assertEquals(5L, convert(ColumnType.INTEGER, five), five.getClass().getName());
    }
  }

  @Test
  void numbersAreNeverRounded() {
    assertState("22003", ColumnType.INTEGER, 2.5);
    assertState("22003", ColumnType.INTEGER, 1L << 40);
    assertState("22003", ColumnType.decimal(10, 2), new BigDecimal("1.234"));
    assertState("22003", ColumnType.decimal(4, 2), new BigDecimal("123"));
    assertState("22003", ColumnType.REAL, 1e300);
  }

  @Test
  void decimalsAreUnscaled() throws SQLException {
    assertEquals(1_250L, convert(ColumnType.decimal(10, 2), new BigDecimal("12.5")));
    assertEquals(1_200L, convert(ColumnType.decimal(10, 2), 12));
    assertEquals(
        new BigInteger("12500000000000000000000"),
        convert(ColumnType.decimal(38, 21), new BigDecimal("12.5")));
  }

  @Test
  void textIsUtf8() throws SQLException {
    assertArrayEquals(
        "grün".getBytes(StandardCharsets.UTF_8), (byte[]) convert(ColumnType.VARCHAR, "grün"));
  }

  @Test
  void otherValuesBecomeTheirText() throws SQLException {
    assertArrayEquals(
        "2024-02-29 13:05:06.123456789".getBytes(StandardCharsets.UTF_8),
        (byte[]) convert(ColumnType.VARCHAR, LOCAL));
    assertArrayEquals(
        "12.50".getBytes(StandardCharsets.UTF_8),
        (byte[]) convert(ColumnType.VARCHAR, new BigDecimal("12.50")));
  }

  @Test
  void javaTimeKeepsMicroseconds() throws SQLException {
    assertEquals(MOMENT, convert(ColumnType.TIMESTAMP, LOCAL));
    assertEquals(
        MOMENT,
        convert(ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, LOCAL.toInstant(ZoneOffset.UTC)));
    assertEquals(
        MOMENT - 3_600_000_000L,
        convert(
            ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
            OffsetDateTime.of(LOCAL, ZoneOffset.ofHours(1))));
    assertEquals(19_782L, convert(ColumnType.DATE, LocalDate.of(2024, 2, 29)));
    assertEquals(47_106_123_456L, convert(ColumnType.TIME, LOCAL.toLocalTime()));
  }

  @Test
  void instantsBeforeTheEpochAreCutTowardsThePast() throws SQLException {
    assertEquals(
        -1L,
        convert(ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, Instant.ofEpochSecond(-1, 999_999_500)));
  }

  @Test
  void localTimesBecomeInstantsInTheCalendarsZone() throws SQLException {
    assertEquals(
        MOMENT - 3_600_000_000L,
        convert(
            ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
            LOCAL,
            TimeZone.getTimeZone("Europe/Berlin")));
  }

  @Test
  void theClassesOfJavaSqlAreLocalTimes() throws SQLException {
    assertEquals(MOMENT, convert(ColumnType.TIMESTAMP, Timestamp.valueOf(LOCAL)));
    assertEquals(19_782L, convert(ColumnType.DATE, Date.valueOf("2024-02-29")));
    assertEquals(
        LocalDate.of(1500, 2, 28).toEpochDay(),
        convert(ColumnType.DATE, Date.valueOf("1500-02-28")));
    assertEquals(
        LocalTime.of(13, 5, 6).toNanoOfDay() / 1_000,
        convert(ColumnType.TIME, Time.valueOf("13:05:06")));
  }

  @Test
  void textIsParsed() throws SQLException {
    assertEquals(19_782L, convert(ColumnType.DATE, "2024-02-29"));
    assertEquals(MOMENT, convert(ColumnType.TIMESTAMP, "2024-02-29 13:05:06.123456"));
    assertEquals(true, convert(ColumnType.BOOLEAN, "true"));
    assertState("22018", ColumnType.DATE, "yesterday");
    assertState("22018", ColumnType.INTEGER, "five");
    assertState("22018", ColumnType.UUID, "x");
  }

  @Test
  void aUuidIsSixteenBytes() throws SQLException {
    UUID uuid = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");
    byte[] expected = new BigInteger("0123456789ab7def8123456789abcdef", 16).toByteArray();
    assertArrayEquals(expected, (byte[]) convert(ColumnType.UUID, uuid));
    assertArrayEquals(expected, (byte[]) convert(ColumnType.UUID, uuid.toString()));
  }

  @Test
  void streamsAreReadOnce() throws SQLException {
    Parameter parameter =
        new Parameter(
            1,
            ParameterStream.characters(new StringReader("grün und gut"), 4),
            Calendar.getInstance());
    assertArrayEquals(
        "grün".getBytes(StandardCharsets.UTF_8), (byte[]) parameter.value(ColumnType.VARCHAR));
    assertArrayEquals(
        "grün".getBytes(StandardCharsets.UTF_8), (byte[]) parameter.value(ColumnType.VARCHAR));
    ParameterStream bytes =
        ParameterStream.bytes(new ByteArrayInputStream(new byte[] {1, 2, 3}), -1);
    assertArrayEquals(new byte[] {1, 2, 3}, (byte[]) convert(ColumnType.VARBINARY, bytes));
  }

  @Test
  void aClassThatCannotBeTheTypeIsRefused() {
    assertState("07006", ColumnType.BIGINT, LOCAL);
    assertState("07006", ColumnType.DATE, 5);
    assertState("07006", ColumnType.VARBINARY, "text");
    assertState("07006", ColumnType.VARCHAR, new Object());
  }
}
