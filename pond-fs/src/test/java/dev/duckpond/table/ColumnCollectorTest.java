package dev.duckpond.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnCollectorTest {
  @Test
  void boundsAndNullsAreExactForEveryNumber() {
    assertBounds(-3L, 7L, collect(ColumnType.INTEGER, 7L, null, -3L));
    assertBounds(-3L, 7L, collect(ColumnType.BIGINT, 7L, null, -3L));
    assertBounds(-1.5f, 2f, collect(ColumnType.REAL, 2f, null, -1.5f, Float.NaN));
    assertBounds(
        BigInteger.TWO.negate(),
        BigInteger.TEN,
        collect(ColumnType.decimal(38, 0), BigInteger.TEN, null, BigInteger.TWO.negate()));
  }

  @Test
  void notANumberIsNoBoundButInfinityIs() {
    assertBounds(
        1.0,
        Double.POSITIVE_INFINITY,
        collect(ColumnType.DOUBLE, Double.NaN, 1.0, null, Double.POSITIVE_INFINITY));
    assertNull(collect(ColumnType.DOUBLE, Double.NaN).minimum());
  }

  @Test
  void valuesOfADictionaryThatNoRowUsesDoNotCount() {
    VectorBuilder values = new VectorBuilder(ColumnType.BIGINT);
    for (long value = 0; value < 4; value++) {
      values.appendLong(value);
    }
    ColumnCollector collector = new ColumnCollector();
    collector.add(
        new DictionaryVector(
            3, new int[] {2, 1, 0}, values.build(), new boolean[] {false, false, true}));
    assertBounds(1L, 2L, collector.statistics());
  }

  @Test
  void longTextsAreBoundedByTheirStart() {
    byte[] text = "b".repeat(100).getBytes(StandardCharsets.UTF_8);
    ColumnStatistics statistics = collect(ColumnType.VARCHAR, text);
    byte[] minimum = (byte[]) statistics.minimum();
    byte[] maximum = (byte[]) statistics.maximum();
    assertArrayEquals(Arrays.copyOf(text, 64), minimum);
    assertEquals(-1, Integer.signum(Arrays.compareUnsigned(text, maximum)));
    assertEquals(64, maximum == null ? 0 : maximum.length);
  }

  @Test
  void bytesThatHaveNothingAboveThemHaveNoUpperBound() {
    byte[] highest = new byte[100];
    Arrays.fill(highest, (byte) 0xff);
    assertNull(collect(ColumnType.VARBINARY, highest).maximum());
  }

  private static ColumnStatistics collect(ColumnType type, @Nullable Object... values) {
    VectorBuilder builder = new VectorBuilder(type);
    for (Object value : values) {
      builder.appendScalar(value);
    }
    ColumnCollector collector = new ColumnCollector();
    collector.add(builder.build());
    return collector.statistics();
  }

  private static void assertBounds(Object minimum, Object maximum, ColumnStatistics statistics) {
    assertEquals(minimum, statistics.minimum());
    assertEquals(maximum, statistics.maximum());
    assertEquals(OptionalLong.of(1), statistics.nullCount());
  }
}
