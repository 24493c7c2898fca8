package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadDuckDbFilesTest {
  private static final String ALL_TYPES =
      """
      SELECT i % 3 = 0 AS flag,
        CAST(i % 256 - 128 AS TINYINT) AS tiny,
        CAST(i % 65536 - 32768 AS SMALLINT) AS small,
        CAST(i * 7919 - 1000000 AS INTEGER) AS medium,
        CAST(i AS BIGINT) * 4294967291 - 5 AS big,
        CAST(i % 256 AS UTINYINT) AS utiny,
        CAST(i % 65536 AS USMALLINT) AS usmall,
        CAST(4294967295 - i AS UINTEGER) AS umedium,
        CAST(18446744073709551615 - i AS UBIGINT) AS ubig,
        CAST(i / 3.0 AS REAL) AS real_number,
        i / 7.0 AS double_number,
        CAST(i AS DECIMAL(4, 1)) - 500 AS decimal4,
        CAST(i AS DECIMAL(9, 2)) / -3 AS decimal9,
        CAST(CAST(i AS DECIMAL(18, 3)) * 1234567 AS DECIMAL(18, 3)) AS decimal18,
        CAST(i AS DECIMAL(38, 5)) * -123456789012345678 AS decimal38,
        'text ' || (i % 50) AS dictionary_text,
        'longer text of row ' || i AS plain_text,
        encode('bytes' || i) AS bytes,
        DATE '1969-06-01' + CAST(i AS INTEGER) AS day,
        TIME '00:00:00' + INTERVAL (i * 1234567) MICROSECOND AS time_of_day,
        TIMESTAMP '1965-01-01 00:00:00' + INTERVAL (i * 98765432101) MICROSECOND AS moment,
        CAST(TIMESTAMP '1965-01-01 00:00:00' + INTERVAL (i * 98765) MILLISECOND
          AS TIMESTAMP_MS) AS moment_ms,
        make_timestamp_ns(i * 9876543210123 - 1000000000000000) AS moment_ns,
        CAST(TIMESTAMP '1999-01-01' + INTERVAL (i) HOUR AS TIMESTAMPTZ) AS instant,
        CAST(md5('' || i) AS UUID) AS identifier
      FROM range(0, 997) t(i)
      """;

  @TempDir Path folder;

  private DuckDbFiles duckDb;

  @BeforeEach
  void open() throws SQLException {
    duckDb = new DuckDbFiles();
  }

  @AfterEach
  void close() throws SQLException {
    duckDb.close();
  }

  private void assertReadAlike(String query, String options) throws SQLException, IOException {
    Path file = duckDb.write(query, folder.resolve("file.parquet"), options);
    assertAlike(duckDb.readAll(file), file);
  }

  static void assertAlike(List<List<String>> expected, Path file) throws IOException {
    MemorySource source = MemorySource.of(file);
    List<List<String>> actual = Columns.readAll(source);
    List<String> names =
        ParquetFooter.read(source).schema().fields().stream().map(field -> field.name()).toList();
    assertEquals(expected.size(), actual.size(), "columns " + names);
    for (int i = 0; i < actual.size(); i++) {
      assertEquals(expected.get(i), actual.get(i), names.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd"})
  void everyTypeIsReadWithEveryCodec(String codec) throws Exception {
    assertReadAlike(ALL_TYPES, "COMPRESSION " + codec);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V1", "V2"})
  void everyTypeIsReadFromEachVersion(String version) throws Exception {
    assertReadAlike(ALL_TYPES, "PARQUET_VERSION " + version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V1", "V2"})
  void nullsAreReadFromEachVersion(String version) throws Exception {
    String query = "SELECT CASE WHEN random() < 0.7 THEN COLUMNS(*) END FROM (" + ALL_TYPES + ")";
    duckDb.execute("SELECT setseed(0.5)");
    assertReadAlike(query, "PARQUET_VERSION " + version);
  }

  @Test
  void severalRowGroupsAreReadInOrder() throws Exception {
    String query = "SELECT i, i % 10 AS few, 'text ' || i AS t FROM range(0, 20000) r(i)";
    assertReadAlike(query, "ROW_GROUP_SIZE 6144");
  }
}
