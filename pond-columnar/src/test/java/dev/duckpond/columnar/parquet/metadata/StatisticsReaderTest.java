package dev.duckpond.columnar.parquet.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.type.ColumnType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalLong;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.TypeDefinedOrder;
import org.junit.jupiter.api.Test;

class StatisticsReaderTest {
  private static final FileMetaData ORDERED =
      new FileMetaData().setColumn_orders(List.of(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())));

  private static final FileMetaData UNORDERED = new FileMetaData();

  private static ColumnStatistics read(
      FileMetaData file, Type physical, ColumnType type, Conversion conversion, Statistics stored) {
    Leaf leaf =
        new Leaf(
            List.of("c"),
            List.of(FieldRepetitionType.OPTIONAL),
            physical,
            0,
            1,
            0,
            new LeafType(type, conversion),
            "");
    ColumnChunk chunk = new ColumnChunk().setMeta_data(new ColumnMetaData().setStatistics(stored));
    return new StatisticsReader(file).read(0, leaf, chunk, 100);
  }

  private static byte[] ints(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] doubles(double value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array();
  }

  private static Statistics deprecated(int minimum, int maximum) {
    return new Statistics().setMin(ints(minimum)).setMax(ints(maximum));
  }

  private static Statistics current(byte[] minimum, byte[] maximum) {
    return new Statistics().setMin_value(minimum).setMax_value(maximum);
  }

  @Test
  void deprecatedBoundsOfSignedIntegersAreTrusted() {
    ColumnStatistics statistics =
        read(UNORDERED, Type.INT32, ColumnType.INTEGER, Conversion.NONE, deprecated(-3, 4));
    assertEquals(-3L, statistics.minimum());
    assertEquals(4L, statistics.maximum());
  }

  @Test
  void deprecatedBoundsOfUnsignedIntegersAreNot() {
    ColumnStatistics statistics =
        read(ORDERED, Type.INT32, ColumnType.BIGINT, Conversion.UNSIGNED_32, deprecated(-3, 4));
    assertNull(statistics.minimum());
    assertNull(statistics.maximum());
  }

  @Test
  void deprecatedBoundsOfTextAreNot() {
    ColumnStatistics statistics =
        read(ORDERED, Type.BYTE_ARRAY, ColumnType.VARCHAR, Conversion.NONE, deprecated(1, 2));
    assertNull(statistics.minimum());
  }

  @Test
  void boundsOfTextNeedAnOrder() {
    byte[] a = {'a'};
    byte[] b = {'b'};
    assertNull(
        read(UNORDERED, Type.BYTE_ARRAY, ColumnType.VARCHAR, Conversion.NONE, current(a, b))
            .minimum());
    assertEquals(
        'a',
        ((byte[])
                read(ORDERED, Type.BYTE_ARRAY, ColumnType.VARCHAR, Conversion.NONE, current(a, b))
                    .minimum())
            [0]);
  }

  @Test
  void notANumberSpoilsBothBounds() {
    ColumnStatistics statistics =
        read(
            ORDERED,
            Type.DOUBLE,
            ColumnType.DOUBLE,
            Conversion.NONE,
            current(doubles(1), doubles(Double.NaN)));
    assertNull(statistics.minimum());
    assertNull(statistics.maximum());
  }

  @Test
  void boundsTheWrongWayRoundAreNone() {
    ColumnStatistics statistics =
        read(
            ORDERED,
            Type.INT32,
            ColumnType.INTEGER,
            Conversion.NONE,
            current(ints(5), ints(4)).setNull_count(7));
    assertNull(statistics.minimum());
    assertNull(statistics.maximum());
    assertEquals(OptionalLong.of(7), statistics.nullCount());
  }

  @Test
  void boundsOfTheWrongLengthAreNone() {
    ColumnStatistics statistics =
        read(
            ORDERED,
            Type.INT32,
            ColumnType.INTEGER,
            Conversion.NONE,
            current(new byte[3], new byte[4]));
    assertNull(statistics.minimum());
  }

  @Test
  void boundsOfUnknownOrderAreNone() {
    ColumnStatistics statistics =
        read(
            ORDERED,
            Type.INT32,
            ColumnType.INTEGER,
            Conversion.UNORDERED,
            current(ints(1), ints(2)));
    assertNull(statistics.minimum());
  }

  @Test
  void anImpossibleNullCountIsNotKnown() {
    ColumnStatistics statistics =
        read(
            ORDERED,
            Type.INT32,
            ColumnType.INTEGER,
            Conversion.NONE,
            new Statistics().setNull_count(101));
    assertEquals(OptionalLong.empty(), statistics.nullCount());
  }
}
