package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.parquet.ParquetWriter.Options;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DuckDB judges what is written. */
class ParquetWriterTest {
  @TempDir private Path directory;
  private DuckDb duckDb;

  @BeforeEach
  void open() throws SQLException {
    duckDb = new DuckDb();
  }

  @AfterEach
  void close() throws SQLException {
    duckDb.close();
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void everyTypeIsReadBackWithItsNulls(Compression compression) throws Exception {
    Schema schema = everyType(true);
    Path file = write(schema, new Options(compression, 1000), everyTypeBatch(schema, true));
    assertEquals(
        List.of(
            List.of("b", "BOOLEAN"),
            List.of("i8", "TINYINT"),
            List.of("i16", "SMALLINT"),
            List.of("i32", "INTEGER"),
            List.of("i64", "BIGINT"),
            List.of("f32", "FLOAT"),
            List.of("f64", "DOUBLE"),
            List.of("d9", "DECIMAL(9,2)"),
            List.of("d18", "DECIMAL(18,0)"),
            List.of("d19", "DECIMAL(19,1)"),
            List.of("d38", "DECIMAL(38,10)"),
            List.of("text", "VARCHAR"),
            List.of("bytes", "BLOB"),
            List.of("day", "DATE"),
            List.of("clock", "TIME"),
            List.of("local", "TIMESTAMP"),
            List.of("instant", "TIMESTAMP WITH TIME ZONE"),
            List.of("id", "UUID")),
        duckDb.rows("SELECT column_name, column_type FROM (DESCRIBE FROM " + sql(file) + ")"));
    duckDb.execute("SET TimeZone = 'UTC'");
    List<String> highest =
        Arrays.asList(
            "true",
            "127",
            "32767",
            "2147483647",
            "9223372036854775807",
            "3.4028235e+38",
            "1.7976931348623157e+308",
            "9999999.99",
            "999999999999999999",
            "999999999999999999.9",
            "9999999999999999999999999999.9999999999",
            "zürich",
            "\\x00\\xFF",
            "2024-02-29",
            "23:59:59.999999",
            "2024-02-29 12:00:00.000001",
            "2024-02-29 12:00:00.000001+00",
            "ffffffff-ffff-7fff-bfff-ffffffffffff");
    List<String> lowest =
        Arrays.asList(
            "false",
            "-128",
            "-32768",
            "-2147483648",
            "-9223372036854775808",
            "-3.4028235e+38",
            "-1.7976931348623157e+308",
            "-9999999.99",
            "-999999999999999999",
            "-999999999999999999.9",
            "-9999999999999999999999999999.9999999999",
            "",
            "",
            "1969-12-31",
            "00:00:00",
            "1969-12-31 23:59:59.999999",
            "1969-12-31 23:59:59.999999+00",
            "00000000-0000-7000-8000-000000000000");
    List<String> nulls = Arrays.asList(new String[schema.size()]);
    assertEquals(
        List.of(highest, nulls, lowest),
        duckDb.rows("SELECT COLUMNS(*)::VARCHAR FROM " + sql(file)));
  }

  @Test
  void everyTypeIsReadBackFromRequiredColumns() throws Exception {
    Schema schema = everyType(false);
    Path file = write(schema, Options.DEFAULT, everyTypeBatch(schema, false));
    assertEquals(
        List.of(List.of("2", "2", "18")),
        duckDb.rows(
            "SELECT count(*), count(COLUMNS('id')), (SELECT count(*) FROM parquet_schema("
                + sql(file)
                + ") WHERE repetition_type = 'REQUIRED' AND num_children IS NULL) FROM "
                + sql(file)));
  }

  @Test
  void aFileOfNoRowsHasItsSchema() throws Exception {
    Schema schema = everyType(true);
    Path file = write(schema, Options.DEFAULT);
    assertEquals(List.of(List.of("0")), duckDb.rows("SELECT count(*) FROM " + sql(file)));
    assertEquals(
        List.of(List.of("18")),
        duckDb.rows("SELECT count(*) FROM (DESCRIBE FROM " + sql(file) + ")"));
  }

  @Test
  void rowGroupsHaveTheRowsAskedForWhateverTheBatches() throws Exception {
    Schema schema = Schema.of(new Field("n", ColumnType.BIGINT, false));
    Path file =
        write(
            schema,
            new Options(Compression.ZSTD, 1000),
            longs(0, 700),
            longs(700, 1600),
            longs(0, 1));
    assertEquals(
        List.of(List.of("0", "1000"), List.of("1", "1000"), List.of("2", "301")),
        duckDb.rows(
            "SELECT row_group_id, row_group_num_rows FROM parquet_metadata(" + sql(file) + ")"));
    assertEquals(
        List.of(List.of("2301", Long.toString(2299L * 2300 / 2))),
        duckDb.rows("SELECT count(*), sum(n) FROM " + sql(file)));
  }

  @Test
  void aDictionaryThatGrowsTooLargeIsGivenUpWithinTheChunk() throws Exception {
    Schema schema = Schema.of(new Field("s", ColumnType.VARCHAR, true));
    int rows = 100_000;
    VectorBuilder builder = new VectorBuilder(ColumnType.VARCHAR);
    for (int i = 0; i < rows; i++) {
      if (i % 7 == 3) {
        builder.appendNull();
      } else if (i < 30_000) {
        builder.appendString("value " + i % 100);
      } else {
        builder.appendString("some rather long value number " + i);
      }
    }
    Path file = write(schema, Options.DEFAULT, new ColumnBatch(rows, builder.build()));
    List<List<String>> metadata =
        duckDb.rows(
            "SELECT encodings, stats_distinct_count FROM parquet_metadata(" + sql(file) + ")");
    assertTrue(metadata.get(0).get(0).contains("RLE_DICTIONARY"), metadata.toString());
    assertTrue(metadata.get(0).get(0).contains("PLAIN"), metadata.toString());
    assertEquals(null, metadata.get(0).get(1));
    assertEquals(
        List.of(List.of("0")),
        duckDb.rows(
            "SELECT count(*) FROM (SELECT s, row_number() OVER () - 1 AS i FROM "
                + sql(file)
                + ") WHERE s IS DISTINCT FROM CASE WHEN i % 7 = 3 THEN NULL WHEN i < 30000"
                + " THEN 'value ' || i % 100 ELSE 'some rather long value number ' || i END"));
  }

  @Test
  void aDictionaryThatDoesNotPayIsNotWritten() throws Exception {
    Schema schema = Schema.of(new Field("n", ColumnType.BIGINT, false));
    Path file = write(schema, Options.DEFAULT, longs(0, 50_000));
    assertEquals(
        List.of(Arrays.asList("RLE, PLAIN", null)),
        duckDb.rows(
            "SELECT encodings, dictionary_page_offset FROM parquet_metadata(" + sql(file) + ")"));
    assertEquals(
        List.of(List.of("50000", "1249975000")),
        duckDb.rows("SELECT count(*), sum(n) FROM " + sql(file)));
  }

  @Test
  void aDictionaryVectorIsWrittenAsTheValuesItStandsFor() throws Exception {
    Schema schema = Schema.of(new Field("c", ColumnType.INTEGER, true));
    IntVector dictionary = new IntVector(ColumnType.INTEGER, 3, new int[] {70, 80, 70}, null);
    Vector first =
        new DictionaryVector(
            4, new int[] {2, 0, 1, 1}, dictionary, new boolean[] {false, false, true, false});
    Vector second = new DictionaryVector(2, new int[] {1, 2}, dictionary, null);
    Path file =
        write(schema, Options.DEFAULT, new ColumnBatch(4, first), new ColumnBatch(2, second));
    assertEquals(
        List.of(List.of("[70, 70, NULL, 80, 80, 70]")),
        duckDb.rows("SELECT list(c)::VARCHAR FROM " + sql(file)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 100, 1000})
  void runsOfAnyLengthAreReadBack(int longestRun) throws Exception {
    Schema schema =
        Schema.of(
            new Field("n", ColumnType.INTEGER, true), new Field("b", ColumnType.BOOLEAN, true));
    Random random = new Random(longestRun);
    VectorBuilder numbers = new VectorBuilder(ColumnType.INTEGER);
    VectorBuilder booleans = new VectorBuilder(ColumnType.BOOLEAN);
    StringBuilder expected = new StringBuilder();
    int rows = 0;
    while (rows < 5000) {
      int run = 1 + random.nextInt(longestRun);
      int value = random.nextInt(5);
      for (int i = 0; i < run; i++) {
        if (value == 0) {
          numbers.appendNull();
          booleans.appendNull();
        } else {
          numbers.appendInt(value);
          booleans.appendBoolean(value > 2);
        }
        expected.append(value == 0 ? "-" : value + (value > 2 ? "t" : "f"));
      }
      rows += run;
    }
    Path file =
        write(schema, Options.DEFAULT, new ColumnBatch(rows, numbers.build(), booleans.build()));
    assertEquals(
        List.of(List.of(expected.toString())),
        duckDb.rows(
            "SELECT string_agg(coalesce(n || CASE WHEN b THEN 't' ELSE 'f' END, '-'), '') FROM "
                + sql(file)));
  }

  @Test
  void statisticsBoundTheValuesAndCountTheNulls() throws Exception {
    Schema schema = everyType(true);
    Path file = write(schema, Options.DEFAULT, everyTypeBatch(schema, true));
    List<List<String>> statistics =
        duckDb.rows(
            "SELECT path_in_schema, stats_min_value, stats_max_value, stats_null_count,"
                + " min_is_exact, max_is_exact FROM parquet_metadata("
                + sql(file)
                + ") WHERE path_in_schema IN ('b', 'i8', 'd19', 'text', 'clock') ORDER BY 1");
    assertEquals(
        List.of(
            List.of("b", "false", "true", "1", "true", "true"),
            List.of("clock", "00:00:00", "23:59:59.999999", "1", "true", "true"),
            List.of("d19", "-999999999999999999.9", "999999999999999999.9", "1", "true", "true"),
            List.of("i8", "-128", "127", "1", "true", "true"),
            List.of("text", "", "zürich", "1", "true", "true")),
        statistics);
  }

  @Test
  void notANumberIsNoBoundAndZeroBoundsHaveBothSigns() throws Exception {
    Schema schema =
        Schema.of(
            new Field("zero", ColumnType.DOUBLE, false), new Field("nan", ColumnType.REAL, false));
    VectorBuilder zero = new VectorBuilder(ColumnType.DOUBLE);
    VectorBuilder nan = new VectorBuilder(ColumnType.REAL);
    for (double value : new double[] {0.0, Double.NaN, -0.0}) {
      zero.appendDouble(value);
      nan.appendFloat(Float.NaN);
    }
    Path file = write(schema, Options.DEFAULT, new ColumnBatch(3, zero.build(), nan.build()));
    assertEquals(
        List.of(Arrays.asList("-0.0", "0.0"), Arrays.asList(null, null)),
        duckDb.rows(
            "SELECT stats_min_value, stats_max_value FROM parquet_metadata(" + sql(file) + ")"));
    assertEquals(
        List.of(List.of("3")),
        duckDb.rows("SELECT count(*) FROM " + sql(file) + " WHERE isnan(nan)"));
  }

  @Test
  void longTextIsBoundedByShorterText() throws Exception {
    Schema schema = Schema.of(new Field("s", ColumnType.VARCHAR, false));
    VectorBuilder builder = new VectorBuilder(ColumnType.VARCHAR);
    builder.appendString("a".repeat(63) + "é and more");
    builder.appendString("z".repeat(63) + "é and more");
    Path file = write(schema, Options.DEFAULT, new ColumnBatch(2, builder.build()));
    assertEquals(
        List.of(List.of("a".repeat(63), "z".repeat(62) + "{", "false", "false")),
        duckDb.rows(
            "SELECT stats_min_value, stats_max_value, min_is_exact, max_is_exact"
                + " FROM parquet_metadata("
                + sql(file)
                + ")"));
    assertEquals(
        List.of(List.of("1")),
        duckDb.rows(
            "SELECT count(*) FROM " + sql(file) + " WHERE s = repeat('z', 63) || 'é and more'"));
  }

  @Test
  void metadataAndOriginAreInTheFooter() throws Exception {
    Schema schema = Schema.of(new Field("n", ColumnType.BIGINT, false));
    Options options = new Options(Compression.ZSTD, 10, Map.of("origin", "dock"));
    Path file = write(schema, options, longs(0, 1));
    assertEquals(
        List.of(List.of("origin", "dock")),
        duckDb.rows(
            "SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + sql(file) + ")"));
    List<List<String>> created =
        duckDb.rows("SELECT created_by FROM parquet_file_metadata(" + sql(file) + ")");
    assertTrue(created.get(0).get(0).startsWith("pond version "), created.toString());
  }

  @Test
  void anyTextIsAColumnName() throws Exception {
    Schema schema =
        Schema.of(
            new Field("a.b \"c\"", ColumnType.BIGINT, false),
            new Field("größe", ColumnType.BIGINT, false));
    Vector column = longs(5, 1).column(0);
    Path file = write(schema, Options.DEFAULT, new ColumnBatch(1, column, column));
    assertEquals(
        List.of(List.of("5", "5")),
        duckDb.rows("SELECT \"a.b \"\"c\"\"\", größe FROM " + sql(file)));
  }

  @Test
  void aBatchOfAnotherTypeIsRefusedNamingTheColumn() throws Exception {
    Schema schema = Schema.of(new Field("n", ColumnType.INTEGER, false));
    ParquetWriter writer =
        new ParquetWriter(OutputStream.nullOutputStream(), schema, Options.DEFAULT);
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> writer.write(longs(0, 1)));
    assertEquals("column n is INTEGER, not BIGINT", refused.getMessage());
    writer.close();
  }

  @Test
  void aBatchOfTooManyColumnsIsRefused() throws Exception {
    Schema schema = Schema.of(new Field("n", ColumnType.BIGINT, false));
    Vector column = longs(0, 1).column(0);
    ParquetWriter writer =
        new ParquetWriter(OutputStream.nullOutputStream(), schema, Options.DEFAULT);
    Exception refused =
        assertThrows(
            IllegalArgumentException.class, () -> writer.write(new ColumnBatch(1, column, column)));
    assertEquals("a batch of 2 columns for a schema of 1", refused.getMessage());
    writer.close();
  }

  @Test
  void aNullInARequiredColumnIsRefusedAndLeavesNoFile() throws Exception {
    Schema schema = Schema.of(new Field("n", ColumnType.BIGINT, false));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ParquetWriter writer = new ParquetWriter(output, schema, Options.DEFAULT);
    Vector nulls = new LongVector(ColumnType.BIGINT, 2, new long[2], new boolean[] {false, true});
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> writer.write(new ColumnBatch(2, nulls)));
    assertEquals("column n is required, but a row has no value", refused.getMessage());
    writer.close();
    assertFalse(output.toString(StandardCharsets.ISO_8859_1).endsWith("PAR1"));
  }

  @Test
  void aUuidOfAnotherLengthIsRefused() throws Exception {
    Schema schema = Schema.of(new Field("id", ColumnType.UUID, false));
    VectorBuilder builder = new VectorBuilder(ColumnType.UUID);
    builder.appendBytes(new byte[15], 0, 15);
    ColumnBatch batch = new ColumnBatch(1, builder.build());
    ParquetWriter writer =
        new ParquetWriter(OutputStream.nullOutputStream(), schema, Options.DEFAULT);
    Exception refused = assertThrows(IllegalArgumentException.class, () -> writer.write(batch));
    assertEquals("column id: a UUID has 16 bytes, not 15", refused.getMessage());
    writer.close();
  }

  @Test
  void aDecimalThatDoesNotFitIsRefusedAndNotCut() throws Exception {
    ColumnType small = ColumnType.decimal(9, 2);
    ColumnType large = ColumnType.decimal(20, 0);
    Vector tooLong = new LongVector(small, 1, new long[] {1L << 40}, null);
    Vector tooWide = new Int128Vector(large, 1, new long[] {1L << 40}, new long[1], null);
    for (Vector vector : List.of(tooLong, tooWide)) {
      ParquetWriter writer =
          new ParquetWriter(
              OutputStream.nullOutputStream(),
              Schema.of(new Field("d", vector.type(), false)),
              Options.DEFAULT);
      Exception refused =
          assertThrows(
              IllegalArgumentException.class, () -> writer.write(new ColumnBatch(1, vector)));
      assertTrue(
          refused.getMessage().startsWith("column d: the unscaled value "), refused.getMessage());
      writer.close();
    }
  }

  private Path write(Schema schema, Options options, ColumnBatch... batches) throws IOException {
    Path file = directory.resolve("it's written.parquet");
    try (OutputStream output = Files.newOutputStream(file);
        ParquetWriter writer = new ParquetWriter(output, schema, options)) {
      for (ColumnBatch batch : batches) {
        writer.write(batch);
      }
    }
    return file;
  }

  private static String sql(Path file) {
    return DuckDb.literal(file);
  }

  private static ColumnBatch longs(long first, int count) {
    long[] values = new long[count];
    Arrays.setAll(values, i -> first + i);
    return new ColumnBatch(count, new LongVector(ColumnType.BIGINT, count, values, null));
  }

  private static Schema everyType(boolean nullable) {
    return Schema.of(
        new Field("b", ColumnType.BOOLEAN, nullable),
        new Field("i8", ColumnType.TINYINT, nullable),
        new Field("i16", ColumnType.SMALLINT, nullable),
        new Field("i32", ColumnType.INTEGER, nullable),
        new Field("i64", ColumnType.BIGINT, nullable),
        new Field("f32", ColumnType.REAL, nullable),
        new Field("f64", ColumnType.DOUBLE, nullable),
        new Field("d9", ColumnType.decimal(9, 2), nullable),
        new Field("d18", ColumnType.decimal(18, 0), nullable),
        new Field("d19", ColumnType.decimal(19, 1), nullable),
        new Field("d38", ColumnType.decimal(38, 10), nullable),
        new Field("text", ColumnType.VARCHAR, nullable),
        new Field("bytes", ColumnType.VARBINARY, nullable),
        new Field("day", ColumnType.DATE, nullable),
        new Field("clock", ColumnType.TIME, nullable),
        new Field("local", ColumnType.TIMESTAMP, nullable),
        new Field("instant", ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, nullable),
        new Field("id", ColumnType.UUID, nullable));
  }

  /** A row of high values, one of nulls if wanted, and one of low values. */
  private static ColumnBatch everyTypeBatch(Schema schema, boolean nullRow) {
    long noon = 1_709_208_000_000_001L;
    byte[] highId = new byte[16];
    Arrays.fill(highId, (byte) 0xFF);
    highId[6] = 0x7F;
    highId[8] = (byte) 0xBF;
    byte[] lowId = new byte[16];
    lowId[6] = 0x70;
    lowId[8] = (byte) 0x80;
    BigInteger digits19 = BigInteger.TEN.pow(19).subtract(BigInteger.ONE);
    BigInteger digits38 = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);
    List<Object> high =
        List.of(
            true,
            127L,
            32767L,
            (long) Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Float.MAX_VALUE,
            Double.MAX_VALUE,
            999_999_999L,
            999_999_999_999_999_999L,
            digits19,
            digits38,
            "zürich".getBytes(StandardCharsets.UTF_8),
            new byte[] {0, -1},
            19_782L,
            86_399_999_999L,
            noon,
            noon,
            highId);
    List<Object> low =
        List.of(
            false,
            -128L,
            -32768L,
            (long) Integer.MIN_VALUE,
            Long.MIN_VALUE,
            -Float.MAX_VALUE,
            -Double.MAX_VALUE,
            -999_999_999L,
            -999_999_999_999_999_999L,
            digits19.negate(),
            digits38.negate(),
            new byte[0],
            new byte[0],
            -1L,
            0L,
            -1L,
            -1L,
            lowId);
    Vector[] columns = new Vector[schema.size()];
    for (int i = 0; i < columns.length; i++) {
      VectorBuilder builder = new VectorBuilder(schema.field(i).type());
      builder.appendScalar(high.get(i));
      if (nullRow) {
        builder.appendNull();
      }
      builder.appendScalar(low.get(i));
      columns[i] = builder.build();
    }
    return new ColumnBatch(nullRow ? 3 : 2, columns);
  }
}
