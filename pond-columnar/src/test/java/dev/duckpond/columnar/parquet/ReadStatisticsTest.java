package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.duckpond.columnar.scan.ColumnStatistics;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadStatisticsTest {
  @TempDir Path folder;

  private DuckDbFiles duckDb;

  @BeforeEach
  void open() throws Exception {
    duckDb = new DuckDbFiles();
  }

  @AfterEach
  void close() throws Exception {
    duckDb.close();
  }

  private ColumnStatistics statistics(String query) throws Exception {
    Path file = duckDb.write(query, folder.resolve("file.parquet"), "");
    return ParquetFooter.read(MemorySource.of(file)).rowGroups().get(0).statistics().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TINYINT '-7'                | TINYINT '5'                 | -7         | 5",
        "UTINYINT '7'                | UTINYINT '200'              | 7          | 200",
        "-70000                      | 80000                       | -70000     | 80000",
        "UINTEGER '3'                | UINTEGER '4000000000'       | 3          | 4000000000",
        "BIGINT '-3'                 | BIGINT '4000000000'         | -3         | 4000000000",
        "DATE '1969-12-31'           | DATE '1970-01-03'           | -1         | 2",
        "TIME '00:00:01'             | TIME '00:01:00'             | 1000000    | 60000000",
        "TIMESTAMP '1969-12-31 23:59:59' | TIMESTAMP '1970-01-01 00:00:01' | -1000000 | 1000000",
        "TIMESTAMP_MS '1969-12-31 23:59:59' | TIMESTAMP_MS '1970-01-01 00:00:01'"
            + " | -1000000 | 1000000",
        "make_timestamp_ns(-1)       | make_timestamp_ns(1999)     | -1         | 1",
        "DECIMAL '-1.5'              | DECIMAL '2.5'               | -1500 | 2500",
      })
  void boundsAreInTheUnitsOfTheColumn(String low, String high, Long minimum, Long maximum)
      throws Exception {
    ColumnStatistics statistics = statistics("SELECT unnest([" + low + ", NULL, " + high + "])");
    assertEquals(minimum, statistics.minimum());
    assertEquals(maximum, statistics.maximum());
  }

  @Test
  void nullsAreCounted() throws Exception {
    assertEquals(OptionalLong.of(2), statistics("SELECT unnest([1, NULL, NULL])").nullCount());
  }

  @Test
  void boundsOfLongDecimalsAreBigIntegers() throws Exception {
    ColumnStatistics statistics = statistics("SELECT CAST(unnest([-1, 2]) AS DECIMAL(38, 2)) AS d");
    assertEquals(BigInteger.valueOf(-100), statistics.minimum());
    assertEquals(BigInteger.valueOf(200), statistics.maximum());
  }

  @Test
  void boundsOfUnsignedBigIntegersAreUnsigned() throws Exception {
    ColumnStatistics statistics =
        statistics("SELECT unnest([UBIGINT '1', UBIGINT '18446744073709551615'])");
    assertEquals(BigInteger.ONE, statistics.minimum());
    assertEquals(new BigInteger("18446744073709551615"), statistics.maximum());
  }

  @Test
  void boundsOfTextAreBytes() throws Exception {
    ColumnStatistics statistics = statistics("SELECT unnest(['b', 'ä', 'a'])");
    assertArrayEquals("a".getBytes(StandardCharsets.UTF_8), (byte[]) statistics.minimum());
    assertArrayEquals("ä".getBytes(StandardCharsets.UTF_8), (byte[]) statistics.maximum());
  }

  @Test
  void aZeroBoundCoversBothZeros() throws Exception {
    ColumnStatistics statistics = statistics("SELECT CAST(0 AS DOUBLE)");
    assertEquals(-0.0, statistics.minimum());
    assertEquals(0.0, statistics.maximum());
  }

  @Test
  void aNotANumberIsNoBound() throws Exception {
    ColumnStatistics statistics = statistics("SELECT unnest(['NaN'::FLOAT, 'NaN'::FLOAT])");
    assertNull(statistics.minimum());
    assertNull(statistics.maximum());
  }
}
