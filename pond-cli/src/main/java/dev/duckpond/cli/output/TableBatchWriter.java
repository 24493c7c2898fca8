package dev.duckpond.cli.output;

import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.format.BatchWriter;
import dev.duckpond.format.ValueFormatter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes rows as an aligned table for people; nulls are shown as NULL. */
public final class TableBatchWriter implements BatchWriter {
  private final TextTable table;

  public TableBatchWriter(PrintWriter output, Schema schema) {
    List<Column> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      columns.add(new Column(field.name(), isNumber(field.type())));
    }
    table = new TextTable(output, columns);
  }

  @Override
  public void write(ColumnBatch batch) {
    for (int row = 0; row < batch.rowCount(); row++) {
      List<String> texts = new ArrayList<>(batch.columnCount());
      for (int column = 0; column < batch.columnCount(); column++) {
        texts.add(
            Objects.requireNonNullElse(ValueFormatter.text(batch.column(column), row), "NULL"));
      }
      table.add(texts);
    }
  }

  /** Rows written so far. */
  public long rowCount() {
    return table.rowCount();
  }

  @Override
  public void close() {
    table.end();
  }

  private static boolean isNumber(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL -> true;
      default -> false;
    };
  }
}
