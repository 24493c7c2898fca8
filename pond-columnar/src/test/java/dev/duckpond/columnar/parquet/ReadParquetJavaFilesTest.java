package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the format's reference implementation, which writes what DuckDB does not. */
class ReadParquetJavaFilesTest {
  private static final int ROWS = 20_000;

  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message m {
            required int32 i;
            optional int64 l;
            optional float f;
            required double d;
            optional boolean b;
            optional binary few (UTF8);
            optional binary many (STRING);
            required fixed_len_byte_array(5) bytes;
            optional fixed_len_byte_array(9) decimal (DECIMAL(20, 2));
            optional int96 moment;
          }
          """);

  @TempDir Path folder;

  private final List<List<String>> expected = new ArrayList<>();
  private Path file;

  @BeforeEach
  void prepare() {
    file = folder.resolve("java.parquet");
    for (int i = 0; i < SCHEMA.getFieldCount(); i++) {
      expected.add(new ArrayList<>());
    }
  }

  private ExampleParquetWriter.Builder writer() {
    return ExampleParquetWriter.builder(new LocalOutputFile(file))
        .withConf(new PlainParquetConfiguration())
        .withType(SCHEMA)
        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
  }

  private void write(ExampleParquetWriter.Builder options) throws IOException {
    try (var writer = options.build()) {
      SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
      for (int i = 0; i < ROWS; i++) {
        Group row = rows.newGroup().append("i", i * 31).append("d", i / 3.0);
        row.append("bytes", Binary.fromReusedByteArray(new byte[] {1, 2, (byte) i, 4, 5}));
        expect(0, String.valueOf(i * 31));
        expect(3, String.valueOf(i / 3.0));
        expect(7, String.format("0102%02X0405", i & 0xFF));
        // Each column has its nulls elsewhere, and runs of them of its own length.
        put(1, i % 3 == 0, () -> row.append("l", -1L), "-1");
        float real = i % 1000 / 2.0f;
        put(2, i % 100 < 30, () -> row.append("f", real), String.valueOf((double) real));
        boolean flag = i % 5 == 0;
        put(4, i > 5_000 && i < 9_000, () -> row.append("b", flag), String.valueOf(flag));
        String few = "text " + i % 20;
        put(5, i % 7 == 0, () -> row.append("few", few), few);
        // First few, so that a dictionary pays, then too many for it.
        String many = "the text of row " + (i < 8_000 ? i % 50 : i);
        put(6, i % 11 == 0, () -> row.append("many", many), many);
        byte[] unscaled = {-1, -1, -1, -1, -1, -1, -1, -1, (byte) (i % 100 | 0x80)};
        String decimal = new BigDecimal(new BigInteger(unscaled), 2).toString();
        put(
            8,
            i % 2 == 0,
            () -> row.append("decimal", Binary.fromConstantByteArray(unscaled)),
            decimal);
        NanoTime moment = new NanoTime(2_440_587 + i, i * 1_000_999L);
        long micros = (i - 1) * 86_400_000_000L + i * 1_000_999L / 1_000;
        put(9, i % 13 == 0, () -> row.append("moment", moment), String.valueOf(micros));
        writer.write(row);
      }
    }
  }

  private void expect(int column, String text) {
    expected.get(column).add(text);
  }

  private void put(int column, boolean isNull, Runnable append, String text) {
    if (!isNull) {
      append.run();
    }
    expect(column, isNull ? "null" : text);
  }

  private void assertReadAlike() throws IOException {
    List<List<String>> actual = Columns.readAll(MemorySource.of(file));
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), actual.get(i), SCHEMA.getFieldName(i));
    }
  }

  @ParameterizedTest
  @CsvSource({"PARQUET_1_0, true", "PARQUET_1_0, false", "PARQUET_2_0, true", "PARQUET_2_0, false"})
  void bothVersionsAreReadWithAndWithoutDictionaries(WriterVersion version, boolean dictionary)
      throws Exception {
    write(
        writer().withWriterVersion(version).withDictionaryEncoding(dictionary).withPageSize(4096));
    assertReadAlike();
  }

  @ParameterizedTest
  @CsvSource({"PARQUET_1_0", "PARQUET_2_0"})
  void chunksThatBeginWithADictionaryAndGoOnWithoutAreRead(WriterVersion version) throws Exception {
    write(
        writer()
            .withWriterVersion(version)
            .withDictionaryPageSize(20_000)
            .withPageSize(3_000)
            .withPageRowCountLimit(700));
    assertReadAlike();
    assertEquals(List.of(DictionaryVector.class, BytesVector.class), kindsOfVectors("many"));
  }

  private List<Class<?>> kindsOfVectors(String column) throws IOException {
    MemorySource source = MemorySource.of(file);
    ParquetFooter footer = ParquetFooter.read(source);
    int[] columns = {footer.position(column)};
    List<Class<?>> kinds = new ArrayList<>();
    try (BatchReader reader = ParquetReader.open(source, footer, 0, columns)) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        Class<?> kind = batch.column(0).getClass();
        if (kinds.isEmpty() || kinds.get(kinds.size() - 1) != kind) {
          kinds.add(kind);
        }
      }
    }
    return kinds;
  }

  @Test
  void valuesSplitByByteAreRead() throws Exception {
    write(writer().withByteStreamSplitEncoding(true).withDictionaryEncoding(false));
    assertReadAlike();
  }

  @Test
  void severalSmallRowGroupsAreRead() throws Exception {
    write(
        writer().withRowGroupSize(100_000L).withPageSize(2_000).withPageWriteChecksumEnabled(true));
    assertReadAlike();
  }
}
