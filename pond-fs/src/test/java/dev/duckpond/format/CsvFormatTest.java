package dev.duckpond.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true,FALSE | BOOLEAN",
        "1,-20,0 | BIGINT",
        "9223372036854775807,-9223372036854775808 | BIGINT",
        "9223372036854775808,1 | VARCHAR",
        "9223372036854775808,1.5 | DOUBLE",
        "1,2.5 | DOUBLE",
        "1e3,.5,NaN,-Infinity | DOUBLE",
        "1e999 | VARCHAR",
        "007,1 | VARCHAR",
        "+5,1 | VARCHAR",
        "2012-01-31,2012-02-29 | DATE",
        "2012-01-31,2012-02-30 | VARCHAR",
        "2012-01-31,2012-01-31T10:00 | TIMESTAMP",
        "2012-01-31 10:00:00.123456,2012-01-31T23:59:59 | TIMESTAMP",
        "2012-01-31 10:00:00.123456000 | TIMESTAMP",
        "2012-01-31 10:00:00.1234567 | VARCHAR",
        "2012-01-31 24:00:00 | VARCHAR",
        "2012-01-31T10:00:00Z,2012-01-31 10:00+01:00 | TIMESTAMP WITH LOCAL TIME ZONE",
        "2012-01-31T10:00:00Z,2012-01-31 10:00 | VARCHAR",
        "1,true | VARCHAR",
        "a,b | VARCHAR"
      })
  void aColumnHasTheMostSpecificTypeThatKeepsAllItsValues(String values, String type)
      throws IOException {
    String csv = "x,y\n" + values.replace(",", ",\n") + ",\n";
    assertEquals(type, rows(csv).schema().field(0).type().toString());
    String reversed = "x,y\n";
    List<String> list = new ArrayList<>(List.of(values.split(",")));
    Collections.reverse(list);
    assertEquals(
        type,
        rows(reversed + String.join(",\n", list) + ",\n").schema().field(0).type().toString());
  }

  @Test
  void valuesAreReadAsTheTypeFound() throws IOException {
    assertEquals(
        """
        b,i,d,day,at,instant,t
        true,1,0.5,2012-01-31,2012-01-31 10:00:00,2012-01-31 09:00:00Z,x
        false,-2,1000.0,1969-12-31,2012-01-31 00:00:00.5,2012-01-31 00:00:00Z,"y,z"
        """,
        text(
            """
            b,i,d,day,at,instant,t
            true,1,.5,2012-01-31,2012-01-31T10:00,2012-01-31T10:00+01:00,x
            False,-2,1e3,1969-12-31,2012-01-31 00:00:00.500,2012-01-31 00:00:00Z,"y,z"
            """));
  }

  @Test
  void quotedFieldsHoldDelimitersQuotesAndLineEnds() throws IOException {
    assertEquals(
        "a,b\n\"x,\"\"y\"\"\",\"1\r\n2\"\n", text("a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\"\r\n"));
  }

  @Test
  void emptyIsNullAndQuotedEmptyIsEmptyText() throws IOException {
    assertEquals("a,b\n,1\n\"\",\n", text("a,b\n,1\n\"\",\"\"\n"));
  }

  @Test
  void aColumnWithNoValuesIsText() throws IOException {
    assertEquals(ColumnType.VARCHAR, rows("a,b\n1,\n2,\n").schema().field(1).type());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    assertEquals("a", rows("\ufeffa,b\n1,2\n").schema().field(0).name());
  }

  @Test
  void blankLinesAreSkippedUnlessThereIsOneColumn() throws IOException {
    assertEquals("a,b\n1,2\n3,4\n", text("a,b\n\n1,2\n\n3,4\n\n"));
    assertEquals("a\n1\n\n2\n", text("a\n1\n\n2\n"));
  }

  @Test
  void optionsSayHowTheFileIsWritten() throws IOException {
    assertEquals(
        "column1,column2\n1,\n2,a;'b'\n",
        text(
            "1;NA\n2;'a;''b'''\n",
            Map.of("delimiter", ";", "quote", "'", "header", "false", "null", "NA")));
    assertEquals("a,b\n1,2\n", text("a\tb\n1\t2\n", Map.of("delimiter", "tab")));
  }

  @Test
  void aHeaderAloneIsATableWithNoRows() throws IOException {
    assertEquals("a,b\n", text("a,b\n"));
  }

  @Test
  void manyRowsComeInSeveralBatches() throws IOException {
    StringBuilder csv = new StringBuilder("n\n");
    for (int i = 0; i < 5000; i++) {
      csv.append(i).append('\n');
    }
    int batches = 0;
    long sum = 0;
    try (BatchReader reader = rows(csv.toString()).read()) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        batches++;
        for (int row = 0; row < batch.rowCount(); row++) {
          sum += Long.parseLong(String.valueOf(ValueFormatter.text(batch.column(0), row)));
        }
      }
    }
    assertEquals(3, batches);
    assertEquals(5000L * 4999 / 2, sum);
  }

  @Test
  void aRaggedRowIsRefusedNamingFileAndLine() {
    assertEquals("f.csv, line 3: 1 field where the first line has 2", refusal("a,b\n1,2\n3\n"));
    assertEquals("f.csv, line 2: 3 fields where the first line has 2", refusal("a,b\n1,2,3\n"));
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    assertEquals("f.csv, line 1: two columns are called 'a'", refusal("a,a\n"));
  }

  @Test
  void aColumnWithNoNameIsNamedByItsPosition() throws IOException {
    assertEquals(",a", "," + rows(",a\n1,2\n").schema().field(1).name());
    assertEquals("column1", rows(",a\n1,2\n").schema().field(0).name());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertEquals("f.csv is empty: a CSV file starts with column names", refusal(""));
  }

  @Test
  void anUnclosedQuoteIsRefused() {
    String message = refusal("a,b\n1,\"2\n3,4\n");
    assertTrue(message.startsWith("f.csv, after line 1: "), message);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin1 = "a\ngr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "f.csv, after line 0: is not valid UTF-8",
        assertThrows(FormatException.class, () -> rows(latin1, Map.of())).getMessage());
  }

  @Test
  void anOptionsBadValueIsRefused() {
    assertEquals(
        "f.csv: option delimiter is ';;' but takes one character, or 'tab'",
        assertThrows(FormatException.class, () -> text("a\n", Map.of("delimiter", ";;")))
            .getMessage());
  }

  private static String refusal(String csv) {
    return String.valueOf(assertThrows(FormatException.class, () -> text(csv)).getMessage());
  }

  private static FormatProvider.Rows rows(String csv) throws IOException {
    return rows(csv.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static FormatProvider.Rows rows(byte[] csv, Map<String, String> options)
      throws IOException {
    return new CsvFormat().open(new BytesInput(csv), options);
  }

  private static String text(String csv) throws IOException {
    return text(csv, Map.of());
  }

  private static String text(String csv, Map<String, String> options) throws IOException {
    FormatProvider.Rows rows = rows(csv.getBytes(StandardCharsets.UTF_8), options);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (BatchReader reader = rows.read();
        BatchWriter writer = OutputFormat.CSV.open(output, rows.schema())) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        writer.write(batch);
      }
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
