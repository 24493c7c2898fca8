package dev.duckpond.format;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts the records of a CSV input to batches of columns whose types are known. */
final class CsvBatchReader implements BatchReader {
  /** A batch ends early when its text has grown to this many bytes. */
  private static final long MAX_BATCH_BYTES = 16L << 20;

  private final String name;
  private final CsvOptions options;
  private final List<TextType> types;
  private final VectorBuilder[] builders;
  private final CsvRecords records;

  CsvBatchReader(FormatProvider.Input input, CsvOptions options, List<TextType> types)
      throws IOException {
    this.name = input.name();
    this.options = options;
    this.types = types;
    this.builders =
        types.stream().map(t -> new VectorBuilder(t.columnType())).toArray(VectorBuilder[]::new);
    this.records = new CsvRecords(input, options);
    if (options.header()) {
      records.next();
    }
  }

  @Override
  public @Nullable ColumnBatch next() throws IOException {
    int rows = 0;
    long bytes = 0;
    while (rows < ColumnBatch.TARGET_ROWS && bytes < MAX_BATCH_BYTES) {
      CsvRecord next = records.next();
      if (next == null) {
        break;
      }
      for (int i = 0; i < builders.length; i++) {
        CsvRecord.Field field = next.fields().get(i);
        append(next, i, field);
        bytes += field.text().length();
      }
      rows++;
    }
    if (rows == 0) {
      return null;
    }
    Vector[] columns = new Vector[builders.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = builders[i].build();
    }
    return new ColumnBatch(rows, columns);
  }

  private void append(CsvRecord next, int column, CsvRecord.Field field) throws FormatException {
    TextType type = types.get(column);
    if (field.isNull(options.nullText()) || (field.text().isEmpty() && type != TextType.VARCHAR)) {
      builders[column].appendNull();
    } else if (type.accepts(field.text())) {
      type.append(field.text(), builders[column]);
    } else {
      throw new FormatException(
          name
              + ", line "
              + next.line()
              + ": '"
              + field.text()
              + "' is no "
              + type.columnType()
              + ": the file changed while it was read");
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
