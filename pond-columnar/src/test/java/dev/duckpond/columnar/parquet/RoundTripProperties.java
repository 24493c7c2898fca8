package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.columnar.parquet.write.FileLayout;
import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetFileWriter;
import dev.duckpond.columnar.parquet.write.WriteSettings;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.parquet.format.CompressionCodec;

/** What is written is read back, however small pages and dictionaries are. */
class RoundTripProperties {
  private static final List<ColumnType> TYPES =
      List.of(
          ColumnType.BOOLEAN,
          ColumnType.TINYINT,
          ColumnType.SMALLINT,
          ColumnType.INTEGER,
          ColumnType.BIGINT,
          ColumnType.REAL,
          ColumnType.DOUBLE,
          ColumnType.decimal(5, 2),
          ColumnType.decimal(18, 6),
          ColumnType.decimal(30, 4),
          ColumnType.VARCHAR,
          ColumnType.VARBINARY,
          ColumnType.DATE,
          ColumnType.TIME,
          ColumnType.TIMESTAMP,
          ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
          ColumnType.UUID);

  @Provide
  Arbitrary<WriteSettings> settings() {
    return Combinators.combine(
            Arbitraries.of(
                CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.ZSTD),
            Arbitraries.integers().between(1, 3000),
            Arbitraries.integers().between(1, 1000),
            Arbitraries.integers().between(1, 10_000),
            Arbitraries.integers().between(0, 5_000))
        .as(
            (codec, groupRows, pageRows, pageBytes, dictionaryBytes) ->
                new WriteSettings(
                    codec, groupRows, 1 << 20, pageRows, pageBytes, dictionaryBytes, Map.of()));
  }

  @Property(tries = 25)
  void columnsAreReadBackAsWritten(
      @ForAll("settings") WriteSettings settings, @ForAll long seed, @ForAll boolean nullable)
      throws IOException {
    Random random = new Random(seed);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < TYPES.size(); i++) {
      fields.add(new Field("c" + i, TYPES.get(i), nullable));
    }
    Schema schema = new Schema(fields);
    List<List<String>> expected = new ArrayList<>();
    fields.forEach(field -> expected.add(new ArrayList<>()));
    int distinct = 1 + random.nextInt(500);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ParquetFileWriter writer =
        new ParquetFileWriter(output, FileLayout.of(schema), settings)) {
      for (int batch = random.nextInt(4); batch > 0; batch--) {
        int rows = random.nextInt(writer.roomInRowGroup() + 1);
        List<LeafValues> leaves = new ArrayList<>();
        for (int i = 0; i < TYPES.size(); i++) {
          Vector column = column(fields.get(i), rows, distinct, random);
          leaves.add(LeafValues.flat(column));
          for (int row = 0; row < rows; row++) {
            expected.get(i).add(column.isNull(row) ? "null" : Columns.text(column, row));
          }
        }
        writer.write(rows, leaves);
      }
    }
    assertEquals(expected, Columns.readAll(new MemorySource("file", output.toByteArray())));
  }

  private static Vector column(Field field, int rows, int distinct, Random random) {
    VectorBuilder builder = new VectorBuilder(field.type());
    int run = 1 + random.nextInt(20);
    long base = random.nextLong();
    Object value = null;
    for (int row = 0; row < rows; row++) {
      if (row % run == 0) {
        boolean isNull = field.nullable() && random.nextInt(5) == 0;
        value = isNull ? null : value(field.type(), new Random(base + random.nextInt(distinct)));
      }
      builder.appendScalar(value);
    }
    return builder.build();
  }

  private static Object value(ColumnType type, Random random) {
    return switch (type.kind()) {
      case BOOLEAN -> random.nextBoolean();
      case TINYINT -> (long) (byte) random.nextInt();
      case SMALLINT -> (long) (short) random.nextInt();
      case INTEGER, DATE -> (long) random.nextInt();
      case BIGINT, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> random.nextLong();
      case REAL -> random.nextFloat();
      case DOUBLE -> random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian();
      case DECIMAL -> {
        if (type.precision() > ColumnType.MAX_LONG_PRECISION) {
          yield new BigInteger(99, random).subtract(BigInteger.ONE.shiftLeft(98));
        }
        yield (long) random.nextInt(99_999) - 50_000;
      }
      case VARCHAR, VARBINARY -> {
        byte[] bytes = new byte[random.nextInt(100)];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) ('a' + random.nextInt(26));
        }
        yield bytes;
      }
      case UUID -> {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        yield bytes;
      }
    };
  }
}
