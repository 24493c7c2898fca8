package dev.duckpond.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written as CSV is read again as it was, whatever the texts hold. */
class CsvRoundTripProperties {
  private static final Schema SCHEMA =
      Schema.of(new Field("a", ColumnType.VARCHAR, true), new Field("b", ColumnType.VARCHAR, true));

  @Property(tries = 500)
  void textsNullsAndEmptyTextsSurvive(@ForAll("rows") List<List<Optional<String>>> rows)
      throws IOException {
    // A row that no other type takes makes both columns text.
    List<List<Optional<String>>> written = new ArrayList<>(rows);
    written.add(List.of(Optional.of("text"), Optional.of("text")));
    assertEquals(written, read(write(written)));
  }

  @Provide
  Arbitrary<List<List<Optional<String>>>> rows() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars(',', '"', '\n', '\r', ' ', 'a', '1', '\'', '\t', '\ufeff', 'ä', '#')
            .ofMaxLength(5);
    return texts.optional(0.8).list().ofSize(2).list().ofMaxSize(6);
  }

  private static byte[] write(List<List<Optional<String>>> rows) throws IOException {
    VectorBuilder[] columns = {
      new VectorBuilder(ColumnType.VARCHAR), new VectorBuilder(ColumnType.VARCHAR)
    };
    for (List<Optional<String>> row : rows) {
      for (int i = 0; i < columns.length; i++) {
        row.get(i).ifPresentOrElse(columns[i]::appendString, columns[i]::appendNull);
      }
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (BatchWriter writer = OutputFormat.CSV.open(output, SCHEMA)) {
      writer.write(new ColumnBatch(rows.size(), columns[0].build(), columns[1].build()));
    }
    return output.toByteArray();
  }

  private static List<List<Optional<String>>> read(byte[] csv) throws IOException {
    List<List<Optional<String>>> rows = new ArrayList<>();
    try (BatchReader reader = new CsvFormat().open(new BytesInput(csv), Map.of()).read()) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        for (int row = 0; row < batch.rowCount(); row++) {
          rows.add(
              List.of(
                  Optional.ofNullable(ValueFormatter.text(batch.column(0), row)),
                  Optional.ofNullable(ValueFormatter.text(batch.column(1), row))));
        }
      }
    }
    return rows;
  }
}
