package dev.duckpond.format;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, in UTF-8: fields may be quoted and then hold line ends.
 *
 * <p>The input is read twice, once to find the columns' types from all rows ({@link TextType}),
 * once to convert it, so that memory does not grow with it. A field that is empty and not quoted is
 * null; a quoted empty one is an empty text in a VARCHAR column and null in others. A column with
 * no values is VARCHAR. A column with no name in the header is called {@code column<n>}, n from 1,
 * and so are all when there is no header.
 *
 * <p>Options: {@code delimiter} (a character or {@code tab}; default comma), {@code quote} (default
 * a double quote), {@code header} ({@code true} or {@code false}; default true), {@code null} (a
 * text that stands for null, besides an empty field).
 */
final class CsvFormat implements FormatProvider {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public Set<String> options() {
    return CsvOptions.NAMES;
  }

  @Override
  public Rows open(Input input, Map<String, String> options) throws IOException {
    CsvOptions csvOptions = CsvOptions.parse(input.name(), options);
    try (CsvRecords records = new CsvRecords(input, csvOptions)) {
      CsvRecord first = records.next();
      if (first == null) {
        throw new FormatException(input.name() + " is empty: a CSV file starts with column names");
      }
      List<String> names = columnNames(input.name(), first, csvOptions.header());
      List<TextType> types =
          inferTypes(
              names.size(), csvOptions.header() ? records.next() : first, records, csvOptions);
      return new CsvRows(input, csvOptions, names, types);
    }
  }

  private static List<TextType> inferTypes(
      int columnCount, @Nullable CsvRecord first, CsvRecords records, CsvOptions options)
      throws IOException {
    List<TypeInference> columns = new ArrayList<>();
    for (int i = 0; i < columnCount; i++) {
      columns.add(new TypeInference());
    }
    for (CsvRecord record = first; record != null; record = records.next()) {
      for (int i = 0; i < columnCount; i++) {
        CsvRecord.Field field = record.fields().get(i);
        if (!field.text().isEmpty() && !field.isNull(options.nullText())) {
          columns.get(i).observe(field.text());
        }
      }
    }
    return columns.stream().map(TypeInference::type).toList();
  }

  private static List<String> columnNames(String input, CsvRecord first, boolean header)
      throws FormatException {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRecord.Field field : first.fields()) {
      String name =
          header && !field.text().isBlank() ? field.text() : "column" + (names.size() + 1);
      if (!seen.add(name)) {
        throw new FormatException(
            input + ", line " + first.line() + ": two columns are called '" + name + "'");
      }
      names.add(name);
    }
    return names;
  }

  private record CsvRows(Input input, CsvOptions options, List<String> names, List<TextType> types)
      implements Rows {
    @Override
    public Schema schema() {
      List<Field> fields = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        fields.add(new Field(names.get(i), types.get(i).columnType(), true));
      }
      return new Schema(fields);
    }

    @Override
    public BatchReader read() throws IOException {
      return new CsvBatchReader(input, options, types);
    }
  }
}
