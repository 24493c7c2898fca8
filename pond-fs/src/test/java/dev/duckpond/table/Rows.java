package dev.duckpond.table;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.Scan;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.format.ValueFormatter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows as texts, to compare, and batches from values, to write. */
public final class Rows {
  private Rows() {}

  /** Each row of a table as its values joined by commas, nulls as {@code null}. */
  public static List<String> of(TableSource table) throws IOException {
    List<Integer> all = IntStream.range(0, table.schema().size()).boxed().toList();
    return of(table.scan(new ScanRequest(all, null)));
  }

  public static List<String> of(Scan scan) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Split split : scan.splits()) {
      long before = rows.size();
      try (BatchReader reader = split.open()) {
        for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
          for (int row = 0; row < batch.rowCount(); row++) {
            rows.add(text(batch, row));
          }
        }
      }
      if (rows.size() - before != split.rowCount()) {
        throw new AssertionError("a split of " + split.rowCount() + " gave other rows");
      }
    }
    return rows;
  }

  private static String text(ColumnBatch batch, int row) {
    List<String> values = new ArrayList<>();
    for (int column = 0; column < batch.columnCount(); column++) {
      values.add(String.valueOf(ValueFormatter.text(batch.column(column), row)));
    }
    return String.join(",", values);
  }

  /** A batch of rows of values in the form of ScalarValue. */
  static ColumnBatch batch(Schema schema, @Nullable Object[]... rows) {
    Vector[] columns = new Vector[schema.size()];
    for (int i = 0; i < columns.length; i++) {
      VectorBuilder builder = new VectorBuilder(schema.field(i).type());
      for (@Nullable Object[] row : rows) {
        builder.appendScalar(row[i]);
      }
      columns[i] = builder.build();
    }
    return new ColumnBatch(rows.length, columns);
  }

  static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  /** The columns as {@code name TYPE}, with {@code ?} behind nullable ones. */
  public static List<String> columns(Schema schema) {
    return schema.fields().stream().map(Rows::column).toList();
  }

  private static String column(Field field) {
    return field.name() + " " + field.type() + (field.nullable() ? "?" : "");
  }

  static List<Integer> positions(Integer... columns) {
    return Arrays.asList(columns);
  }
}
