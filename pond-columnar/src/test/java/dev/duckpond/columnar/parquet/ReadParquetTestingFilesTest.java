package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Apache Parquet project's files that implementations test each other with. */
class ReadParquetTestingFilesTest {
  private static Path file(String name) {
    return SharedData.find("parquet-testing/data").resolve(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alltypes_dictionary.parquet",
        "alltypes_plain.parquet",
        "alltypes_plain.snappy.parquet",
        "alltypes_tiny_pages.parquet",
        "alltypes_tiny_pages_plain.parquet",
        "binary.parquet",
        "binary_truncated_min_max.parquet",
        "byte_array_decimal.parquet",
        "byte_stream_split.zstd.parquet",
        "column_chunk_key_value_metadata.parquet",
        "concatenated_gzip_members.parquet",
        "data_index_bloom_encoding_stats.parquet",
        "data_index_bloom_encoding_with_length.parquet",
        "datapage_v1-snappy-compressed-checksum.parquet",
        "datapage_v1-uncompressed-checksum.parquet",
        "datapage_v2.snappy.parquet",
        "datapage_v2_empty_datapage.snappy.parquet",
        "delta_binary_packed.parquet",
        "delta_byte_array.parquet",
        "delta_encoding_optional_column.parquet",
        "delta_encoding_required_column.parquet",
        "delta_length_byte_array.parquet",
        "dict-page-offset-zero.parquet",
        "fixed_length_byte_array.parquet",
        "fixed_length_decimal.parquet",
        "fixed_length_decimal_legacy.parquet",
        "float16_nonzeros_and_nans.parquet",
        "float16_zeros_and_nans.parquet",
        "floating_orders_nan_count.parquet",
        "int32_decimal.parquet",
        "int32_with_null_pages.parquet",
        "int64_decimal.parquet",
        "nan_in_stats.parquet",
        "nation.dict-malformed.parquet",
        "nested_lists.snappy.parquet",
        "nonnullable.impala.parquet",
        "nullable.impala.parquet",
        "overflow_i16_page_cnt.parquet",
        "page_v2_empty_compressed.parquet",
        "plain-dict-uncompressed-checksum.parquet",
        "repeated_no_annotation.parquet",
        "rle-dict-snappy-checksum.parquet",
        "rle_boolean_encoding.parquet",
        "single_nan.parquet",
        "sort_columns.parquet",
        "unknown-logical-type.parquet",
      })
  void flatColumnsAreReadAsDuckDbReadsThem(String name) throws Exception {
    try (DuckDbFiles duckDb = new DuckDbFiles()) {
      ReadDuckDbFilesTest.assertAlike(duckDb.readAll(file(name)), file(name));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delta_binary_packed",
        "delta_byte_array",
        "delta_encoding_optional_column",
        "delta_encoding_required_column"
      })
  void deltaEncodedColumnsAreAsTheirTextSays(String name) throws Exception {
    Path expected = file(name + "_expect.csv");
    List<List<String>> actual = Columns.readAll(MemorySource.of(file(name + ".parquet")));
    try (DuckDbFiles duckDb = new DuckDbFiles()) {
      assertEquals(duckDb.readCsv(expected), actual);
    }
  }

  @Test
  void valuesSplitByByteEqualThePlainOnesBesideThem() throws Exception {
    List<List<String>> columns =
        Columns.readAll(MemorySource.of(file("byte_stream_split_extended.gzip.parquet")));
    assertEquals(14, columns.size());
    for (int i = 0; i < 14; i += 2) {
      assertEquals(columns.get(i), columns.get(i + 1), "columns " + i + " and " + (i + 1));
    }
  }

  @Test
  void int96TimestampsOfSparkAreReadToTheMicrosecond() throws Exception {
    assertEquals(
        List.of(
            List.of(
                "1704141296123456",
                "1704070800000000",
                "253402225200000000",
                "1735599600000000",
                "null",
                "9089380393200000000")),
        Columns.readAll(MemorySource.of(file("int96_from_spark.parquet"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "datapage_v1-corrupt-checksum.parquet | column a of datapage_v1-corrupt-checksum.parquet"
            + " is damaged in the page at byte 4: the checksum does not match: the page is corrupt",
        "rle-dict-uncompressed-corrupt-checksum.parquet | column long_field of"
            + " rle-dict-uncompressed-corrupt-checksum.parquet is damaged in the page at byte 31:"
            + " the checksum does not match: the page is corrupt",
        "lz4_raw_compressed.parquet | column c0 of lz4_raw_compressed.parquet cannot be read:"
            + " it is compressed with LZ4_RAW, which cannot be read",
      })
  void whatCannotBeReadIsRefusedNamingFileAndColumn(String name, String message)
      throws IOException {
    MemorySource source = MemorySource.of(file(name));
    ParquetException refusal = assertThrows(ParquetException.class, () -> Columns.readAll(source));
    assertEquals(message, refusal.getMessage());
  }
}
