package dev.duckpond.columnar.arrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampMilliVector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.Test;

/** arrow-java judges what is written, and its streams are read. */
class ArrowStreamTest {
  private static final List<ColumnType> EVERY_TYPE =
      List.of(
          ColumnType.BOOLEAN,
          ColumnType.TINYINT,
          ColumnType.SMALLINT,
          ColumnType.INTEGER,
          ColumnType.BIGINT,
          ColumnType.REAL,
          ColumnType.DOUBLE,
          ColumnType.decimal(9, 2),
          ColumnType.decimal(38, 10),
          ColumnType.VARCHAR,
          ColumnType.VARBINARY,
          ColumnType.DATE,
          ColumnType.TIME,
          ColumnType.TIMESTAMP,
          ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
          ColumnType.UUID);

  @Test
  void arrowJavaReadsEveryTypeThatIsWritten() throws Exception {
    byte[] stream =
        write(
            everyType(true),
            new ColumnBatch(
                3,
                vectors(
                    List.of(
                        true,
                        -128L,
                        32767L,
                        -5L,
                        Long.MIN_VALUE,
                        1.5f,
                        -2.5,
                        -12345L,
                        BigInteger.TEN.pow(37).negate(),
                        utf8("zürich"),
                        new byte[] {0, -1},
                        19_782L,
                        1L,
                        -1L,
                        1L,
                        new byte[16]))));
    try (BufferAllocator allocator = new RootAllocator();
        org.apache.arrow.vector.ipc.ArrowStreamReader reader =
            new org.apache.arrow.vector.ipc.ArrowStreamReader(
                new ByteArrayInputStream(stream), allocator)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      assertEquals(
          "Bool, Int(8, true), Int(16, true), Int(32, true), Int(64, true),"
              + " FloatingPoint(SINGLE), FloatingPoint(DOUBLE), Decimal(9, 2, 128),"
              + " Decimal(38, 10, 128), Utf8, Binary, Date(DAY), Time(MICROSECOND, 64),"
              + " Timestamp(MICROSECOND, null), Timestamp(MICROSECOND, UTC),"
              + " FixedSizeBinary(16)",
          String.join(
              ", ",
              root.getSchema().getFields().stream().map(f -> f.getType().toString()).toList()));
      assertTrue(reader.loadNextBatch());
      List<String> first = new ArrayList<>();
      for (FieldVector vector : root.getFieldVectors()) {
        Object value = vector.getObject(0);
        first.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString());
        assertNull(vector.getObject(1), vector.getName());
        assertEquals(1, vector.getNullCount());
      }
      assertEquals(
          List.of(
              "true",
              "-128",
              "32767",
              "-5",
              "-9223372036854775808",
              "1.5",
              "-2.5",
              "-123.45",
              "-1000000000000000000000000000.0000000000",
              "zürich",
              "[0, -1]",
              "19782",
              "1",
              "1969-12-31T23:59:59.999999",
              "1",
              Arrays.toString(new byte[16])),
          first);
      assertFalse(reader.loadNextBatch());
    }
  }

  @Test
  void whatArrowJavaWritesIsRead() throws Exception {
    byte[] stream = write(everyType(true), randomBatch(everyType(true), 1, 1000));
    byte[] rewritten = throughArrowJava(stream);
    List<ColumnBatch> before = readAll(stream);
    List<ColumnBatch> after = readAll(rewritten);
    assertEquals(text(before), text(after));
    assertEquals(everyType(true), new ArrowStreamReader(input(rewritten)).schema());
  }

  @Test
  void batchesAreReadBackAsWritten() throws Exception {
    for (boolean nullable : new boolean[] {true, false}) {
      Schema schema = everyType(nullable);
      ColumnBatch first = randomBatch(schema, 2, 100);
      ColumnBatch second = randomBatch(schema, 3, 1);
      List<ColumnBatch> read = readAll(write(schema, first, second));
      assertEquals(text(List.of(first, second)), text(read));
    }
  }

  @Test
  void aStreamOfNoBatchesHasItsSchema() throws Exception {
    byte[] stream = write(everyType(true));
    try (ArrowStreamReader reader = new ArrowStreamReader(input(stream))) {
      assertEquals(everyType(true), reader.schema());
      assertNull(reader.next());
    }
  }

  @Test
  void aDictionaryIsResolved() throws Exception {
    Schema schema = Schema.of(new Field("n", ColumnType.INTEGER, true));
    Vector dictionary = new IntVector(ColumnType.INTEGER, 2, new int[] {7, 9}, null);
    Vector column =
        new DictionaryVector(
            3, new int[] {1, 0, 0}, dictionary, new boolean[] {false, true, false});
    assertEquals(
        "[[9], [null], [7]]", text(readAll(write(schema, new ColumnBatch(3, column)))).toString());
  }

  @Test
  void unsignedIntegersAndMillisecondsBecomeWider() throws Exception {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (BufferAllocator allocator = new RootAllocator();
        UInt4Vector number = new UInt4Vector("number", allocator);
        TimeStampMilliVector time = new TimeStampMilliVector("time", allocator)) {
      number.allocateNew(1);
      number.set(0, -1);
      number.setValueCount(1);
      time.allocateNew(1);
      time.set(0, -3L);
      time.setValueCount(1);
      try (VectorSchemaRoot root = VectorSchemaRoot.of(number, time);
          org.apache.arrow.vector.ipc.ArrowStreamWriter writer =
              new org.apache.arrow.vector.ipc.ArrowStreamWriter(root, null, output)) {
        writer.writeBatch();
      }
    }
    assertEquals("[[4294967295, -3000]]", text(readAll(output.toByteArray())).toString());
  }

  @Test
  void everyTruncationOfAStreamIsRefusedOrLosesWholeBatches() throws Exception {
    Schema schema = everyType(true);
    byte[] stream = write(schema, randomBatch(schema, 4, 20));
    int whole = 0;
    for (int length = 0; length < stream.length; length++) {
      byte[] cut = Arrays.copyOf(stream, length);
      try {
        whole += readAll(cut).size();
      } catch (ArrowException refused) {
        assertTrue(refused.getMessage().contains("Arrow"), refused.getMessage());
      }
    }
    assertTrue(whole <= 8, "the batch was read from " + whole + " truncated streams");
  }

  @Test
  void damageIsRefusedWithAnArrowException() throws Exception {
    Schema schema = everyType(true);
    byte[] stream = write(schema, randomBatch(schema, 5, 20));
    Random random = new Random(6);
    for (int i = 0; i < 5000; i++) {
      byte[] damaged = stream.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        readAll(damaged);
      } catch (ArrowException refused) {
        assertFalse(refused.getMessage().isBlank());
      }
    }
  }

  @Test
  void bytesThatAreNoStreamAreRefused() {
    ArrowException refused =
        assertThrows(
            ArrowException.class, () -> new ArrowStreamReader(input(utf8("name,child_node_id\n"))));
    assertEquals(
        "not an Arrow IPC stream: a message has no continuation mark", refused.getMessage());
  }

  @Test
  void aNullInARequiredColumnIsRefusedNamingTheColumn() {
    Schema schema = Schema.of(new Field("n", ColumnType.BIGINT, false));
    Vector nulls = new LongVector(ColumnType.BIGINT, 1, new long[1], new boolean[] {true});
    Exception refused =
        assertThrows(
            IllegalArgumentException.class, () -> write(schema, new ColumnBatch(1, nulls)));
    assertEquals("column n is required, but a row has no value", refused.getMessage());
  }

  private static Schema everyType(boolean nullable) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < EVERY_TYPE.size(); i++) {
      fields.add(new Field("c" + i, EVERY_TYPE.get(i), nullable));
    }
    return new Schema(fields);
  }

  /** For each type the value, a null, and the value again. */
  private static Vector[] vectors(List<Object> values) {
    Vector[] vectors = new Vector[EVERY_TYPE.size()];
    for (int i = 0; i < vectors.length; i++) {
      VectorBuilder builder = new VectorBuilder(EVERY_TYPE.get(i));
      builder.appendScalar(values.get(i));
      builder.appendNull();
      builder.appendScalar(values.get(i));
      vectors[i] = builder.build();
    }
    return vectors;
  }

  private static ColumnBatch randomBatch(Schema schema, int seed, int rows) {
    Random random = new Random(seed);
    Vector[] vectors = new Vector[schema.size()];
    for (int i = 0; i < vectors.length; i++) {
      Field field = schema.field(i);
      VectorBuilder builder = new VectorBuilder(field.type());
      for (int row = 0; row < rows; row++) {
        if (field.nullable() && random.nextInt(4) == 0) {
          builder.appendNull();
        } else {
          builder.appendScalar(randomValue(field.type(), random));
        }
      }
      vectors[i] = builder.build();
    }
    return new ColumnBatch(rows, vectors);
  }

  private static Object randomValue(ColumnType type, Random random) {
    return switch (type.kind()) {
      case BOOLEAN -> random.nextBoolean();
      case TINYINT -> (long) (byte) random.nextInt();
      case SMALLINT -> (long) (short) random.nextInt();
      case INTEGER, DATE -> (long) random.nextInt();
      case BIGINT, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> random.nextLong();
      case REAL -> random.nextFloat();
      case DOUBLE -> random.nextDouble();
      case DECIMAL ->
          type.precision() <= 18
              ? (Object) (long) random.nextInt(999_999_999)
              : new BigInteger(100, random).negate();
      case VARCHAR -> utf8("é".repeat(random.nextInt(20)));
      case VARBINARY -> bytes(random, random.nextInt(20));
      case UUID -> bytes(random, 16);
    };
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ByteArrayInputStream input(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] write(Schema schema, ColumnBatch... batches) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ArrowStreamWriter writer = new ArrowStreamWriter(output, schema)) {
      for (ColumnBatch batch : batches) {
        writer.write(batch);
      }
    }
    return output.toByteArray();
  }

  private static List<ColumnBatch> readAll(byte[] stream) throws IOException {
    List<ColumnBatch> batches = new ArrayList<>();
    try (ArrowStreamReader reader = new ArrowStreamReader(input(stream))) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        batches.add(batch);
      }
    }
    return batches;
  }

  private static byte[] throughArrowJava(byte[] stream) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (BufferAllocator allocator = new RootAllocator();
        org.apache.arrow.vector.ipc.ArrowStreamReader reader =
            new org.apache.arrow.vector.ipc.ArrowStreamReader(input(stream), allocator);
        org.apache.arrow.vector.ipc.ArrowStreamWriter writer =
            new org.apache.arrow.vector.ipc.ArrowStreamWriter(
                reader.getVectorSchemaRoot(), null, output)) {
      while (reader.loadNextBatch()) {
        writer.writeBatch();
      }
    }
    return output.toByteArray();
  }

  private static List<List<String>> text(List<ColumnBatch> batches) {
    List<List<String>> rows = new ArrayList<>();
    for (ColumnBatch batch : batches) {
      for (int row = 0; row < batch.rowCount(); row++) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < batch.columnCount(); column++) {
          values.add(text(batch.column(column), row));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static String text(Vector vector, int row) {
    if (vector.isNull(row)) {
      return "null";
    } else if (vector instanceof BooleanVector v) {
      return Boolean.toString(v.values()[row]);
    } else if (vector instanceof IntVector v) {
      return Integer.toString(v.values()[row]);
    } else if (vector instanceof LongVector v) {
      return Long.toString(v.values()[row]);
    } else if (vector instanceof FloatVector v) {
      return Float.toString(v.values()[row]);
    } else if (vector instanceof DoubleVector v) {
      return Double.toString(v.values()[row]);
    } else if (vector instanceof Int128Vector v) {
      return v.unscaled(row).toString();
    } else if (vector instanceof BytesVector v) {
      return Arrays.toString(v.bytes(row));
    }
    throw new AssertionError(vector.getClass());
  }
}
