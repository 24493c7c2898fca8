package dev.duckpond.format;

import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as JSON lines: one object a line, in UTF-8, every column in every object. Numbers are JSON
 * numbers with all their digits, except NaN and the infinities, which JSON lacks and which are the
 * texts {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}; booleans and nulls are JSON's;
 * everything else is text as {@link ValueFormatter} writes it.
 */
public final class JsonBatchWriter implements BatchWriter {
  private final OutputStream output;
  private final List<String> keys = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder value = new StringBuilder();

  /**
   * Writes nothing yet.
   *
   * @param output is left open
   */
  public JsonBatchWriter(OutputStream output, Schema schema) {
    this.output = output;
    for (Field field : schema.fields()) {
      appendQuoted(field.name(), text);
      keys.add(text.append(':').toString());
      text.setLength(0);
    }
  }

  @Override
  public void write(ColumnBatch batch) throws IOException {
    for (int row = 0; row < batch.rowCount(); row++) {
      text.append('{');
      for (int column = 0; column < batch.columnCount(); column++) {
        if (column > 0) {
          text.append(',');
        }
        text.append(keys.get(column));
        appendValue(batch.column(column), row);
      }
      text.append("}\n");
    }
    output.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  @Override
  public void close() throws IOException {
    output.flush();
  }

  private void appendValue(Vector vector, int row) {
    if (vector.isNull(row)) {
      text.append("null");
      return;
    }
    value.setLength(0);
    ValueFormatter.append(vector, row, value);
    if (isBare(vector.type().kind())) {
      text.append(value);
    } else {
      appendQuoted(value, text);
    }
  }

  private boolean isBare(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL -> true;
      case REAL, DOUBLE -> Character.isDigit(value.charAt(value.length() - 1));
      default -> false;
    };
  }

  private static void appendQuoted(CharSequence content, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
