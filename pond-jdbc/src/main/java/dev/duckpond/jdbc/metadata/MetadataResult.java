package dev.duckpond.jdbc.metadata;

import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.CancelFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one shape, read like those of a query. Immutable. */
public final class MetadataResult implements PreparedQuery {
  private final MetadataShape shape;
  private final ColumnBatch rows;

  private MetadataResult(MetadataShape shape, ColumnBatch rows) {
    this.shape = shape;
    this.rows = rows;
  }

  /** No rows. */
  public static MetadataResult empty(MetadataShape shape) {
    return new Rows(shape).build();
  }

  @Override
  public List<ResultColumn> columns() {
    return shape.columns();
  }

  @Override
  public List<ColumnType> parameters() {
    return List.of();
  }

  @Override
  public String explain() {
    return "metadata " + shape;
  }

  @Override
  public BatchReader execute(List<@Nullable Object> parameters, CancelFlag cancel) {
    return new BatchReader() {
      private @Nullable ColumnBatch next = rows.rowCount() == 0 ? null : rows;

      @Override
      public @Nullable ColumnBatch next() {
        ColumnBatch batch = next;
        next = null;
        return batch;
      }

      @Override
      public void close() {
        next = null;
      }
    };
  }

  /** Collects rows. */
  static final class Rows {
    private final MetadataShape shape;
    private final VectorBuilder[] columns;
    private int count;

    Rows(MetadataShape shape) {
      this.shape = shape;
      this.columns =
          shape.columns().stream()
              .map(column -> new VectorBuilder(column.type()))
              .toArray(VectorBuilder[]::new);
    }

    /** Adds a row of strings, integers and booleans; columns beyond those given are null. */
    void add(@Nullable Object... values) {
      for (int i = 0; i < columns.length; i++) {
        append(columns[i], i < values.length ? values[i] : null);
      }
      count++;
    }

    private static void append(VectorBuilder column, @Nullable Object value) {
      if (value == null) {
        column.appendNull();
      } else if (value instanceof String text) {
        column.appendString(text);
      } else if (value instanceof Integer number) {
        column.appendInt(number);
      } else if (value instanceof Boolean bool) {
        column.appendBoolean(bool);
      } else {
        throw new IllegalArgumentException(value.getClass().getName());
      }
    }

    MetadataResult build() {
      Vector[] vectors = new Vector[columns.length];
      for (int i = 0; i < columns.length; i++) {
        vectors[i] = columns[i].build();
      }
      return new MetadataResult(shape, new ColumnBatch(count, vectors));
    }
  }
}
