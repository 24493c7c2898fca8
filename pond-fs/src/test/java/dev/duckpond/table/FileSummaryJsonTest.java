package dev.duckpond.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FileSummaryJsonTest {
  @Test
  void everythingIsReadAsItWasWritten() {
    FileSummary summary =
        new FileSummary(
            Schema.of(
                new Field("long \"x\"", ColumnType.BIGINT, false),
                new Field("double", ColumnType.DOUBLE, true),
                new Field("real", ColumnType.REAL, true),
                new Field("decimal", ColumnType.decimal(30, 4), true),
                new Field("boolean", ColumnType.BOOLEAN, true),
                new Field("unknown", ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, true)),
            42,
            List.of(
                statistics(Long.MIN_VALUE, Long.MAX_VALUE),
                statistics(Double.NEGATIVE_INFINITY, 0.1),
                statistics(-0.0f, 3.3f),
                statistics(BigInteger.ONE, BigInteger.TEN.pow(29)),
                statistics(false, true),
                ColumnStatistics.UNKNOWN));
    assertEquals(summary, FileSummaryJson.read(FileSummaryJson.write(summary)));
  }

  @Test
  void bytesAreReadAsTheyWereWritten() {
    byte[] bytes = {0, -1, 65};
    FileSummary summary =
        new FileSummary(
            Schema.of(new Field("text", ColumnType.VARCHAR, true)),
            1,
            List.of(statistics(bytes, bytes)));
    FileSummary read = FileSummaryJson.read(FileSummaryJson.write(summary));
    assertNotNull(read);
    assertArrayEquals(bytes, (byte[]) read.columns().get(0).minimum());
  }

  @Test
  void aLaterFormatIsNotRead() {
    assertNull(FileSummaryJson.read("{\"format\": 2}"));
  }

  @Test
  void damageIsSaidToBeSo() {
    assertThrows(IllegalArgumentException.class, () -> FileSummaryJson.read("{\"format\":"));
    assertEquals(
        "'columns' is missing",
        assertThrows(IllegalArgumentException.class, () -> FileSummaryJson.read("{\"format\": 1}"))
            .getMessage());
  }

  private static ColumnStatistics statistics(Object minimum, Object maximum) {
    return new ColumnStatistics(minimum, maximum, OptionalLong.of(3), OptionalLong.empty());
  }
}
