package dev.duckpond.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BatchWritersTest {
  private static final Schema SCHEMA =
      Schema.of(
          new Field("id", ColumnType.BIGINT, false),
          new Field("say \"hi\", you", ColumnType.VARCHAR, true),
          new Field("x", ColumnType.DOUBLE, true));

  @Test
  void csvQuotesWhereNeededAndTellsNullFromEmpty() throws IOException {
    assertEquals(
        """
        id,"say ""hi"", you",x
        1,plain,1.5
        2,"a ""b""
        c",NaN
        3,"",
        4,,0.1
        """,
        write(OutputFormat.CSV));
  }

  @Test
  void jsonIsOneObjectALine() throws IOException {
    assertEquals(
        """
        {"id":1,"say \\"hi\\", you":"plain","x":1.5}
        {"id":2,"say \\"hi\\", you":"a \\"b\\"\\nc","x":"NaN"}
        {"id":3,"say \\"hi\\", you":"","x":null}
        {"id":4,"say \\"hi\\", you":null,"x":0.1}
        """,
        write(OutputFormat.JSON));
  }

  @Test
  void aResultWithNoRowsHasItsHeaderInCsvAndNothingInJson() throws IOException {
    assertEquals("id,\"say \"\"hi\"\", you\",x\n", write(OutputFormat.CSV, new ColumnBatch[0]));
    assertEquals("", write(OutputFormat.JSON, new ColumnBatch[0]));
  }

  @Test
  void twoColumnsOfOneNameAreRefusedWhereNamesAreKeys() {
    Field field = new Field("a", ColumnType.BIGINT, false);
    IOException refusal =
        assertThrows(
            IOException.class,
            () -> OutputFormat.JSON.open(new ByteArrayOutputStream(), Schema.of(field, field)));
    assertEquals(
        "two columns are called 'a', which JSON cannot hold: rename one with AS",
        refusal.getMessage());
  }

  private static String write(OutputFormat format) throws IOException {
    VectorBuilder ids = new VectorBuilder(ColumnType.BIGINT);
    VectorBuilder texts = new VectorBuilder(ColumnType.VARCHAR);
    VectorBuilder numbers = new VectorBuilder(ColumnType.DOUBLE);
    ids.appendLong(1);
    texts.appendString("plain");
    numbers.appendDouble(1.5);
    ids.appendLong(2);
    texts.appendString("a \"b\"\nc");
    numbers.appendDouble(Double.NaN);
    ids.appendLong(3);
    texts.appendString("");
    numbers.appendNull();
    ids.appendLong(4);
    texts.appendNull();
    numbers.appendDouble(0.1);
    return write(format, new ColumnBatch(4, ids.build(), texts.build(), numbers.build()));
  }

  private static String write(OutputFormat format, ColumnBatch... batches) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (BatchWriter writer = format.open(output, SCHEMA)) {
      for (ColumnBatch batch : batches) {
        writer.write(batch);
      }
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
