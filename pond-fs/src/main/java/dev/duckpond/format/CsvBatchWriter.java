package dev.duckpond.format;

import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Rows as CSV: RFC 4180, UTF-8, with a header, and lines ending in a line feed alone, as command
 * line tools expect. A null is an empty field and an empty text a pair of quotes, so that each is
 * read again as what it was; values are written as {@link ValueFormatter} does.
 */
public final class CsvBatchWriter implements BatchWriter {
  private final OutputStream output;
  private final StringBuilder text = new StringBuilder();

  /**
   * Writes the header.
   *
   * @param output is left open
   */
  public CsvBatchWriter(OutputStream output, Schema schema) throws IOException {
    this.output = output;
    for (int column = 0; column < schema.size(); column++) {
      separate(column);
      text.append(schema.field(column).name());
      quote(text.length() - schema.field(column).name().length());
    }
    text.append('\n');
    writeText();
  }

  @Override
  public void write(ColumnBatch batch) throws IOException {
    for (int row = 0; row < batch.rowCount(); row++) {
      for (int column = 0; column < batch.columnCount(); column++) {
        separate(column);
        if (!batch.column(column).isNull(row)) {
          int start = text.length();
          ValueFormatter.append(batch.column(column), row, text);
          quote(start);
        }
      }
      text.append('\n');
    }
    writeText();
  }

  @Override
  public void close() throws IOException {
    output.flush();
  }

  private void separate(int column) {
    if (column > 0) {
      text.append(',');
    }
  }

  /** Puts quotes around the field that starts here and goes to the end, where it needs them. */
  private void quote(int start) {
    boolean needed = start == text.length();
    boolean doubled = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      needed |= c == ',' || c == '"' || c == '\n' || c == '\r';
      doubled |= c == '"';
    }
    if (!needed) {
      return;
    }
    String field = text.substring(start);
    text.setLength(start);
    text.append('"').append(doubled ? field.replace("\"", "\"\"") : field).append('"');
  }

  private void writeText() throws IOException {
    output.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
